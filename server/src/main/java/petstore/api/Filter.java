package petstore.api;

import petstore.http.Handler;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Route;

/// Stands before every operation of every edition: lets the request go on as it is or changed,
/// refuses it, or adds to its answer.
@FunctionalInterface
public interface Filter {
  /// Answers a request to an operation.
  ///
  /// @param next answers it behind this filter
  /// @throws petstore.core.kernel.Failure to refuse it
  Response answer(Api api, Route route, Request request, Handler next);

  /// Adds to any answer of an edition, also to one that no operation gave: after the edition has
  /// finished it.
  default Response finish(Api api, Request request, Response response) {
    return response;
  }
}
