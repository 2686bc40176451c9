package petstore.http;

import petstore.core.kernel.Failure;

/// Answers requests. Runs on a virtual thread of its own, so it may block.
@FunctionalInterface
public interface Handler {
  /// Answers one request.
  ///
  /// @throws Failure when there is a problem with the request
  Response handle(Request request);
}
