package petstore.http.conditional;

import java.util.Optional;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Request;

/// What the conditions of a request say to the state of its resource.
public enum Precondition {
  /// There are none, or they hold: do what is asked for.
  HOLDS,
  /// The client has this state already: 304.
  NOT_MODIFIED,
  /// A condition does not hold: 412.
  FAILED;

  /// Evaluates the [Conditions] of a request.
  ///
  /// @param current the tag of the resource as it is now; none when there is no resource
  /// @throws Failure with [Problem.Malformed] as [Conditions#of]
  public static Precondition of(Request request, Optional<ETag> current) {
    return Conditions.of(request).against(current);
  }
}
