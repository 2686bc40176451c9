package petstore.api.modern;

import java.util.List;
import java.util.Set;
import petstore.InProcess;
import petstore.api.AuthorizationContract;
import petstore.api.Behavior;
import petstore.core.auth.Credential.Kind;
import petstore.support.TestServer;

public class ModernAuthorizationTest extends AuthorizationContract {
  private static final String PERSON =
      """
      {"username": "{new}", "email": "{new}@example.com", "firstName": "A", "lastName": "B"}
      """;
  private static final String CREDENTIALS =
      Modern.credentials("customer", InProcess.CUSTOMER_PASSWORD);

  private static final Ownership OWN = new Ownership(404, Set.of());

  @Override
  protected TestServer startServer() {
    return TestServer.start(Behavior.DOCUMENTED);
  }

  @Override
  protected String basePath() {
    return "/v1";
  }

  @Override
  protected String definition() {
    return "/v1/openapi.json";
  }

  @Override
  protected Set<Kind> kinds() {
    return Set.of(Kind.ACCESS_TOKEN);
  }

  @Override
  protected List<Row> rows() {
    return List.of(
        Row.of("createUser", 201, "POST /users").json(PERSON),
        Row.of("getUserById", 200, "GET /users/{id}").owned(OWN),
        Row.of("getUserById", 404, "GET /users/0197f7a2-0000-7000-8000-0000000000ff"),
        Row.of("getUserById", 404, "GET /users/{user}"),
        Row.of("listUsers", 200, "GET /users").owned(Ownership.STAFF),
        Row.of("updateUser", 200, "PUT /users/{id}").json(PERSON).owned(OWN),
        Row.of("patchUser", 200, "PATCH /users/{id}").json("{}").owned(OWN),
        Row.of("deleteUser", 204, "DELETE /users/{id}").owned(OWN),
        Row.of("createToken", 200, "POST /auth/tokens").json(CREDENTIALS),
        Row.of("login", 200, "POST /login").json(CREDENTIALS),
        Row.of("logout", 204, "POST /logout"));
  }
}
