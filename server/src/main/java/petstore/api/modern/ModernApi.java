package petstore.api.modern;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import petstore.api.Definition;
import petstore.api.HouseApi;
import petstore.api.HouseStyle;
import petstore.api.Keyed;
import petstore.api.PublicAddress;
import petstore.api.PublishedDefinition;
import petstore.core.Core;
import petstore.core.auth.Credential;
import petstore.http.Route;

/// The Modern edition, `/v1`: accounts and access tokens.
public final class ModernApi implements HouseApi {
  static final String BASE_PATH = "/v1";

  private static final Definition DEFINITION =
      new Definition(
          "Petstore Modern (OpenAPI 3.2)", BASE_PATH + "/openapi.json", "openapi/modern.yaml");
  private static final Definition OLDER_DEFINITION =
      new Definition(
          "Petstore Modern (OpenAPI 3.1)",
          BASE_PATH + "/openapi-3.1.json",
          "openapi/modern-3.1.yaml");

  private static final Set<String> SIGN_INS = Set.of("createToken", "login");

  private final List<Route> routes;

  /// @param publicUrl where this server is reached, without a slash at the end
  public ModernApi(Core core, String publicUrl) {
    this.routes =
        Stream.concat(
                operations(
                    new Keyed(core.idempotency()),
                    new ModernUsers(core, publicUrl),
                    new ModernTokens(core.auth()),
                    new ModernPayments(core.checkout(), new PublicAddress(publicUrl)))
                    .stream(),
                Stream.of(DEFINITION, OLDER_DEFINITION)
                    .map(definition ->
                        PublishedDefinition.definitionRoutes(definition, BASE_PATH, publicUrl))
                    .flatMap(List::stream))
            .toList();
  }

  private static List<Route> operations(
      Keyed keyed, ModernUsers users, ModernTokens tokens, ModernPayments payments) {
    return List.of(
        new Route("GET", "/users", "listUsers", HouseStyle.json(users::listUsers)),
        keyed.post("/users", "createUser", users::createUser),
        new Route("GET", "/users/{id}", "getUserById", HouseStyle.json(users::getUserById)),
        new Route("PUT", "/users/{id}", "updateUser", HouseStyle.json(users::updateUser)),
        new Route("PATCH", "/users/{id}", "patchUser", HouseStyle.json(users::patchUser)),
        new Route("DELETE", "/users/{id}", "deleteUser", users::deleteUser),
        new Route("POST", "/auth/tokens", "createToken", HouseStyle.json(tokens::createToken)),
        new Route("POST", "/login", "login", HouseStyle.json(tokens::login)),
        new Route("POST", "/logout", "logout", tokens::logout),
        keyed.post("/orders/{id}/payment", "createOrderPayment", payments::createOrderPayment),
        new Route(
            "GET",
            "/orders/{id}/payments",
            "listOrderPayments",
            HouseStyle.json(payments::listOrderPayments)),
        new Route("GET", "/payments/{id}", "getPayment", HouseStyle.json(payments::getPayment)),
        keyed.post("/payments/{id}/refunds", "createRefund", payments::createRefund),
        new Route(
            "GET", "/payments/{id}/refunds", "listRefunds", HouseStyle.json(payments::listRefunds)),
        new Route(
            "GET",
            "/payments/{id}/refunds/{refundId}",
            "getRefund",
            HouseStyle.json(payments::getRefund)),
        new Route("GET", "/receipts/{id}", "getReceipt", payments::getReceipt));
  }

  @Override
  public String name() {
    return "modern";
  }

  @Override
  public String basePath() {
    return BASE_PATH;
  }

  @Override
  public Optional<Definition> definition() {
    return Optional.of(DEFINITION);
  }

  @Override
  public List<Definition> olderDefinitions() {
    return List.of(OLDER_DEFINITION);
  }

  @Override
  public List<Route> routes() {
    return routes;
  }

  @Override
  public boolean isSignIn(String operationId) {
    return SIGN_INS.contains(operationId);
  }

  @Override
  public Set<Credential.Kind> credentials() {
    return Set.of(Credential.Kind.ACCESS_TOKEN);
  }
}
