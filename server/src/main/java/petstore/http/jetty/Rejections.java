package petstore.http.jetty;

import java.util.Optional;
import petstore.core.kernel.Problem;
import petstore.http.Response;

/// Answers what the engine itself refuses, before there is a [petstore.http.Request].
@FunctionalInterface
public interface Rejections {
  /// The answer, in the form of the edition that the path belongs to.
  ///
  /// @param rawPath as it was sent; `/` when it could not be read
  /// @param accept the `Accept` header field, if it was read
  /// @param method as it was sent; `GET` when it could not be read
  Response reject(Problem problem, String rawPath, Optional<String> accept, String method);
}
