package petstore.api.v2;

import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.http.Request;

/// What a request is about: whose shop, and which number in the path.
///
/// @param defaultTenant whose shop is meant when the client names none
record Scope(Tenant defaultTenant) {
  Tenant tenant(Request request) {
    return request.tenant().orElse(defaultTenant);
  }

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
