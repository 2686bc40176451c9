package petstore.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Accept;
import petstore.http.Handler;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Response.Header;
import petstore.http.problem.ProblemAnswer;

/// How editions of our own making answer, whatever they are about: problems as
/// `application/problem+json`, any origin welcome, nothing kept that was meant for one caller.
public final class HouseStyle {
  /// Says how a search is written.
  public static final Header ACCEPT_QUERY = new Header("Accept-Query", MediaType.JSON);

  private static final String LONGEST_PREFLIGHT = "7200"; // seconds, the most that Chromium keeps
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
  private static final List<String> CREDENTIALS = List.of("Authorization", "api_key", "Cookie");

  private static final Set<String> READS = Set.of("GET", "HEAD", "QUERY");
  private static final List<Header> KEPT =
      List.of(new Header("Cache-Control", "no-cache"), new Header("Vary", "X-Tenant-ID, Accept"));

  /// The formats of patches.
  public static final List<String> PATCHES = List.of(MediaType.MERGE_PATCH, MediaType.JSON);

  private static final List<Header> ALWAYS =
      List.of(
          new Header("Access-Control-Allow-Origin", "*"),
          new Header(
              "Access-Control-Expose-Headers",
              "Accept-Patch, Accept-Query, Allow, Content-Location, ETag, Idempotency-Replayed,"
                  + " Link, Location, Preference-Applied, RateLimit, RateLimit-Policy,"
                  + " RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After,"
                  + " WWW-Authenticate, X-Request-Id, X-Total-Count-Exact"),
          new Header("X-Content-Type-Options", "nosniff"),
          new Header("Referrer-Policy", "no-referrer"),
          new Header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"));

  private HouseStyle() {}

  /// The answer to a problem: [Api#answer].
  public static Response answer(Problem problem, Request request) {
    return ProblemAnswer.of(problem, request);
  }

  /// The answer to OPTIONS: [Api#options]. Tells the path's methods, and a browser what it asks for
  /// (Fetch standard, section 3.3).
  public static Response options(Request request, List<String> allowed) {
    Response response = Response.of(204).with(ProblemAnswer.allow(allowed)).with(formats(allowed));
    return request.header("Access-Control-Request-Method").isEmpty()
        ? response
        : response
            .with("Access-Control-Allow-Methods", String.join(", ", allowed))
            .with(allowedHeaders(request))
            .with("Access-Control-Max-Age", LONGEST_PREFLIGHT);
  }

  // RFC 5789 section 3.1; RFC 10008
  private static List<Header> formats(List<String> allowed) {
    var formats = new ArrayList<Header>();
    if (allowed.contains("PATCH")) {
      formats.add(new Header("Accept-Patch", String.join(", ", PATCHES)));
    }
    if (allowed.contains("QUERY")) {
      formats.add(ACCEPT_QUERY);
    }
    return formats;
  }

  /// What every answer has: [Api#finish]. What an answer says itself stays: a page says what it may
  /// load.
  public static Response finish(Request request, Response response) {
    var more = new ArrayList<>(ALWAYS);
    more.removeIf(header -> response.header(header.name()).isPresent());
    if (isPersonal(request) && response.header("Cache-Control").isEmpty()) {
      more.add(new Header("Cache-Control", "no-store"));
    }
    return Tracing.always(request, response.with(more));
  }

  /// An answer that shows the same to everybody may be kept, and is asked for again each time; one
  /// that refuses something is not kept.
  static Response keepable(Request request, Response response) {
    if (response.header("Cache-Control").isPresent() || isPersonal(request)) {
      return response;
    }
    boolean shows =
        READS.contains(request.method()) && (response.status() == 200 || response.status() == 304);
    return shows ? response.with(KEPT) : response.with("Cache-Control", "no-store");
  }

  private static boolean isPersonal(Request request) {
    return CREDENTIALS.stream().anyMatch(name -> request.header(name).isPresent());
  }

  /// A handler that answers in JSON, for those who take it.
  ///
  /// @return one that throws [Failure] with [Problem.NotAcceptable] for others, before anything is
  ///   done
  public static Handler json(Handler handler) {
    return answering(List.of(MediaType.JSON), handler);
  }

  /// A handler that answers in one of some media types, for those who take one.
  ///
  /// @return one that throws [Failure] with [Problem.NotAcceptable] for others, before anything is
  ///   done
  public static Handler answering(List<String> offered, Handler handler) {
    return request -> {
      Accept accept = Accept.of(request);
      if (offered.stream().noneMatch(accept::admits)) {
        throw new Failure(new Problem.NotAcceptable(offered));
      }
      return handler.handle(request);
    };
  }

  private static List<Header> allowedHeaders(Request request) {
    String names =
        request.headers().all("Access-Control-Request-Headers").stream()
            .flatMap(line -> Stream.of(line.split(",")))
            .map(String::strip)
            .filter(name -> NAME.matcher(name).matches())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? List.of() : List.of(new Header("Access-Control-Allow-Headers", names));
  }
}
