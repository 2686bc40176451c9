package petstore.http.conditional;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.Response;

/// The conditions of a request on the state of its resource: `If-Match` and `If-None-Match` (RFC
/// 9110 section 13.1). Read them before a transaction, and [#check] them inside.
///
/// @param reads whether the request only reads, so that 304 is an answer
public record Conditions(boolean reads, Optional<ETagList> match, Optional<ETagList> noneMatch) {
  // RFC 10008 says of QUERY what holds for GET.
  private static final Set<String> READING = Set.of("GET", "HEAD", "QUERY");

  /// The conditions of a request.
  ///
  /// @throws Failure with [Problem.Malformed] when one cannot be read and the request would change
  ///   something; for one that only reads, such a condition is one that does not hold
  public static Conditions of(Request request) {
    boolean reads = READING.contains(request.method());
    return new Conditions(
        reads, list(request, "If-Match", reads), list(request, "If-None-Match", reads));
  }

  /// What they say, in the order of RFC 9110 section 13.2.2. Conditions on dates are not looked at,
  /// as is right for resources that have no date of modification.
  ///
  /// @param current the tag of the resource as it is now; none when there is no resource
  public Precondition against(Optional<ETag> current) {
    if (match.isPresent() && !match.get().matchesStrongly(current)) {
      return Precondition.FAILED;
    }
    if (noneMatch.isPresent() && noneMatch.get().matchesWeakly(current)) {
      return reads ? Precondition.NOT_MODIFIED : Precondition.FAILED;
    }
    return Precondition.HOLDS;
  }

  /// Lets a change go on only if they hold.
  ///
  /// @param current the tag of the resource as it is now
  /// @throws Failure with [Problem.PreconditionFailed]
  public void check(ETag current) {
    if (against(Optional.of(current)) != Precondition.HOLDS) {
      throw new Failure(new Problem.PreconditionFailed());
    }
  }

  /// The answer to one who reads: the full one with its tag, or 304.
  ///
  /// @param current the tag of what the full answer shows
  /// @throws Failure with [Problem.PreconditionFailed]
  public Response answer(ETag current, Response full) {
    return answer(current, () -> full);
  }

  /// As above, with a full answer that is made only if it is wanted.
  public Response answer(ETag current, Supplier<Response> full) {
    return switch (against(Optional.of(current))) {
      case HOLDS -> full.get().with("ETag", current.toString());
      case NOT_MODIFIED -> Response.of(304).with("ETag", current.toString());
      case FAILED -> throw new Failure(new Problem.PreconditionFailed());
    };
  }

  private static Optional<ETagList> list(Request request, String header, boolean lenient) {
    List<String> lines = request.headers().all(header);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Optional<ETagList> list = ETagList.parse(lines);
    if (list.isEmpty() && !lenient) {
      throw new Failure(
          new Problem.Malformed(true, "the header " + header + " is not a list of entity tags"));
    }
    return list.or(() -> Optional.of(new ETagList(false, List.of())));
  }
}
