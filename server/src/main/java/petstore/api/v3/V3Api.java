package petstore.api.v3;

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

/// The edition `/api/v3`: the Petstore of OpenAPI 3.0. It takes all of `/api`, since the published
/// server answers what is not there in this edition's form.
public final class V3Api implements Api {
  private static final Definition DEFINITION =
      new Definition("Petstore v3 (OpenAPI 3.0)", "/api/v3/openapi.json", "openapi/v3.yaml");

  private final Definition definition;
  private final V3Behavior behavior;
  private final V3Errors errors;
  private final String publicUrl;
  private final List<Route> routes;

  /// @param enforced whether callers are asked for the credentials that the definition declares
  /// @param publicUrl where this server is reached, without a slash at the end
  /// @param clock tells when sessions end, and when an order that is sent as a form is shipped
  public V3Api(
      Core core, Behavior behavior, boolean enforced, String publicUrl, InstantSource clock) {
    this.behavior = V3Behavior.of(behavior, enforced);
    this.definition = DEFINITION.of(this.behavior.tenant());
    this.errors = new V3Errors(this.behavior.refusals());
    this.publicUrl = publicUrl;
    var operations =
        operations(
            new V3Pets(core, this.behavior),
            new V3Store(core, this.behavior, clock),
            new V3Users(core, this.behavior, clock));
    this.routes =
        Stream.concat(
                operations.stream(),
                PublishedDefinition.definitionRoutes(definition, "/api", publicUrl).stream())
            .toList();
  }

  private static List<Route> operations(V3Pets pets, V3Store store, V3Users users) {
    return List.of(
        new Route("PUT", "/v3/pet", "updatePet", pets::updatePet),
        new Route("POST", "/v3/pet", "addPet", pets::addPet),
        new Route("GET", "/v3/pet/findByStatus", "findPetsByStatus", pets::findPetsByStatus),
        new Route("GET", "/v3/pet/findByTags", "findPetsByTags", pets::findPetsByTags),
        new Route("GET", "/v3/pet/{petId}", "getPetById", pets::getPetById),
        new Route("POST", "/v3/pet/{petId}", "updatePetWithForm", pets::updatePetWithForm),
        new Route("DELETE", "/v3/pet/{petId}", "deletePet", pets::deletePet),
        new Route("POST", "/v3/pet/{petId}/uploadImage", "uploadFile", pets::uploadFile),
        new Route("GET", "/v3/store/inventory", "getInventory", store::getInventory),
        new Route("POST", "/v3/store/order", "placeOrder", store::placeOrder),
        new Route("GET", "/v3/store/order/{orderId}", "getOrderById", store::getOrderById),
        new Route("DELETE", "/v3/store/order/{orderId}", "deleteOrder", store::deleteOrder),
        new Route("POST", "/v3/user", "createUser", users::createUser),
        new Route(
            "POST",
            "/v3/user/createWithList",
            "createUsersWithListInput",
            users::createUsersWithListInput),
        new Route("GET", "/v3/user/login", "loginUser", users::loginUser),
        new Route("GET", "/v3/user/logout", "logoutUser", users::logoutUser),
        new Route("GET", "/v3/user/{username}", "getUserByName", users::getUserByName),
        new Route("PUT", "/v3/user/{username}", "updateUser", users::updateUser),
        new Route("DELETE", "/v3/user/{username}", "deleteUser", users::deleteUser));
  }

  @Override
  public String name() {
    return "v3";
  }

  @Override
  public String basePath() {
    return "/api";
  }

  @Override
  public Optional<Definition> definition() {
    return Optional.of(definition);
  }

  @Override
  public List<Route> routes() {
    return routes;
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
    return problem instanceof Problem.NoSuchPath(String path) && isBrowserAtBase(path, request)
        ? Response.of(303).with("Location", definition.page(publicUrl, request.tenant()))
        : errors.answer(problem, request);
  }

  @Override
  public Response options(Request request, List<String> allowed) {
    return Preflight.answer(request, allowed);
  }

  @Override
  public Response finish(Request request, Response response) {
    return Preflight.finish(behavior.tracing().mark(request, response));
  }

  private static boolean isBrowserAtBase(String path, Request request) {
    return (path.equals("/api/v3") || path.equals("/api/v3/"))
        && (request.method().equals("GET") || request.method().equals("HEAD"))
        && request.header("Accept").filter(accept -> accept.contains("text/html")).isPresent();
  }
}
