package petstore.api;

import petstore.core.kernel.Failure;
import petstore.http.Request;
import petstore.http.Response;

/// Answers requests that may have an `Idempotency-Key`.
@FunctionalInterface
public interface KeyedHandler {
  /// Answers one request.
  ///
  /// @param recorder gets the answer, inside the transaction that does the work; an answer that it
  ///   does not get is not kept
  /// @throws Failure when there is a problem with the request
  Response handle(Request request, Recorder recorder);
}
