package petstore.http.jetty;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import petstore.http.Handler;
import petstore.http.Response;

/// Who is slow is cut off, whatever it is that comes slowly.
@Isolated("its clients are just fast enough, or not")
@Timeout(30)
class SlowClientsTest {
  private static final Handler ECHO =
      request -> Response.of(200, "text/plain", request.body().read(1024 * 1024));

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_trickled_header_is_answered_with_408_and_the_connection_ends() throws IOException {
    try (var server = TestServer.impatient(ECHO);
        var client = new RawClient(server)) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\n");
      for (int line = 0; line < 4; line++) {
        pause(Duration.ofMillis(100));
        client.send("X-" + line + ": 1\r\n");
      }
      var answer = client.answer();
      assertEquals(408, answer.status());
      assertTrue(answer.body().contains("RequestTimeout"), answer.body());
      assertTrue(client.isClosed());
    }
  }

  @Test
  void empty_lines_before_a_request_do_not_win_time() throws IOException {
    try (var server = TestServer.impatient(ECHO);
        var client = new RawClient(server)) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").answer();
      assertThrows(
          IOException.class,
          () -> {
            for (int line = 0; line < 40; line++) {
              pause(Duration.ofMillis(100));
              client.send("\r\n");
            }
          });
    }
  }

  @Test
  void a_connection_on_which_nothing_comes_ends() throws IOException {
    try (var server = TestServer.impatient(ECHO);
        var client = new RawClient(server)) {
      assertTrue(client.isClosed());
    }
  }

  @Test
  void a_connection_may_rest_longer_between_requests() throws IOException {
    try (var server = TestServer.impatient(ECHO);
        var client = new RawClient(server)) {
      String post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nok";
      assertEquals("ok", client.send(post).answer().body());
      pause(TestServer.IMPATIENT.header().multipliedBy(2));
      assertEquals("ok", client.send(post).answer().body());
    }
  }

  @Test
  void a_connection_that_rests_too_long_ends() throws IOException {
    try (var server = TestServer.impatient(ECHO);
        var client = new RawClient(server)) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").answer();
      assertTrue(client.isClosed());
    }
  }

  @Test
  void a_trickled_body_is_answered_with_408_and_the_connection_ends() throws IOException {
    try (var server = TestServer.impatient(ECHO);
        var client = new RawClient(server)) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n");
      for (int sent = 0; sent < 5; sent++) {
        client.send("x");
        pause(Duration.ofMillis(100));
      }
      assertEquals(408, client.answer().status());
      assertTrue(client.isClosed());
    }
  }

  @Test
  void a_body_that_stops_is_answered_with_408() throws IOException {
    try (var server = TestServer.impatient(ECHO);
        var client = new RawClient(server)) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n");
      assertEquals(408, client.answer().status());
    }
  }

  @Test
  void a_body_that_keeps_the_least_rate_is_read_however_long_it_takes() throws IOException {
    try (var server = TestServer.impatient(ECHO);
        var client = new RawClient(server)) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 12000\r\n\r\n");
      for (int sent = 0; sent < 12_000; sent += 500) {
        pause(Duration.ofMillis(100));
        client.send("x".repeat(500));
      }
      assertEquals(12_000, client.answer().body().length());
    }
  }

  @Test
  void a_request_that_takes_long_to_answer_is_not_idle() throws IOException {
    Handler slow =
        request -> {
          pause(TestServer.IMPATIENT.idle().plusSeconds(1));
          return ECHO.handle(request);
        };
    try (var server = TestServer.impatient(slow);
        var client = new RawClient(server)) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nlong");
      assertEquals("long", client.answer().body());
    }
  }

  @Test
  void a_client_that_reads_a_byte_a_second_is_cut_off() throws IOException {
    byte[] large = new byte[32 * 1024 * 1024];
    try (var server = TestServer.impatient(_ -> Response.of(200, "image/png", large));
        var socket = new Socket()) {
      socket.setReceiveBufferSize(4096);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
      for (int i = 0; i < 25; i++) {
        assertTrue(socket.getInputStream().read() >= 0);
        pause(Duration.ofMillis(100));
      }
      assertThrows(
          IOException.class,
          () -> {
            byte[] rest = socket.getInputStream().readAllBytes();
            if (rest.length < large.length) {
              throw new IOException("cut off after " + rest.length);
            }
          });
    }
  }
}
