package petstore.http.conditional;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.http.Response;
import petstore.support.TestRequest;

class RepresentationTest {
  private static final Representation DIGITS =
      new Representation(
          ETag.strong("digits"),
          "text/plain",
          List.of(new Response.Header("Cache-Control", "public")),
          "0123456789".getBytes(US_ASCII));

  @Test
  void the_whole_is_answered_with_its_tag_and_headers() {
    Response response = answer(TestRequest.get("/"));
    assertEquals(200, response.status());
    assertEquals("0123456789", text(response));
    assertEquals(Optional.of("text/plain"), response.header("Content-Type"));
    assertEquals(Optional.of("\"digits\""), response.header("ETag"));
    assertEquals(Optional.of("public"), response.header("Cache-Control"));
    assertEquals(Optional.of("bytes"), response.header("Accept-Ranges"));
  }

  @Test
  void a_client_that_has_it_gets_304_without_a_body() {
    Response response = answer(TestRequest.get("/").with("If-None-Match", "\"digits\""));
    assertEquals(304, response.status());
    assertEquals(0, response.body().length);
    assertEquals(Optional.of("\"digits\""), response.header("ETag"));
    assertEquals(Optional.of("public"), response.header("Cache-Control"));
    assertEquals(Optional.empty(), response.header("Content-Type"));
  }

  @Test
  void a_client_that_wants_another_state_gets_412() {
    assertEquals(412, answer(TestRequest.get("/").with("If-Match", "\"letters\"")).status());
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0-0",
    "bytes=2-4, 234, 2-4",
    "bytes=0-9, 0123456789, 0-9",
    "bytes=8-, 89, 8-9",
    "bytes=8-200, 89, 8-9",
    "bytes=0-99999999999999999999, 0123456789, 0-9",
    "bytes=-3, 789, 7-9",
    "bytes=-10, 0123456789, 0-9",
    "bytes=-200, 0123456789, 0-9",
    "Bytes=002-004, 234, 2-4",
    "'bytes= 2-4 ', 234, 2-4"
  })
  void one_range_is_answered_with_206(String range, String body, String sent) {
    Response response = answer(TestRequest.get("/").with("Range", range));
    assertEquals(206, response.status());
    assertEquals(body, text(response));
    assertEquals(Optional.of("bytes " + sent + "/10"), response.header("Content-Range"));
    assertEquals(Optional.of("\"digits\""), response.header("ETag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=99999999999999999999-", "bytes=-0"})
  void a_range_behind_the_end_is_answered_with_416(String range) {
    Response response = answer(TestRequest.get("/").with("Range", range));
    assertEquals(416, response.status());
    assertEquals(Optional.of("bytes */10"), response.header("Content-Range"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=0-1,3-4",
        "bytes=4-2",
        "bytes=-",
        "bytes=",
        "bytes",
        "bytes=a-b",
        "bytes=1 - 2",
        "bytes=--1",
        "items=0-1",
        "bytes=0x1-2",
        "bytes=\u0661-\u0662"
      })
  void other_ranges_are_ignored(String range) {
    Response response = answer(TestRequest.get("/").with("Range", range));
    assertEquals(200, response.status());
    assertEquals(10, response.body().length);
  }

  @Test
  void a_range_counts_for_get_alone_and_once() {
    assertEquals(200, answer(TestRequest.of("HEAD", "/").with("Range", "bytes=0-1")).status());
    var twice = TestRequest.get("/").with("Range", "bytes=0-1").with("Range", "bytes=2-3");
    assertEquals(200, answer(twice).status());
  }

  @ParameterizedTest
  @CsvSource({
    "'\"digits\"', 206",
    "'\"letters\"', 200",
    "'W/\"digits\"', 200",
    "'*', 200",
    "'\"digits\", \"letters\"', 200",
    "'Wed, 21 Oct 2015 07:28:00 GMT', 200",
    "digits, 200"
  })
  void if_range_gives_the_whole_of_another_state(String condition, int status) {
    var request = TestRequest.get("/").with("Range", "bytes=0-1").with("If-Range", condition);
    assertEquals(status, answer(request).status());
  }

  @Test
  void conditions_go_before_ranges() {
    var request =
        TestRequest.get("/").with("Range", "bytes=99-").with("If-None-Match", "\"digits\"");
    assertEquals(304, answer(request).status());
  }

  @Test
  void nothing_has_no_parts() {
    var nothing = new Representation(ETag.strong("0"), "text/plain", List.of(), new byte[0]);
    assertEquals(200, nothing.answer(suffix("1")).status());
    assertEquals(
        416, nothing.answer(TestRequest.get("/").with("Range", "bytes=0-").build()).status());
    assertTrue(nothing.answer(suffix("0")).header("Content-Range").isPresent());
  }

  private static petstore.http.Request suffix(String count) {
    return TestRequest.get("/").with("Range", "bytes=-" + count).build();
  }

  private static Response answer(TestRequest request) {
    return DIGITS.answer(request.build());
  }

  private static String text(Response response) {
    return new String(response.body(), US_ASCII);
  }
}
