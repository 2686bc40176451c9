package petstore.api.v2;

import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Request;

/// Numbers in paths.
final class PathIds {
  private PathIds() {}

  /// A number in the path: any int64, also with a plus sign or leading zeros.
  ///
  /// @throws Failure with [Problem.InvalidId]
  static long number(Request request, String variable, Problem.Kind kind) {
    String text = request.parameter(variable);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new Failure(new Problem.InvalidId(kind, text));
    }
  }
}
