package petstore.connector.connection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.connector.ConnectorException;

class CallbackServerTest {
  private static final State STATE = State.random();
  private static final String GOOD = "access_token=t0ken&token_type=bearer&state=" + STATE.value();

  private final CallbackServer server =
      CallbackServer.open(0, new ImplicitAnswer(STATE, List.of(), Clock.systemUTC()));
  private final URI page = server.redirectUri();

  @AfterEach
  void close() {
    server.close();
  }

  // The wait goes on, and the right answer is still taken.
  private void assertStillWaiting() throws IOException {
    assertThrows(ConnectorException.class, () -> server.await(Duration.ofNanos(1)));
    assertEquals(200, PlainBrowser.handOver(page, GOOD).status());
    assertEquals("t0ken", server.await(Duration.ofSeconds(20)).value());
  }

  @Test
  void the_page_may_load_nothing_and_is_kept_nowhere() throws IOException {
    Wire.Answer answer = Wire.get(page);
    assertEquals(200, answer.status());
    assertEquals("text/html; charset=utf-8", answer.header("Content-Type"));
    assertEquals("no-store", answer.header("Cache-Control"));
    assertEquals("no-referrer", answer.header("Referrer-Policy"));
    assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    String policy = answer.header("Content-Security-Policy");
    assertTrue(
        policy.matches(
            "default-src 'none'; style-src 'sha256-[^' ]+'; script-src 'sha256-[^' ]+'; connect-src"
                + " 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors"
                + " 'none'"),
        policy);
    assertFalse(answer.body().contains("{{"), answer.body());
    assertFalse(answer.body().contains("http"), "it needs nobody else");
    assertTrue(answer.body().contains("history.replaceState"), answer.body());
    assertStillWaiting();
  }

  @Test
  void head_is_the_page_without_its_text() throws IOException {
    Wire.Answer answer = Wire.send("HEAD", page, page.getAuthority(), "", List.of());
    assertEquals(200, answer.status());
    assertEquals("", answer.body());
  }

  @Test
  void nobody_but_this_machine_is_listened_to() throws IOException {
    for (InetAddress own : InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
      if (!own.isLoopbackAddress()) {
        assertThrows(IOException.class, () -> new Socket(own, page.getPort()).close());
      }
    }
    assertTrue(page.toString().startsWith("http://127.0.0.1:"), page::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "localhost:PORT", "127.0.0.1", "127.0.0.1:1", "[::1]:PORT"})
  void a_name_that_somebody_else_gave_this_machine_is_refused(String host) throws IOException {
    String said = host.replace("PORT", "" + page.getPort());
    Wire.Answer page = Wire.send("GET", this.page, said, "", List.of());
    assertEquals(403, page.status());
    Wire.Answer posted =
        Wire.send("POST", this.page, said, GOOD, List.of("Origin: http://" + said));
    assertEquals(403, posted.status());
    assertStillWaiting();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "null",
        "http://127.0.0.1",
        "http://localhost:PORT",
        "https://127.0.0.1:PORT",
        ""
      })
  void another_page_cannot_answer(String origin) throws IOException {
    String said = origin.replace("PORT", "" + page.getPort());
    Wire.Answer posted = Wire.post(page, said, GOOD);
    assertEquals(403, posted.status());
    assertEquals("", posted.header("Access-Control-Allow-Origin"));
    Wire.Answer silent = Wire.send("POST", page, page.getAuthority(), GOOD, List.of());
    assertEquals(403, silent.status());
    assertStillWaiting();
  }

  @Test
  void what_is_not_the_answer_does_not_end_the_wait() throws IOException {
    assertEquals(404, Wire.get(page.resolve("/favicon.ico")).status());
    assertEquals(404, Wire.get(page.resolve("/")).status());
    assertEquals(404, Wire.get(page.resolve("/callback/")).status());
    Wire.Answer method = Wire.send("PUT", page, page.getAuthority(), GOOD, List.of());
    assertEquals(405, method.status());
    assertEquals("GET, HEAD, POST", method.header("Allow"));
    assertEquals(413, PlainBrowser.handOver(page, "a".repeat(64 * 1024 + 1)).status());
    // the page alone, and an address that has the answer where servers see it
    assertEquals(200, Wire.get(URI.create(page + "?" + GOOD)).status());
    assertStillWaiting();
  }

  @Test
  void a_second_window_is_told_that_it_is_too_late() throws IOException {
    assertEquals(200, PlainBrowser.handOver(page, GOOD).status());
    Wire.Answer second = PlainBrowser.handOver(page, GOOD.replace("t0ken", "other"));
    assertEquals(409, second.status());
    assertTrue(second.body().contains("Already answered"), second.body());
    assertEquals("t0ken", server.await(Duration.ofSeconds(20)).value());
  }

  @Test
  void one_that_connects_and_says_nothing_holds_up_nobody() throws IOException {
    try (var silent = new Socket(InetAddress.getLoopbackAddress(), page.getPort())) {
      silent.getOutputStream().write("POST /callback HTTP/1.1\r\nHost:".getBytes(UTF_8));
      assertStillWaiting();
    }
  }

  @Test
  void no_answer_has_the_token() throws IOException {
    Wire.Answer answer = PlainBrowser.handOver(page, GOOD);
    assertFalse((answer.head() + answer.body()).contains("t0ken"));
    assertFalse((answer.head() + answer.body()).contains(STATE.value()));
    assertFalse(server.await(Duration.ofSeconds(20)).toString().contains("t0ken"));
  }
}
