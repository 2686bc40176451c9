package petstore.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import petstore.core.chat.FinishReason;
import petstore.http.ServerSentEvents;
import petstore.http.json.Json;
import tools.jackson.core.JsonGenerator;

/// The chunks of a streamed answer, which all chat APIs write alike.
///
/// @param id of the answer
/// @param at when it was begun
/// @param model as it was asked for
public record ChatChunks(String id, Instant at, String model) {
  /// The first one, which says who speaks.
  public byte[] begin() {
    return chunk(
        delta -> {
          delta.writeStringProperty("role", "assistant");
          delta.writeStringProperty("content", "");
        },
        null);
  }

  /// Some text.
  public byte[] text(String text) {
    return chunk(delta -> delta.writeStringProperty("content", text), null);
  }

  /// The last one of text, which says why it ends.
  public byte[] end(FinishReason reason) {
    return chunk(_ -> {}, word(reason));
  }

  /// What stands behind all chunks.
  public static byte[] done() {
    return ServerSentEvents.data("[DONE]");
  }

  /// An event of JSON that says what the answer is one of, and more.
  public byte[] event(Consumer<JsonGenerator> more) {
    byte[] json =
        Json.write(generator -> {
          generator.writeStartObject();
          head(generator, "chat.completion.chunk");
          more.accept(generator);
          generator.writeEndObject();
        });
    return ServerSentEvents.data(new String(json, UTF_8));
  }

  /// What every answer and every chunk begins with.
  public void head(JsonGenerator json, String object) {
    json.writeStringProperty("id", id);
    json.writeStringProperty("object", object);
    json.writeNumberProperty("created", at.getEpochSecond());
    json.writeStringProperty("model", model);
  }

  /// A reason as chunks have it, such as `stop`.
  public static String word(FinishReason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }

  /// Several events, to be sent at once.
  public static byte[] together(byte[]... events) {
    var all = new ByteArrayOutputStream();
    for (byte[] event : events) {
      all.writeBytes(event);
    }
    return all.toByteArray();
  }

  private byte[] chunk(Consumer<JsonGenerator> delta, @Nullable String reason) {
    return event(json -> {
      json.writeArrayPropertyStart("choices");
      json.writeStartObject();
      json.writeNumberProperty("index", 0);
      json.writeObjectPropertyStart("delta");
      delta.accept(json);
      json.writeEndObject();
      json.writeName("finish_reason");
      if (reason == null) {
        json.writeNull();
      } else {
        json.writeString(reason);
      }
      json.writeEndObject();
      json.writeEndArray();
    });
  }
}
