package petstore.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import petstore.core.auth.Credential;
import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Route;

/// An edition of few operations, to try on what holds for all editions.
record TinyApi(List<Route> operations, String resource, Set<Credential.Kind> credentials)
    implements Api {
  static final String PUBLIC_URL = "https://shop.example";

  TinyApi(List<Route> operations) {
    this(operations, "openapi/tiny.yaml", Set.of());
  }

  static TinyApi complete() {
    return new TinyApi(
        List.of(route("GET", "/thing/{id}", "getThing"), route("POST", "/thing", "addThing")));
  }

  static Route route(String method, String path, String operationId) {
    return new Route(method, path, operationId, _ -> Response.of(204));
  }

  @Override
  public String name() {
    return "tiny";
  }

  @Override
  public String basePath() {
    return "/tiny";
  }

  @Override
  public Optional<Definition> definition() {
    return Optional.of(new Definition("Tiny", "/tiny/openapi.json", resource));
  }

  @Override
  public List<Route> routes() {
    return Stream.concat(
            operations.stream(),
            PublishedDefinition.definitionRoutes(definition().orElseThrow(), basePath(), PUBLIC_URL)
                .stream())
        .toList();
  }

  @Override
  public Response answer(Problem problem, Request request) {
    return Response.of(500);
  }

  @Override
  public Response options(Request request, List<String> allowed) {
    return Response.of(204);
  }

  @Override
  public Response finish(Request request, Response response) {
    return response;
  }
}
