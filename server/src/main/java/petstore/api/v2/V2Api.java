package petstore.api.v2;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import petstore.api.Api;
import petstore.api.Behavior;
import petstore.api.Definition;
import petstore.api.PublishedDefinition;
import petstore.core.Core;
import petstore.core.auth.Credential;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Route;

/// The edition `/v2`: Swagger Petstore 1.0.7 in Swagger 2.0.
public final class V2Api implements Api {
  static final String BASE_PATH = "/v2";

  private static final Definition DEFINITION =
      new Definition("Petstore v2 (Swagger 2.0)", "/v2/swagger.json", "openapi/v2.yaml");

  private static final List<Response.Header> CORS =
      List.of(
          new Response.Header("Access-Control-Allow-Origin", "*"),
          new Response.Header("Access-Control-Allow-Methods", "GET, POST, DELETE, PUT"),
          new Response.Header(
              "Access-Control-Allow-Headers", "Content-Type, api_key, Authorization"));

  private final Definition definition;
  private final String publicUrl;
  private final V2Behavior behavior;
  private final V2Errors errors;
  private final V2Pets pets;
  private final V2Store store;
  private final V2Users users;

  /// The edition over a shop.
  ///
  /// @param publicUrl where this server is reached, without a slash at the end
  /// @param enforced whether callers are asked for the credentials that the definition declares
  public V2Api(
      Core core, Behavior behavior, boolean enforced, String publicUrl, InstantSource clock) {
    this.publicUrl = publicUrl;
    this.behavior = V2Behavior.of(behavior, enforced);
    this.definition = DEFINITION.of(this.behavior.defaultTenant());
    this.errors = new V2Errors(this.behavior.errors(), publicUrl);
    this.pets = new V2Pets(core, this.behavior, errors);
    this.store = new V2Store(core, this.behavior, errors);
    this.users = new V2Users(core, this.behavior, errors, clock);
  }

  @Override
  public String name() {
    return "v2";
  }

  @Override
  public String basePath() {
    return BASE_PATH;
  }

  @Override
  public Optional<Definition> definition() {
    return Optional.of(definition);
  }

  @Override
  public List<Route> routes() {
    return Stream.concat(
            operations().stream(),
            PublishedDefinition.definitionRoutes(definition, BASE_PATH, publicUrl).stream())
        .toList();
  }

  private List<Route> operations() {
    return List.of(
        new Route("POST", "/pet/{petId}/uploadImage", "uploadFile", pets::uploadFile),
        new Route("POST", "/pet", "addPet", pets::addPet),
        new Route("PUT", "/pet", "updatePet", pets::updatePet),
        new Route("GET", "/pet/findByStatus", "findPetsByStatus", pets::findPetsByStatus),
        new Route("GET", "/pet/findByTags", "findPetsByTags", pets::findPetsByTags),
        new Route("GET", "/pet/{petId}", "getPetById", pets::getPetById),
        new Route("POST", "/pet/{petId}", "updatePetWithForm", pets::updatePetWithForm),
        new Route("DELETE", "/pet/{petId}", "deletePet", pets::deletePet),
        new Route("GET", "/store/inventory", "getInventory", store::getInventory),
        new Route("POST", "/store/order", "placeOrder", store::placeOrder),
        new Route("GET", "/store/order/{orderId}", "getOrderById", store::getOrderById),
        new Route("DELETE", "/store/order/{orderId}", "deleteOrder", store::deleteOrder),
        new Route(
            "POST",
            "/user/createWithList",
            "createUsersWithListInput",
            users::createUsersWithListInput),
        new Route("GET", "/user/{username}", "getUserByName", users::getUserByName),
        new Route("PUT", "/user/{username}", "updateUser", users::updateUser),
        new Route("DELETE", "/user/{username}", "deleteUser", users::deleteUser),
        new Route("GET", "/user/login", "loginUser", users::loginUser),
        new Route("GET", "/user/logout", "logoutUser", users::logoutUser),
        new Route(
            "POST",
            "/user/createWithArray",
            "createUsersWithArrayInput",
            users::createUsersWithArrayInput),
        new Route("POST", "/user", "createUser", users::createUser));
  }

  @Override
  public boolean isSignIn(String operationId) {
    return operationId.equals("loginUser");
  }

  @Override
  public Tenant tenant(Request request) {
    return behavior.tenant(request);
  }

  @Override
  public Set<Credential.Kind> credentials() {
    return behavior.credentials();
  }

  @Override
  public Response answer(Problem problem, Request request) {
    return problem instanceof Problem.NoSuchPath && isBrowserAtBase(request)
        ? Response.of(303).with("Location", definition.page(publicUrl, request.tenant()))
        : errors.answer(problem, request);
  }

  private static boolean isBrowserAtBase(Request request) {
    String path = request.path().raw();
    return (path.equals(BASE_PATH) || path.equals(BASE_PATH + "/"))
        && (request.method().equals("GET") || request.method().equals("HEAD"))
        && request.header("Accept").filter(accept -> accept.contains("text/html")).isPresent();
  }

  @Override
  public Response options(Request request, List<String> allowed) {
    return Preflight.answer(request, allowed);
  }

  @Override
  public Response finish(Request request, Response response) {
    Response withOrigin = Preflight.isPreflight(request) ? response : response.with(CORS);
    Response finished = behavior.finish().finish(request, withOrigin);
    // The published server says so of the body that it leaves out.
    return request.method().equals("HEAD") ? finished.with("Content-Length", "0") : finished;
  }
}
