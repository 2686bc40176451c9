package petstore.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Response;
import petstore.support.TestRequest;

class HouseStyleTest {
  @Test
  void any_origin_may_read_an_answer_and_its_headers_but_sends_no_cookies() {
    Response response = finished(TestRequest.get("/"), Response.of(200));
    assertEquals(Optional.of("*"), response.header("Access-Control-Allow-Origin"));
    assertEquals(Optional.empty(), response.header("Access-Control-Allow-Credentials"));
    List<String> exposed =
        List.of(response.header("Access-Control-Expose-Headers").orElseThrow().split(", "));
    assertTrue(exposed.containsAll(List.of("ETag", "Location", "RateLimit", "X-Request-Id")));
  }

  @Test
  void every_answer_names_its_request_and_is_of_no_use_as_a_page() {
    Response response = finished(TestRequest.get("/"), Response.of(404));
    assertEquals(Optional.of("request-1"), response.header("X-Request-Id"));
    assertEquals(Optional.of("nosniff"), response.header("X-Content-Type-Options"));
    assertEquals(Optional.of("no-referrer"), response.header("Referrer-Policy"));
    assertEquals(
        Optional.of("default-src 'none'; frame-ancestors 'none'"),
        response.header("Content-Security-Policy"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Authorization", "api_key", "Cookie"})
  void an_answer_to_one_who_shows_credentials_is_not_kept(String header) {
    var request = TestRequest.get("/").with(header, "x");
    assertEquals(
        Optional.of("no-store"), finished(request, Response.of(200)).header("Cache-Control"));
    Response own = Response.of(200).with("Cache-Control", "private");
    assertEquals(Optional.of("private"), finished(request, own).header("Cache-Control"));
  }

  @Test
  void an_answer_to_everybody_may_be_kept() {
    Response response = finished(TestRequest.get("/"), Response.of(200));
    assertEquals(Optional.empty(), response.header("Cache-Control"));
  }

  @Test
  void options_tells_the_methods_of_the_path() {
    var request = TestRequest.of("OPTIONS", "/").build();
    Response response = HouseStyle.options(request, List.of("GET", "PATCH"));
    assertEquals(204, response.status());
    assertEquals(Optional.of("GET, HEAD, PATCH, OPTIONS"), response.header("Allow"));
    assertEquals(Optional.empty(), response.header("Access-Control-Allow-Methods"));
  }

  @Test
  void a_browser_is_told_what_it_asks_for_and_for_how_long() {
    var request =
        TestRequest.of("OPTIONS", "/")
            .with("Origin", "https://shop.example")
            .with("Access-Control-Request-Method", "PATCH")
            .with("Access-Control-Request-Headers", "authorization,if-match, b\"d, x-tenant-id")
            .build();
    Response response = HouseStyle.options(request, List.of("GET", "PATCH"));
    assertEquals(Optional.of("GET, PATCH"), response.header("Access-Control-Allow-Methods"));
    assertEquals(
        Optional.of("authorization, if-match, x-tenant-id"),
        response.header("Access-Control-Allow-Headers"));
    assertEquals(Optional.of("7200"), response.header("Access-Control-Max-Age"));
  }

  @Test
  void who_takes_no_json_is_refused_before_anything_is_done() {
    var handler =
        HouseStyle.json(_ -> {
          throw new AssertionError("it was done");
        });
    var request = TestRequest.get("/").with("Accept", "image/png").build();
    var failure = assertThrows(Failure.class, () -> handler.handle(request));
    assertInstanceOf(Problem.NotAcceptable.class, failure.problem());
  }

  @Test
  void who_takes_json_is_answered() {
    var request = TestRequest.get("/").with("Accept", "text/html, */*;q=0.1").build();
    assertEquals(200, HouseStyle.json(_ -> Response.of(200)).handle(request).status());
  }

  private static Response finished(TestRequest request, Response response) {
    return HouseStyle.finish(request.build(), response);
  }
}
