package petstore.api.v3;

import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Request;

/// Reads the ids in paths.
final class PathIds {
  private PathIds() {}

  /// An int64; with a plus sign and leading zeros too, as the published server takes it.
  ///
  /// @throws Failure with [Problem.InvalidId]
  static long number(Request request, String name, Problem.Kind kind) {
    String sent = request.parameter(name);
    try {
      return Long.parseLong(sent);
    } catch (NumberFormatException e) {
      throw new Failure(new Problem.InvalidId(kind, sent));
    }
  }
}
