package petstore.http;

/// Is told of every answer: for metrics and logs. Must be quick, and must not throw.
public interface Observer {
  /// @param surface the name of the edition (or other part of the server) that answered
  /// @param operation the operationId, or `none` when no route was found
  /// @param nanos how long the answer took, in nanoseconds
  void answered(String surface, String operation, Request request, Response response, long nanos);
}
