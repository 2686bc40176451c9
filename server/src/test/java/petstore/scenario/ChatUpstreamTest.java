package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.support.Answer;
import petstore.support.Receiver;
import petstore.support.StubUpstream;
import petstore.support.TestServer;

/// Conversations in which another server answers, well or badly.
class ChatUpstreamTest {
  private static final String QUESTION =
      "{\"messages\": [{\"role\": \"system\", \"content\": \"Talk like a pirate\"},"
          + " {\"role\": \"user\", \"content\": \"Tell me about Luna\"}], \"stream\": %s}";

  private record Shop(TestServer server, String token) implements AutoCloseable {
    static Shop over(int port) {
      TestServer server = TestServer.startChat(StubUpstream.config(port));
      String token =
          server
              .client()
              .sendText(
                  "POST /v1/auth/tokens",
                  "{\"username\":\"customer\",\"password\":\""
                      + InProcess.CUSTOMER_PASSWORD
                      + "\"}",
                  "Content-Type",
                  "application/json")
              .json()
              .path("token")
              .asString();
      return new Shop(server, token);
    }

    Answer ask(boolean stream) {
      Answer answer =
          server
              .client()
              .sendText(
                  "POST /v1/chat/completions",
                  QUESTION.formatted(stream),
                  "Content-Type",
                  "application/json",
                  "Authorization",
                  "Bearer " + token);
      for (String secret : StubUpstream.secrets()) {
        assertFalse(answer.toString().contains(secret), answer::toString);
      }
      return answer;
    }

    @Override
    public void close() {
      server.close();
    }
  }

  private static void assertUnavailable(Answer answer) {
    assertEquals(503, answer.status(), answer::toString);
    assertTrue(answer.json().path("type").asString().endsWith("/upstream-unavailable"));
    assertTrue(answer.header("Retry-After").isPresent());
  }

  @Test
  void what_it_says_is_passed_on_and_it_knows_the_catalogue() {
    try (Receiver upstream = StubUpstream.saying("Luna", " is", " a", " snake.");
        Shop shop = Shop.over(upstream.port())) {
      Answer whole = shop.ask(false);
      assertEquals(
          "Luna is a snake.",
          whole.json().path("choices").path(0).path("message").path("content").asString());
      assertEquals(5, whole.json().path("usage").path("completionTokens").asInt());
      assertTrue(shop.ask(true).body().endsWith("data: [DONE]\n\n"));
      String sent = upstream.requests().getFirst();
      assertTrue(sent.startsWith("POST /v1/chat/completions HTTP/1.1"), sent);
      assertTrue(sent.contains("Authorization: Bearer " + StubUpstream.KEY), sent);
      assertTrue(sent.contains("\"model\":\"stub-model\"") && sent.contains("\"stream\":true"));
      assertTrue(sent.contains("- Luna, a Corn Snake") && sent.contains("85.00 USD, available"));
      assertTrue(sent.indexOf("You are the pet advisor") < sent.indexOf("Talk like a pirate"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401 Unauthorized, ''",
    "500 Internal Server Error, ''",
    "302 Found, 'Location: http://127.0.0.1:1/'",
    "200 OK, ''"
  })
  void what_is_no_answer_is_said_to_be_unavailable(String status, String field) {
    try (Receiver upstream = StubUpstream.refusing(status, field.isEmpty() ? "" : field + "\r\n");
        Shop shop = Shop.over(upstream.port())) {
      assertUnavailable(shop.ask(false));
      assertUnavailable(shop.ask(true));
    }
  }

  @Test
  void when_it_has_too_much_to_do_its_pause_is_told() {
    try (Receiver upstream = StubUpstream.refusing("429 Too Many", "Retry-After: 7\r\n");
        Shop shop = Shop.over(upstream.port())) {
      Answer answer = shop.ask(false);
      assertUnavailable(answer);
      long after = Long.parseLong(answer.header("Retry-After").orElseThrow());
      assertTrue(after == 6 || after == 7, answer::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data: <html>\n\n",
        "data: {\"error\":{\"message\":\"internal detail\"}}\n\n",
        "data: {\"choices\":7}\n\n",
        "data: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n\n"
      })
  void garbage_is_no_answer(String garbage) {
    try (Receiver upstream = StubUpstream.babbling(garbage);
        Shop shop = Shop.over(upstream.port())) {
      assertUnavailable(shop.ask(false));
    }
  }

  @Test
  void where_nobody_listens_nobody_answers() throws IOException {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (Shop shop = Shop.over(port)) {
      assertUnavailable(shop.ask(false));
      assertUnavailable(shop.ask(true));
    }
  }

  @Test
  void who_says_nothing_is_not_waited_for_forever() {
    try (Receiver upstream = Receiver.silent();
        Shop shop = Shop.over(upstream.port())) {
      assertUnavailable(shop.ask(false));
      Answer stream = shop.ask(true);
      assertEquals(201, stream.status());
      assertTrue(stream.body().contains("\n: \n"), "signs of life: " + stream);
      assertBroken(stream);
    }
  }

  @Test
  void what_breaks_off_ends_with_a_problem() {
    try (Receiver upstream = StubUpstream.breakingOff();
        Shop shop = Shop.over(upstream.port())) {
      assertUnavailable(shop.ask(false));
      Answer stream = shop.ask(true);
      assertEquals(201, stream.status());
      assertTrue(stream.body().contains("\"content\":\"Well\""), stream::toString);
      assertBroken(stream);
    }
  }

  private static void assertBroken(Answer stream) {
    String[] events = stream.body().split("\n\n");
    String last = events[events.length - 1];
    assertTrue(last.startsWith("event: error\ndata: {"), stream::toString);
    assertTrue(last.contains("-unavailable\""), stream::toString);
    assertTrue(events[events.length - 2].startsWith("retry: "), stream::toString);
    assertFalse(stream.body().contains("[DONE]"), stream::toString);
  }

  @Test
  void when_the_client_has_gone_the_upstream_is_left() throws Exception {
    try (Receiver upstream = StubUpstream.droning();
        Shop shop = Shop.over(upstream.port())) {
      try (Socket socket = open(shop)) {
        assertTrue(socket.getInputStream().read() >= 0);
        await(() -> upstream.open() == 1, Duration.ofSeconds(10));
      }
      await(() -> upstream.open() == 0, Duration.ofSeconds(2));
    }
  }

  @Test
  void when_the_server_stops_a_stream_ends_with_a_problem() throws Exception {
    try (Receiver upstream = StubUpstream.droning()) {
      Shop shop = Shop.over(upstream.port());
      CompletableFuture<Answer> answer = background(() -> shop.ask(true));
      await(() -> upstream.open() == 1, Duration.ofSeconds(10));
      shop.close();
      assertBroken(answer.get());
    }
  }

  @Test
  void its_model_can_be_asked_for_by_name() {
    try (Receiver upstream = StubUpstream.saying("Hi");
        Shop shop = Shop.over(upstream.port())) {
      Answer answer =
          shop.server()
              .client()
              .send("GET /v1/openai/models/stub-model", "Authorization", "Bearer " + shop.token());
      assertEquals(200, answer.status());
      assertEquals("upstream", answer.json().path("owned_by").asString());
    }
  }

  @Test
  void the_key_is_in_no_text_of_the_configuration() {
    assertFalse(StubUpstream.config(80).toString().contains("canary"));
    assertEquals(Optional.of(StubUpstream.KEY), StubUpstream.config(80).key());
  }

  private static Socket open(Shop shop) throws IOException {
    String url = shop.server().publicUrl();
    int port = Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    String body = QUESTION.formatted(true);
    String head =
        "POST /v1/chat/completions HTTP/1.1\r\n"
            + "Host: localhost\r\n"
            + "Content-Type: application/json\r\n"
            + "Authorization: Bearer "
            + shop.token()
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n";
    socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private static <T> CompletableFuture<T> background(Supplier<T> work) {
    var result = new CompletableFuture<T>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            result.complete(work.get());
          } catch (RuntimeException | AssertionError e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }

  private static void await(BooleanSupplier condition, Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "it takes too long");
      Thread.sleep(10);
    }
  }
}
