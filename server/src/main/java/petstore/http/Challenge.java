package petstore.http;

import java.util.List;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;

/// What an answer says about the credentials that it wants (RFC 9110 section 11.6.1, RFC 6750
/// section 3).
public final class Challenge {
  private static final String REALM = "Bearer realm=\"petstore\"";

  private Challenge() {}

  /// The header fields that a problem's answer needs: `WWW-Authenticate` when it is one of
  /// credentials, else none.
  public static List<Response.Header> of(Problem problem) {
    return switch (problem) {
      case Problem.Unauthenticated(boolean sent, _) ->
          challenge(sent ? REALM + ", error=\"invalid_token\"" : REALM);
      case Problem.Forbidden(var missing, _) when !missing.isEmpty() ->
          challenge(
              REALM + ", error=\"insufficient_scope\", scope=\"" + Scope.list(missing) + "\"");
      default -> List.of();
    };
  }

  /// `WWW-Authenticate` without a reason: for answers of status 401 to other problems than those of
  /// [#of], such as a wrong password.
  public static List<Response.Header> always() {
    return challenge(REALM);
  }

  /// `WWW-Authenticate` for a request that shows credentials in a form that nobody can read.
  public static List<Response.Header> invalidRequest() {
    return challenge(REALM + ", error=\"invalid_request\"");
  }

  private static List<Response.Header> challenge(String value) {
    return List.of(new Response.Header("WWW-Authenticate", value));
  }
}
