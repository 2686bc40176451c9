package petstore.api;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Handler;
import petstore.http.Observer;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Route;
import petstore.http.Router;

/// An edition in operation: finds the route, turns problems into the edition's answers, tells the
/// observers.
final class Surface implements Handler {
  private static final Logger LOG = LoggerFactory.getLogger(Surface.class);

  private final Api api;
  private final Router router;
  private final Admission admission;
  private final List<Filter> filters;
  private final List<Observer> observers;

  Surface(Api api, Admission admission, List<Filter> filters, List<Observer> observers) {
    this.api = api;
    this.router = new Router(api.routes());
    this.admission = admission;
    this.filters = List.copyOf(filters);
    this.observers = List.copyOf(observers);
  }

  @Override
  public Response handle(Request request) {
    long start = System.nanoTime();
    var call = new Call();
    Response response = finished(request, answer(request, call));
    long nanos = System.nanoTime() - start;
    for (Observer observer : observers) {
      observer.answered(api.name(), call.operation, request, response, nanos);
    }
    return response;
  }

  /// The answer to a problem that a request had before it came here.
  Response refuse(Problem problem, Request request) {
    Response response = finished(request, api.answer(problem, request));
    for (Observer observer : observers) {
      observer.answered(api.name(), "none", request, response, 0);
    }
    return response;
  }

  private Response finished(Request request, Response answer) {
    Response response = api.finish(request, answer);
    for (Filter filter : filters) {
      response = filter.finish(api, request, response);
    }
    return response;
  }

  private Response answer(Request request, Call call) {
    try {
      return route(request, call);
    } catch (Failure e) {
      return api.answer(e.problem(), request);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("request {} failed in {}", request.id(), call.operation, e);
      return api.answer(
          new Problem.Unavailable("The request could not be answered", Duration.ofSeconds(1)),
          request);
    }
  }

  private Response route(Request request, Call call) {
    List<String> segments = request.path().segments(api.basePath().length());
    return switch (router.find(request.method(), segments)) {
      case Router.Match.Found(Route route, var parameters) -> {
        call.operation = route.operationId();
        yield admitted(route, request.withParameters(parameters));
      }
      case Router.Match.WrongMethod(var allowed) when request.method().equals("OPTIONS") ->
          api.options(request, allowed);
      case Router.Match.WrongMethod(var allowed) ->
          throw new Failure(new Problem.MethodNotAllowed(allowed));
      case Router.Match.Nothing() ->
          throw new Failure(new Problem.NoSuchPath(request.path().raw()));
    };
  }

  private Response admitted(Route route, Request request) {
    if (api.isEssential(route.operationId())) {
      return route.handler().handle(request);
    }
    admission.enter();
    try {
      return filtered(route, request, 0);
    } finally {
      admission.leave();
    }
  }

  private Response filtered(Route route, Request request, int next) {
    return next == filters.size()
        ? route.handler().handle(request)
        : filters
            .get(next)
            .answer(api, route, request, onward -> filtered(route, onward, next + 1));
  }

  /// What is known of a call while it is answered.
  private static final class Call {
    String operation = "none";
  }
}
