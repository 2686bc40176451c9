package petstore.http.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import petstore.core.kernel.Problem;
import petstore.http.Challenge;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Response.Header;

/// The answer to a problem: its details, and the header fields that its status asks for.
public final class ProblemAnswer {
  private static final String CODING = "Content-Encoding ";

  private ProblemAnswer() {}

  /// Answers a problem that a request has, with `Retry-After`, `Allow`, `Accept-Patch`,
  /// `Accept-Post`, `Accept-Query` or `Accept-Encoding`, and `WWW-Authenticate` where they belong
  /// (RFC 9110 section 15, RFC 5789 section 3.1, RFC 10008 section 3).
  public static Response of(Problem problem, Request request) {
    ProblemDetails details = ProblemDetails.of(problem, request.path().raw());
    return Response.of(details.type().status(), ProblemDetails.MEDIA_TYPE, details.toJson())
        .retryAfter(problem.delay())
        .with(
            switch (problem) {
              case Problem.WrongCredentials() -> Challenge.always();
              case Problem.MethodNotAllowed(var allowed) -> allow(allowed);
              case Problem.UnsupportedMediaType(_, var accepted) -> accepted(request, accepted);
              default -> Challenge.of(problem);
            });
  }

  /// The methods of a path as the field `Allow`: those of its routes, and those that come with
  /// them.
  ///
  /// @param methods of the path's routes; none when they are not known
  public static List<Header> allow(List<String> methods) {
    if (methods.isEmpty()) {
      return List.of();
    }
    var all = new ArrayList<>(methods);
    if (all.contains("GET")) {
      all.add(all.indexOf("GET") + 1, "HEAD");
    }
    all.add("OPTIONS");
    return List.of(new Header("Allow", String.join(", ", all)));
  }

  private static List<Header> accepted(Request request, List<String> accepted) {
    // What is not taken may also be the coding of a body (RFC 9110 section 12.5.3).
    String codings =
        accepted.stream()
            .filter(what -> what.startsWith(CODING))
            .map(what -> what.substring(CODING.length()))
            .collect(Collectors.joining(", "));
    if (!codings.isEmpty()) {
      return List.of(new Header("Accept-Encoding", codings));
    }
    String types =
        accepted.stream()
            .filter(type -> MediaType.parse(type).isPresent())
            .collect(Collectors.joining(", "));
    String field =
        switch (request.method()) {
          case "PATCH" -> "Accept-Patch";
          case "POST" -> "Accept-Post";
          case "QUERY" -> "Accept-Query";
          default -> "";
        };
    return field.isEmpty() || types.isEmpty() ? List.of() : List.of(new Header(field, types));
  }
}
