package petstore.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSentEventsTest {
  private static String text(byte[] piece) {
    return new String(piece, UTF_8);
  }

  @Test
  void an_event_has_its_id_its_type_and_its_data() {
    assertEquals(
        "id: 7\nevent: pet.adopted\ndata: {\"ä\":1}\n\n",
        text(ServerSentEvents.event("7", "pet.adopted", "{\"ä\":1}")));
    assertEquals("data: [DONE]\n\n", text(ServerSentEvents.data("[DONE]")));
    assertEquals(": still here\n\n", text(ServerSentEvents.comment("still here")));
    assertEquals("retry: 2000\n\n", text(ServerSentEvents.retry(Duration.ofSeconds(2))));
  }

  @Test
  void no_text_can_forge_another_event() {
    String odd = "a\n\nevent: forged\r\ndata: b\r\rid: 1\n";
    String lines =
        "data: a\ndata: \ndata: event: forged\ndata: data: b\ndata: \ndata: id: 1\ndata: \n\n";
    assertEquals(lines, text(ServerSentEvents.data(odd)));
    assertEquals(": a\n: event: b\n\n", text(ServerSentEvents.comment("a\nevent: b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1\n", "1\r2", "\0"})
  void ids_and_types_are_one_line(String bad) {
    assertThrows(
        IllegalArgumentException.class, () -> ServerSentEvents.event(bad, "pet.adopted", ""));
    assertThrows(IllegalArgumentException.class, () -> ServerSentEvents.event("1", bad, ""));
  }

  @Test
  void the_answer_is_kept_and_held_back_by_nobody() {
    Response answer = ServerSentEvents.answer(200, _ -> {});
    assertEquals(Optional.of("text/event-stream"), answer.header("content-type"));
    assertEquals(Optional.of("no-store"), answer.header("cache-control"));
    assertEquals(Optional.of("no"), answer.header("x-accel-buffering"));
  }
}
