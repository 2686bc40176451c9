package petstore.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Handler;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Route;

/// A few operations to be counted, at the root.
///
/// @param house whether it answers in the style of the house, or in its own as the classic editions
///   do
/// @param handled how many requests its operations have answered
record CountedApi(boolean house, AtomicInteger handled) implements Api {
  @Override
  public String name() {
    return "counted";
  }

  @Override
  public String basePath() {
    return "";
  }

  @Override
  public Optional<Definition> definition() {
    return Optional.empty();
  }

  @Override
  public List<Route> routes() {
    Handler thing = _ -> Response.of(200);
    return List.of(
        route("GET", "/thing", "getThing", thing),
        route("QUERY", "/thing", "searchThings", thing),
        route("POST", "/thing", "addThing", thing),
        route("POST", "/login", "login", _ -> Response.of(200).with("X-Rate-Limit", "5000")),
        route(
            "GET",
            "/missing",
            "getMissing",
            _ -> {
              throw new Failure(new Problem.NotFound(Problem.Kind.PET, "1"));
            }),
        route(
            "GET",
            "/defect",
            "getDefect",
            _ -> {
              throw new IllegalStateException("planted");
            }));
  }

  private Route route(String method, String path, String operationId, Handler handler) {
    return new Route(
        method,
        path,
        operationId,
        request -> {
          handled.incrementAndGet();
          return handler.handle(request);
        });
  }

  @Override
  public boolean isSignIn(String operationId) {
    return operationId.equals("login");
  }

  @Override
  public boolean tellsLimits() {
    return house;
  }

  @Override
  public Response answer(Problem problem, Request request) {
    return house ? HouseStyle.answer(problem, request) : Response.of(400);
  }

  @Override
  public Response options(Request request, List<String> allowed) {
    return HouseStyle.options(request, allowed);
  }

  @Override
  public Response finish(Request request, Response response) {
    return response;
  }
}
