package petstore.http.jetty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.http.Response;

/// What is not HTTP, or could be read in two ways, is refused: 4xx, in our own form, and the
/// connection ends.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("StringConcatToTextBlock") // line ends are the point here
class RefusedRequestsTest {
  private static final int LIMIT = 1024 * 1024;

  private JettyServer server;

  @BeforeAll
  void start() throws IOException {
    server =
        TestServer.start(request -> Response.of(200, "text/plain", request.body().read(LIMIT)));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Two lengths, or none that is a number.
        "POST / HTTP/1.1\r\n"
            + "Host: a\r\n"
            + "Content-Length: 2\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "0\r\n\r\n",
        "POST / HTTP/1.1\r\n"
            + "Host: a\r\n"
            + "Transfer-Encoding: chunked\r\n"
            + "Content-Length: 2\r\n\r\n"
            + "0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +2\r\n\r\nab",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x2\r\n\r\nab",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\nab",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2, 2\r\n\r\nab",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\nab",
        // A coding that is not chunked, or may be.
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        // Broken chunks.
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0x2\r\nab\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\n"
            + "Host: a\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "fffffffffffffffff2\r\n"
            + "ab\r\n"
            + "0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2;\nab\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\nab\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\nab\n0\n\n",
        // Lines and names that are none.
        "GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n folded\r\n\r\n",
        "GET / HTTP/1.1\nHost: a\n\n",
        "GET / HTTP/1.1\r\nHost: a\nX: 1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: 1\rY: 2\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX Y: 1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n: 1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n",
        "GE\u0001T / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n",
        // Whose server is meant?
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET http://other/ HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET http://user@a/ HTTP/1.1\r\nHost: a\r\n\r\n",
        // Targets that are none.
        "GET pets HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /pets/%00 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /pets/%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /../admin HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /pets#1 HTTP/1.1\r\nHost: a\r\n\r\n",
        // Versions that are none.
        "GET /\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
        "GET / HTTP/3.0\r\nHost: a\r\n\r\n",
        "GET / XTTP/1.1\r\nHost: a\r\n\r\n",
        "\u0016\u0003\u0001\u0000\u0005hello\r\n\r\n",
      })
  void is_answered_with_400(String request) throws IOException {
    try (var client = new RawClient(server)) {
      var answer = client.send(request).answer();
      assertEquals(400, answer.status(), answer.body());
      assertEquals(Optional.of("yes"), answer.field("X-Rejected"));
      assertEquals(Optional.of("close"), answer.field("Connection"));
      assertTrue(
          !answer.body().contains("jetty") && !answer.body().contains("java"), answer.body());
      assertTrue(client.isClosed());
    }
  }

  @Test
  void a_refusal_knows_the_path_and_method_when_they_were_read() throws IOException {
    var answer =
        RawClient.ask(server, "DELETE /v2/pet/%00?x HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
    assertTrue(answer.body().startsWith("rejected DELETE /v2/pet/%00 -"), answer.body());
    var unread = RawClient.ask(server, "GET / HTTP/1.1\r\n\r\n");
    assertTrue(unread.body().startsWith("rejected GET / -"), unread.body());
  }

  @Test
  void a_refusal_does_not_remember_the_request_before() throws IOException {
    try (var client = new RawClient(server)) {
      client.send("PUT /v2/pet HTTP/1.1\r\nHost: a\r\n\r\n").answer();
      var answer = client.send("\u0001\r\n\r\n").answer();
      assertTrue(answer.body().startsWith("rejected GET / -"), answer.body());
    }
  }

  @Test
  void a_large_header_is_431() throws IOException {
    String one = "GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(64 * 1024) + "\r\n\r\n";
    var answer = RawClient.ask(server, one);
    assertEquals(431, answer.status());
    assertTrue(answer.body().contains("HeaderTooLarge[limit=16384]"), answer.body());
    String many = "GET / HTTP/1.1\r\nHost: a\r\n" + "X: 123456\r\n".repeat(2_000) + "\r\n";
    assertEquals(431, RawClient.ask(server, many).status());
  }

  @Test
  void a_header_below_the_limit_is_taken() throws IOException {
    String request = "GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(16_000) + "\r\n\r\n";
    assertEquals(200, RawClient.ask(server, request).status());
  }

  @Test
  void a_long_target_is_414() throws IOException {
    var answer =
        RawClient.ask(server, "GET /" + "x".repeat(64 * 1024) + " HTTP/1.1\r\nHost: a\r\n\r\n");
    assertEquals(414, answer.status());
    assertTrue(answer.body().contains("UriTooLong[limit=8192]"), answer.body());
  }

  @Test
  void an_expectation_that_nobody_knows_is_400() throws IOException {
    var answer = RawClient.ask(server, "GET / HTTP/1.1\r\nHost: a\r\nExpect: the-moon\r\n\r\n");
    assertEquals(400, answer.status());
    assertEquals(Optional.of("yes"), answer.field("X-Rejected"));
    assertTrue(answer.body().contains("Malformed"), answer.body());
  }

  @Test
  void a_declared_body_above_the_limit_is_413_before_it_is_sent() throws IOException {
    try (var client = new RawClient(server)) {
      var answer =
          client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10737418240\r\n\r\n").answer();
      assertEquals(413, answer.status());
      assertEquals(Optional.of("close"), answer.field("Connection"));
      assertTrue(client.isClosed());
    }
  }

  @Test
  void a_body_above_the_limit_is_not_asked_for() throws IOException {
    var answer =
        RawClient.ask(
            server,
            "POST / HTTP/1.1\r\n"
                + "Host: a\r\n"
                + "Content-Length: 1048577\r\n"
                + "Expect: 100-continue\r\n\r\n");
    assertEquals(413, answer.status());
  }

  @Test
  void chunks_above_the_limit_are_413_at_the_limit() throws IOException {
    try (var client = new RawClient(server)) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
      String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
      for (int sent = 0; sent < LIMIT; sent += 0x10000) {
        client.send(chunk);
      }
      client.send("1\r\n");
      client.send("x");
      var answer = client.answer();
      assertEquals(413, answer.status());
      assertTrue(answer.body().contains("limit=" + LIMIT), answer.body());
    }
  }

  @Test
  void a_compressed_body_is_415() throws IOException {
    var answer =
        RawClient.ask(
            server,
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nab");
    assertEquals(415, answer.status());
    var plain =
        RawClient.ask(
            server,
            "POST / HTTP/1.1\r\n"
                + "Host: a\r\n"
                + "Content-Encoding: identity\r\n"
                + "Content-Length: 2\r\n\r\n"
                + "ab");
    assertEquals("ab", plain.body());
  }

  @Test
  void a_connection_survives_an_answer_that_is_not_the_engines() throws IOException {
    try (var client = new RawClient(server)) {
      String encoded =
          "POST / HTTP/1.1\r\nHost: a\r\nContent-Encoding: br\r\nContent-Length: 2\r\n\r\nab";
      assertEquals(415, client.send(encoded).answer().status());
      assertEquals(415, client.send(encoded).answer().status());
      var next = client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab").answer();
      assertEquals("ab", next.body());
    }
  }
}
