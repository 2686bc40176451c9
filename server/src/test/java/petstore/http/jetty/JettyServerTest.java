package petstore.http.jetty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Handler;
import petstore.http.Request;
import petstore.http.Response;

@SuppressWarnings("StringConcatToTextBlock") // line ends are the point here
class JettyServerTest {
  private static final Handler ECHO =
      request -> Response.of(200, "text/plain", request.body().read(1024 * 1024));

  private static Handler telling(Function<Request, String> what) {
    return request -> Response.of(200, "text/plain", what.apply(request));
  }

  @Test
  void limits_are_the_documented_ones() {
    assertEquals(
        new Limits(
            16_384,
            16_000,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            1_024,
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(1)),
        Limits.DEFAULT);
  }

  @Test
  void an_answer_has_the_headers_of_the_response_and_no_more() throws IOException {
    Handler handler = _ -> Response.of(201, "text/plain", "hello").with("X-One", "1");
    try (var server = TestServer.start(handler)) {
      var answer = RawClient.ask(server, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertEquals(201, answer.status());
      assertEquals("hello", answer.body());
      assertEquals(
          List.of("Content-Type: text/plain", "X-One: 1", "Content-Length: 5"),
          answer.header().stream().filter(line -> !line.startsWith("Date: ")).toList());
    }
  }

  @Test
  void an_empty_answer_says_that_it_is_empty() throws IOException {
    try (var server = TestServer.start(_ -> Response.of(200))) {
      var answer = RawClient.ask(server, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertEquals(Optional.of("0"), answer.field("Content-Length"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void a_status_without_a_body_has_none(int status) throws IOException {
    try (var server = TestServer.start(_ -> Response.of(status, "text/plain", "no"));
        var client = new RawClient(server)) {
      var answer = client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").answerToHead();
      assertEquals(status, answer.status());
      assertEquals(
          status,
          client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").answerToHead().status(),
          "the next answer follows at once");
    }
  }

  @Test
  void a_value_keeps_its_case_whatever_was_sent_before() throws IOException {
    Handler handler = telling(request -> request.header("Authorization").orElse("-"));
    try (var server = TestServer.start(handler);
        var client = new RawClient(server)) {
      for (String sent : List.of("Bearer aBc.DeF", "Bearer AbC.dEf", "bearer abc.def")) {
        String head = "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: " + sent + "\r\n\r\n";
        assertEquals(sent, client.send(head).answer().body());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 5_000, 12_000})
  void a_connection_is_closed_as_the_client_wants_however_large_the_header_is(int size)
      throws IOException {
    Handler handler = _ -> Response.of(303).with("Location", "/" + "a".repeat(size));
    try (var server = TestServer.start(handler);
        var client = new RawClient(server)) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      assertEquals(303, client.answer().status());
      assertTrue(client.isClosed());
    }
  }

  @Test
  void head_tells_the_length_and_sends_nothing() throws IOException {
    try (var server = TestServer.start(_ -> Response.of(200, "text/plain", "12345"));
        var client = new RawClient(server)) {
      var answer = client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n").answerToHead();
      assertEquals(Optional.of("5"), answer.field("Content-Length"));
      var next = client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").answer();
      assertEquals("12345", next.body());
    }
  }

  @Test
  void a_length_that_head_was_given_wins() throws IOException {
    Handler handler = _ -> Response.of(200).with("Content-Length", "77");
    try (var server = TestServer.start(handler);
        var client = new RawClient(server)) {
      var answer = client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n").answerToHead();
      assertEquals(Optional.of("77"), answer.field("Content-Length"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/pets/a%2Fb",
        "/pets/100%25",
        "/pets;x=1/y;z",
        "//pets",
        "/pets//1",
        "/a/%2e%2e/b",
        "/pets/%c0%ae",
        "/v2/%7Bid%7D",
        "//evil.example/pets",
        "/a%5Cb",
        "/pets/a..b"
      })
  void a_path_comes_as_it_was_sent(String path) throws IOException {
    try (var server = TestServer.start(telling(request -> request.path().raw()))) {
      var answer = RawClient.ask(server, "GET " + path + "?q=%2F HTTP/1.1\r\nHost: a\r\n\r\n");
      assertEquals(path, answer.body());
    }
  }

  @Test
  void a_query_comes_as_it_was_sent() throws IOException {
    try (var server = TestServer.start(telling(Request::rawQuery))) {
      var answer = RawClient.ask(server, "GET /a?x=%20&y=+?;/ HTTP/1.1\r\nHost: a\r\n\r\n");
      assertEquals("x=%20&y=+?;/", answer.body());
      assertEquals("", RawClient.ask(server, "GET /a HTTP/1.1\r\nHost: a\r\n\r\n").body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "FOO", "PATCH", "get"})
  void any_method_reaches_the_handler(String method) throws IOException {
    try (var server = TestServer.start(telling(Request::method))) {
      var answer = RawClient.ask(server, method + " / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertEquals(method, answer.body());
    }
  }

  @Test
  void connect_reaches_the_handler() throws IOException {
    Handler handler = request -> Response.of(405).with("X-Asked", request.method());
    try (var server = TestServer.start(handler)) {
      var answer = RawClient.ask(server, "CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n");
      assertEquals(405, answer.status());
      assertEquals(Optional.of("CONNECT"), answer.field("X-Asked"));
    }
  }

  @Test
  void headers_are_found_whatever_their_case() throws IOException {
    Handler handler =
        telling(request -> request.header("x-tHING") + " " + request.headers().all("X-Thing"));
    try (var server = TestServer.start(handler)) {
      var answer =
          RawClient.ask(
              server, "GET / HTTP/1.1\r\nHost: a\r\nX-Thing: 1 \r\nx-thing: 2, 3\r\n\r\n");
      assertEquals("Optional[1] [1, 2, 3]", answer.body());
    }
  }

  @Test
  void a_request_keeps_the_id_that_it_came_with() throws IOException {
    try (var server = TestServer.start(telling(Request::id))) {
      assertEquals("Ab.9_-", idFor(server, "Ab.9_-"));
      assertEquals("x".repeat(128), idFor(server, "x".repeat(128)));
    }
  }

  @Test
  void a_request_with_a_bad_id_gets_a_new_one() throws IOException {
    try (var server = TestServer.start(telling(Request::id))) {
      for (String bad : List.of("", "a b", "<a>", "x".repeat(129), "\u00e4")) {
        String id = idFor(server, bad);
        assertTrue(id.matches("[a-z0-9]+-[a-z0-9]+"), id);
      }
      assertFalse(idFor(server, "").equals(idFor(server, "")));
    }
  }

  private static String idFor(JettyServer server, String sent) throws IOException {
    return RawClient.ask(server, "GET / HTTP/1.1\r\nHost: a\r\nX-Request-Id: " + sent + "\r\n\r\n")
        .body();
  }

  @Test
  void the_peer_is_the_connections_address_whatever_headers_say() throws IOException {
    try (var server = TestServer.start(telling(request -> request.peer().toString()))) {
      var answer =
          RawClient.ask(
              server,
              "GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 192.0.2.1\r\n"
                  + "Forwarded: for=192.0.2.1\r\nX-Forwarded-Host: evil\r\n\r\n");
      assertEquals("Peer[address=127.0.0.1, loopback=true]", answer.body());
    }
  }

  @Test
  void a_trusted_proxy_says_who_the_peer_is() throws IOException {
    var config = new ServerConfig("127.0.0.1", 0, Optional.empty(), List.of("127.0.0.0/8"));
    Handler handler = telling(request -> request.peer().toString());
    try (var server = JettyServer.start(config, handler, TestServer::rejection)) {
      var answer =
          RawClient.ask(
              server, "GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 127.0.0.1, 192.0.2.1\r\n\r\n");
      assertEquals("Peer[address=192.0.2.1, loopback=false]", answer.body());
    }
  }

  @Test
  void bodies_are_read_whole() throws IOException {
    String big = "0123456789".repeat(50_000);
    try (var server = TestServer.start(ECHO);
        var client = new RawClient(server)) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500000\r\n\r\n" + big);
      assertEquals(big, client.answer().body());
      client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
      client.send("5\r\nhello\r\n").send("6;x=y\r\n world\r\n").send("0\r\n\r\n");
      assertEquals("hello world", client.answer().body());
      assertEquals("", client.send("POST / HTTP/1.1\r\nHost: a\r\n\r\n").answer().body());
    }
  }

  @Test
  void a_body_that_is_not_read_does_not_disturb_the_next_request() throws IOException {
    try (var server = TestServer.start(telling(Request::method));
        var client = new RawClient(server)) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello");
      assertEquals("POST", client.answer().body());
      assertEquals("GET", client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").answer().body());
    }
  }

  @Test
  void a_body_that_is_awaited_is_asked_for() throws IOException {
    try (var server = TestServer.start(ECHO);
        var client = new RawClient(server)) {
      client.send(
          "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
      assertEquals(100, client.answer().status());
      assertEquals("ok", client.send("ok").answer().body());
    }
  }

  @Test
  void a_problem_or_defect_of_the_handler_is_answered_without_details() throws IOException {
    Handler handler =
        request -> {
          if (request.path().raw().equals("/problem")) {
            throw new Failure(new Problem.TooLarge("pet", 3, "legs"));
          }
          throw new IllegalStateException("secret");
        };
    try (var server = TestServer.start(handler);
        var client = new RawClient(server)) {
      var problem = client.send("GET /problem HTTP/1.1\r\nHost: a\r\n\r\n").answer();
      assertEquals(413, problem.status());
      var defect = client.send("GET /defect HTTP/1.1\r\nHost: a\r\n\r\n").answer();
      assertEquals(503, defect.status());
      assertFalse(defect.body().contains("secret"), defect.body());
      assertTrue(defect.body().contains("rejected GET /defect"), defect.body());
    }
  }

  @Test
  void a_line_end_cannot_get_into_a_header_of_an_answer() throws IOException {
    Handler handler =
        _ -> Response.of(200, "text/plain", "ok").with("Location", "/a\r\nX-Evil: 1\r\n\r\nboo");
    try (var server = TestServer.start(handler)) {
      var answer = RawClient.ask(server, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertEquals(Optional.empty(), answer.field("X-Evil"));
    }
  }

  @Test
  void a_taken_port_is_one_clear_line() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      var config = new ServerConfig("127.0.0.1", port, Optional.empty(), List.of());
      assertEquals("port " + port + " on 127.0.0.1 is already in use", complaint(config));
    }
  }

  @Test
  void an_unknown_host_is_one_clear_line() {
    var config = new ServerConfig("no-such-host.invalid", 0, Optional.empty(), List.of());
    assertEquals("there is no host no-such-host.invalid", complaint(config));
    var elsewhere = new ServerConfig("192.0.2.1", 0, Optional.empty(), List.of());
    assertTrue(complaint(elsewhere).startsWith("cannot listen on port 0 of 192.0.2.1"));
  }

  @Test
  void a_configuration_is_checked_at_birth() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new ServerConfig("localhost", 65536, Optional.empty(), List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ServerConfig("localhost", 0, Optional.empty(), List.of("proxy")));
  }

  private static String complaint(ServerConfig config) {
    return String.valueOf(
        assertThrows(
                IOException.class, () -> JettyServer.start(config, ECHO, TestServer::rejection))
            .getMessage());
  }
}
