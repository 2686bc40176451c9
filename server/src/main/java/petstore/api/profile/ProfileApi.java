package petstore.api.profile;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import petstore.api.Definition;
import petstore.api.HouseApi;
import petstore.api.HouseStyle;
import petstore.api.PublishedDefinition;
import petstore.core.Core;
import petstore.core.auth.Credential;
import petstore.http.Route;

/// The edition `/api/v1`: what users see and change of themselves.
public final class ProfileApi implements HouseApi {
  private static final Definition DEFINITION =
      new Definition(
          "Petstore Profile (OpenAPI 3.1)", "/api/v1/openapi.json", "openapi/profile.yaml");

  private final List<Route> routes;

  /// @param publicUrl where this server is reached, without a slash at the end
  public ProfileApi(Core core, String publicUrl) {
    this.routes =
        Stream.concat(
                operations(new OwnProfile(core), new OwnFavorites(core)).stream(),
                PublishedDefinition.definitionRoutes(DEFINITION, "/api/v1", publicUrl).stream())
            .toList();
  }

  private static List<Route> operations(OwnProfile profile, OwnFavorites favorites) {
    return List.of(
        new Route("GET", "/user", "getUserProfile", HouseStyle.json(profile::getUserProfile)),
        new Route(
            "PATCH", "/user", "updateUserProfile", HouseStyle.json(profile::updateUserProfile)),
        new Route("PUT", "/user/password", "changePassword", profile::changePassword),
        new Route("PUT", "/user/favorites/{petId}", "addFavoritePet", favorites::addFavoritePet),
        new Route(
            "DELETE",
            "/user/favorites/{petId}",
            "removeFavoritePet",
            favorites::removeFavoritePet));
  }

  @Override
  public String name() {
    return "profile";
  }

  @Override
  public String basePath() {
    return "/api/v1";
  }

  @Override
  public Optional<Definition> definition() {
    return Optional.of(DEFINITION);
  }

  @Override
  public List<Route> routes() {
    return routes;
  }

  @Override
  public Set<Credential.Kind> credentials() {
    return EnumSet.of(Credential.Kind.ACCESS_TOKEN, Credential.Kind.SESSION);
  }
}
