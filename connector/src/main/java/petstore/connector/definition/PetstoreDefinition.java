package petstore.connector.definition;

import static petstore.connector.definition.PropertyDefinition.named;
import static petstore.connector.definition.PropertyType.STRING;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// The one definition: everything else about the actions is made of it.
public final class PetstoreDefinition {
  /// The name of the authorization by a header.
  public static final String API_KEY = "api_key";

  /// The name of the authorization by a token out of a browser.
  public static final String OAUTH2_IMPLICIT = "oauth2_implicit_code";

  private static final AuthorizationDefinition BY_TOKEN =
      new AuthorizationDefinition(
          OAUTH2_IMPLICIT,
          "OAuth2 Implicit",
          AuthorizationType.OAUTH2_IMPLICIT_CODE,
          List.of(
              named("clientId", STRING).required(true).build(),
              named("clientSecret", STRING).required(true).build()),
          URI.create("http://localhost:8080/oauth/authorize"),
          List.of("write:pets", "read:pets"));

  private static final AuthorizationDefinition BY_KEY =
      new AuthorizationDefinition(
          API_KEY,
          "API Key",
          AuthorizationType.API_KEY,
          List.of(
              named("key", STRING).required(true).defaultValue("api_key").hidden().build(),
              named("value", STRING).required(true).build()),
          null,
          List.of());

  /// The component `petstore`: 17 actions, two authorizations.
  public static final ComponentDefinition COMPONENT =
      new ComponentDefinition(
          "petstore",
          "Petstore",
          "This is a sample Pet Store Server based on the OpenAPI 3.0 specification.",
          1,
          new ConnectionDefinition(
              1, URI.create("http://localhost:8080/api/v3"), List.of(BY_TOKEN, BY_KEY)),
          Stream.of(PetActions.ALL, StoreActions.ALL, UserActions.ALL)
              .flatMap(List::stream)
              .toList());

  private PetstoreDefinition() {}
}
