package petstore.http.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Problem.Kind;
import petstore.core.kernel.Scope;
import petstore.http.Response;
import petstore.support.TestRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemAnswerTest {
  private static final Fault FAULT = new Fault("/email", "invalid_format", "must be an address");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  static Stream<Arguments> problems() {
    return Stream.of(
        Arguments.of(new Problem.NotFound(Kind.PET, "7"), 404, "not-found", "Not Found"),
        Arguments.of(
            new Problem.Invalid(Kind.USER, List.of(FAULT)),
            422,
            "validation-error",
            "Validation Error"),
        Arguments.of(new Problem.Malformed(true, "broken"), 400, "bad-request", "Bad Request"),
        Arguments.of(new Problem.NoBody(Kind.PET), 400, "bad-request", "Bad Request"),
        Arguments.of(new Problem.InvalidId(Kind.PET, "x"), 404, "not-found", "Not Found"),
        Arguments.of(
            new Problem.InvalidParameter("limit", "is too large"),
            400,
            "bad-request",
            "Bad Request"),
        Arguments.of(new Problem.InvalidQuery(List.of(FAULT)), 400, "bad-request", "Bad Request"),
        Arguments.of(new Problem.TooMany(Kind.PET, 9), 400, "bad-request", "Bad Request"),
        Arguments.of(new Problem.WrongCredentials(), 401, "unauthorized", "Unauthorized"),
        Arguments.of(
            new Problem.Unauthenticated(true, "It is over"), 401, "unauthorized", "Unauthorized"),
        Arguments.of(
            new Problem.Forbidden(Set.of(Scope.READ_USER), "No"), 403, "forbidden", "Forbidden"),
        Arguments.of(new Problem.Conflict(Kind.USER, List.of(FAULT)), 409, "conflict", "Conflict"),
        Arguments.of(
            new Problem.PreconditionFailed(), 412, "precondition-failed", "Precondition Failed"),
        Arguments.of(
            new Problem.KeyReused(), 422, "idempotency-key-reused", "Idempotency Key Reused"),
        Arguments.of(new Problem.KeyInUse(MINUTE), 409, "conflict", "Conflict"),
        Arguments.of(
            new Problem.TooManyRequests("Too many", MINUTE),
            429,
            "rate-limit-exceeded",
            "Too Many Requests"),
        Arguments.of(new Problem.LocalOnly(), 403, "forbidden", "Forbidden"),
        Arguments.of(new Problem.NoSuchPath("/x"), 404, "not-found", "Not Found"),
        Arguments.of(
            new Problem.MethodNotAllowed(List.of("GET")),
            405,
            "method-not-allowed",
            "Method Not Allowed"),
        Arguments.of(
            new Problem.NotAcceptable(List.of("application/json")),
            406,
            "not-acceptable",
            "Not Acceptable"),
        Arguments.of(
            new Problem.UnsupportedMediaType("", List.of("application/json")),
            415,
            "unsupported-media-type",
            "Unsupported Media Type"),
        Arguments.of(
            new Problem.TooLarge("body", 5, "bytes"),
            413,
            "content-too-large",
            "Content Too Large"),
        Arguments.of(new Problem.UriTooLong(5), 414, "uri-too-long", "URI Too Long"),
        Arguments.of(
            new Problem.HeaderTooLarge(5),
            431,
            "header-fields-too-large",
            "Request Header Fields Too Large"),
        Arguments.of(new Problem.RequestTimeout(), 408, "request-timeout", "Request Timeout"),
        Arguments.of(
            new Problem.NotAnImage("No picture"),
            415,
            "unsupported-media-type",
            "Unsupported Media Type"),
        Arguments.of(
            new Problem.BrokenImage("It is cut"), 422, "validation-error", "Validation Error"),
        Arguments.of(
            new Problem.TooManyTenants(5), 503, "service-unavailable", "Service Unavailable"),
        Arguments.of(
            new Problem.Unavailable("Busy", MINUTE),
            503,
            "service-unavailable",
            "Service Unavailable"),
        Arguments.of(
            new Problem.PreconditionRequired(),
            428,
            "precondition-required",
            "Precondition Required"),
        Arguments.of(new Problem.Reserved(Kind.PET), 409, "conflict", "Conflict"),
        Arguments.of(
            new Problem.PaymentDeclined("expired_card", "The card has expired"),
            402,
            "payment-declined",
            "Payment Declined"),
        Arguments.of(
            new Problem.UpstreamUnavailable("Nobody answers", MINUTE),
            503,
            "upstream-unavailable",
            "Upstream Unavailable"));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void every_problem_has_a_status_a_type_and_a_title(
      Problem problem, int status, String slug, String title) {
    Response response = answer(problem, "GET");
    JsonNode body = body(response);
    assertEquals(status, response.status());
    assertEquals(Optional.of("application/problem+json"), response.header("Content-Type"));
    assertEquals("https://petstoreapi.com/errors/" + slug, body.get("type").stringValue());
    assertEquals(title, body.get("title").stringValue());
    assertEquals(status, body.get("status").intValue());
    assertEquals("/api/v1/user", body.get("instance").stringValue());
    assertFalse(body.get("detail").stringValue().isBlank());
  }

  @Test
  void the_cases_above_are_all_that_there_are() {
    assertEquals(Problem.class.getPermittedSubclasses().length, problems().count());
  }

  @Test
  void faults_are_told_one_by_one() {
    var another = new Fault("/a~1b", "unknown_field", "is not known here");
    JsonNode errors =
        body(answer(new Problem.Invalid(Kind.USER, List.of(FAULT, another)), "POST")).get("errors");
    assertEquals(2, errors.size());
    assertEquals("/email", errors.get(0).get("field").stringValue());
    assertEquals("must be an address", errors.get(0).get("message").stringValue());
    assertEquals("invalid_format", errors.get(0).get("code").stringValue());
    assertEquals("/a~1b", errors.get(1).get("field").stringValue());
    JsonNode parameter = body(answer(new Problem.InvalidParameter("limit", "is too large"), "GET"));
    assertEquals("limit", parameter.get("errors").get(0).get("field").stringValue());
  }

  @Test
  void the_detail_names_the_only_fault_or_counts_them() {
    assertEquals(
        "The request is understood, but /email must be an address",
        body(answer(new Problem.Invalid(Kind.USER, List.of(FAULT)), "POST"))
            .get("detail")
            .stringValue());
    JsonNode many =
        body(answer(new Problem.Invalid(Kind.USER, Collections.nCopies(5_000, FAULT)), "POST"));
    assertEquals(
        "The request is understood, but 5000 of its values are wrong",
        many.get("detail").stringValue());
    assertEquals(100, many.get("errors").size());
  }

  @Test
  void a_problem_without_faults_has_no_errors() {
    assertFalse(body(answer(new Problem.LocalOnly(), "GET")).has("errors"));
  }

  @Test
  void waiting_is_told_in_seconds() {
    assertEquals(
        Optional.of("60"),
        answer(new Problem.TooManyRequests("Too many", MINUTE), "GET").header("Retry-After"));
    assertEquals(
        Optional.of("60"),
        answer(new Problem.Unavailable("Busy", MINUTE), "GET").header("Retry-After"));
  }

  @Test
  void a_405_names_the_methods_that_there_are() {
    var problem = new Problem.MethodNotAllowed(List.of("GET", "PATCH"));
    assertEquals(Optional.of("GET, HEAD, PATCH, OPTIONS"), answer(problem, "PUT").header("Allow"));
  }

  @Test
  void a_415_names_the_media_types_that_are_taken() {
    var problem = new Problem.UnsupportedMediaType("a/b", List.of("text/x", "text/y"));
    assertEquals(Optional.of("text/x, text/y"), answer(problem, "PATCH").header("Accept-Patch"));
    assertEquals(Optional.of("text/x, text/y"), answer(problem, "POST").header("Accept-Post"));
    assertEquals(Optional.empty(), answer(problem, "PUT").header("Accept-Post"));
  }

  @Test
  void a_415_names_the_codings_that_are_taken_where_the_coding_is_what_is_wrong() {
    var coded = new Problem.UnsupportedMediaType("gzip", List.of("Content-Encoding identity"));
    assertEquals(Optional.of("identity"), answer(coded, "PATCH").header("Accept-Encoding"));
    assertEquals(Optional.of("identity"), answer(coded, "PUT").header("Accept-Encoding"));
    assertEquals(Optional.empty(), answer(coded, "PATCH").header("Accept-Patch"));
  }

  @Test
  void every_401_asks_for_credentials() {
    assertEquals(
        Optional.of("Bearer realm=\"petstore\""),
        answer(new Problem.WrongCredentials(), "POST").header("WWW-Authenticate"));
    assertEquals(
        Optional.of("Bearer realm=\"petstore\", error=\"invalid_token\""),
        answer(new Problem.Unauthenticated(true, "It is over"), "GET").header("WWW-Authenticate"));
  }

  @Test
  void a_403_names_the_scopes_that_are_missing() {
    var problem = new Problem.Forbidden(Set.of(Scope.WRITE_USER, Scope.READ_USER), "Not enough");
    Response response = answer(problem, "GET");
    assertEquals("Not enough: read:user write:user", body(response).get("detail").stringValue());
    assertEquals(
        Optional.of(
            "Bearer realm=\"petstore\", error=\"insufficient_scope\","
                + " scope=\"read:user write:user\""),
        response.header("WWW-Authenticate"));
  }

  @Test
  void a_very_long_path_is_not_repeated() {
    var request = TestRequest.get("/" + "a".repeat(5_000)).build();
    byte[] body = ProblemAnswer.of(new Problem.UriTooLong(4_000), request).body();
    assertTrue(body.length < 500);
    assertFalse(new JsonMapper().readTree(body).has("instance"));
  }

  private static Response answer(Problem problem, String method) {
    return ProblemAnswer.of(problem, TestRequest.of(method, "/api/v1/user?secret=1").build());
  }

  private static JsonNode body(Response response) {
    return new JsonMapper().readTree(new String(response.body(), UTF_8));
  }
}
