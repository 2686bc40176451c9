package petstore.api.oauth;

import java.util.Optional;
import petstore.core.auth.AccessToken;
import petstore.core.auth.IssuedTokens;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.http.MediaType;
import petstore.http.Response;
import petstore.http.json.Json;
import tools.jackson.core.JsonGenerator;

/// Tells a client with a secret what a token says that it was given (RFC 7662).
final class IntrospectionEndpoint implements FormEndpoint.Service {
  private final IssuedTokens tokens;

  IntrospectionEndpoint(IssuedTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Response answer(ClientRequest request) {
    if (request.client().isPublic()) {
      throw new OauthFailure(
          OauthError.invalidClient("Only a client with a secret may ask what a token says"));
    }
    Optional<IssuedTokens.Inspection> found =
        tokens.inspect(request.tenant(), request.client().id(), request.form().required("token"));
    byte[] body = Json.write(json -> write(found, request.tenant(), json));
    return Response.of(200, MediaType.JSON, body).with(OauthError.NOT_KEPT);
  }

  private static void write(
      Optional<IssuedTokens.Inspection> found, Tenant tenant, JsonGenerator json) {
    json.writeStartObject();
    json.writeBooleanProperty("active", found.isPresent());
    found.ifPresent(token -> write(token, tenant, json));
    json.writeEndObject();
  }

  // RFC 7662 section 2.2
  private static void write(IssuedTokens.Inspection token, Tenant tenant, JsonGenerator json) {
    json.writeStringProperty("scope", Scope.list(token.scopes()));
    json.writeStringProperty("client_id", token.client());
    token
        .user()
        .map(user -> user.account().username())
        .ifPresent(name -> json.writeStringProperty("username", name));
    token.accessToken().ifPresent(access -> write(access, json));
    json.writeNumberProperty("exp", token.expiresAt().getEpochSecond());
    json.writeNumberProperty("iat", token.issuedAt().getEpochSecond());
    json.writeStringProperty("sub", token.subject());
    json.writeStringProperty("tenant", tenant.toString());
  }

  // What only an access token has.
  private static void write(AccessToken token, JsonGenerator json) {
    json.writeStringProperty("token_type", "Bearer");
    json.writeStringProperty("iss", token.issuer());
    json.writeStringProperty("aud", token.audience());
    json.writeNumberProperty("nbf", token.notBefore().getEpochSecond());
    json.writeStringProperty("jti", token.id().toString());
  }
}
