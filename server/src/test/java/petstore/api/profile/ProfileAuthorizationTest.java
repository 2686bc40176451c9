package petstore.api.profile;

import java.util.List;
import java.util.Set;
import petstore.api.AuthorizationContract;
import petstore.api.Behavior;
import petstore.core.auth.Credential.Kind;
import petstore.support.TestServer;

/// The edition asks for credentials, whether the classic ones do or not.
public class ProfileAuthorizationTest extends AuthorizationContract {
  private static final String ANOTHER_ID = "{\"id\":\"0197f7a2-0000-7000-8000-0000000000ff\"}";

  @Override
  protected TestServer startServer() {
    return TestServer.start(Behavior.DOCUMENTED);
  }

  @Override
  protected String basePath() {
    return "/api/v1";
  }

  @Override
  protected String definition() {
    return "/api/v1/openapi.json";
  }

  @Override
  protected Set<Kind> kinds() {
    return Set.of(Kind.ACCESS_TOKEN, Kind.SESSION);
  }

  @Override
  protected List<Row> rows() {
    return List.of(
        Row.of("getUserProfile", 200, "GET /user"),
        Row.of("updateUserProfile", 200, "PATCH /user").json("{\"firstName\":\"Ada\"}"),
        Row.of("updateUserProfile", 422, "PATCH /user").json(ANOTHER_ID),
        Row.of("changePassword", 422, "PUT /user/password").json("{}"),
        Row.of("addFavoritePet", 204, "PUT /user/favorites/1"),
        Row.of("addFavoritePet", 404, "PUT /user/favorites/999"),
        Row.of("removeFavoritePet", 204, "DELETE /user/favorites/1"),
        Row.of("removeFavoritePet", 204, "DELETE /user/favorites/999"));
  }
}
