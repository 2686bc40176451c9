package petstore.http.conditional;

import java.util.List;
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

  /// Evaluates `If-Match` and `If-None-Match`, in this order (RFC 9110 section 13.2.2). Conditions
  /// on dates are not looked at, as is right for resources that have no date of modification.
  ///
  /// @param current the tag of the resource as it is now; none when there is no resource
  /// @throws Failure with [Problem.Malformed] when a condition cannot be read and the request would
  ///   change something; one that only reads is answered as if the condition did not hold
  public static Precondition of(Request request, Optional<ETag> current) {
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    List<String> match = request.headers().all("If-Match");
    if (!match.isEmpty() && !list("If-Match", match, reads).matchesStrongly(current)) {
      return FAILED;
    }
    List<String> noneMatch = request.headers().all("If-None-Match");
    if (!noneMatch.isEmpty() && list("If-None-Match", noneMatch, reads).matchesWeakly(current)) {
      return reads ? NOT_MODIFIED : FAILED;
    }
    return HOLDS;
  }

  private static ETagList list(String header, List<String> lines, boolean lenient) {
    return ETagList.parse(lines)
        .or(() -> lenient ? Optional.of(new ETagList(false, List.of())) : Optional.empty())
        .orElseThrow(() ->
            new Failure(
                new Problem.Malformed(
                    true, "the header " + header + " is not a list of entity tags")));
  }
}
