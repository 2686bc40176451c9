package petstore.support;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import petstore.outbound.UpstreamConfig;

/// Plays a server with OpenAI's API that answers in conversations, well or badly.
public final class StubUpstream {
  /// The key that it is shown.
  public static final String KEY = "sk-stub-canary-7f3c2a90";

  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";

  private StubUpstream() {}

  /// Says some words, each in a chunk, and ends as it should.
  public static Receiver saying(String... words) {
    return Receiver.start(out -> {
      out.send(HEAD);
      for (String word : words) {
        out.send(chunk(word));
      }
      out.send("data: [DONE]\n\n");
    });
  }

  /// Says a word, and is gone.
  public static Receiver breakingOff() {
    return Receiver.start(out -> {
      out.send(HEAD);
      out.send(chunk("Well"));
    });
  }

  /// Says a word again and again until nobody listens, or a minute has passed.
  public static Receiver droning() {
    return Receiver.start(out -> {
      out.send(HEAD);
      for (int i = 0; i < 600; i++) {
        out.send(chunk("word "));
        Thread.sleep(Duration.ofMillis(100));
      }
    });
  }

  /// Answers a status with a body that nobody should see.
  public static Receiver refusing(String status, String fields) {
    String body = "{\"error\":\"internal detail of the upstream\"}";
    return Receiver.answering(
        "HTTP/1.1 "
            + status
            + "\r\nContent-Type: application/json\r\n"
            + fields
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  /// Answers a stream of something else.
  public static Receiver babbling(String text) {
    return Receiver.start(out -> {
      out.send(HEAD);
      out.send(text);
    });
  }

  /// How it is reached, with little patience.
  public static UpstreamConfig config(int port) {
    return new UpstreamConfig(
        java.net.URI.create("http://127.0.0.1:" + port + "/v1"),
        "stub-model",
        Optional.of(KEY),
        new UpstreamConfig.Waiting(
            Duration.ofSeconds(2),
            Duration.ofMillis(1_500),
            Duration.ofMillis(1_500),
            Duration.ofSeconds(10)));
  }

  /// What has to be in no answer.
  public static List<String> secrets() {
    return List.of(KEY, "internal detail", "127.0.0.1", "stub-canary");
  }

  private static String chunk(String word) {
    return "data: {\"id\":\"x\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,"
        + "\"delta\":{\"content\":\""
        + word
        + "\"},\"finish_reason\":null}]}\n\n";
  }
}
