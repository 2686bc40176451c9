package petstore.api.modern;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import petstore.api.ChatChunks;
import petstore.api.ChatStream;
import petstore.core.chat.Completion;
import petstore.core.chat.FinishReason;
import petstore.core.chat.Usage;
import petstore.core.kernel.Problem;
import petstore.http.ServerSentEvents;
import petstore.http.json.Json;
import petstore.http.problem.ProblemDetails;
import tools.jackson.core.JsonGenerator;

/// An answer in the published shape: whole, or in chunks, whose members are named in another way.
///
/// @param path of the request, for problems
record ChatWire(ChatChunks chunks, String path) implements ChatStream.Wire {

  /// @param at when the answer was begun
  /// @param model as it was asked for
  static ChatWire of(UUID id, Instant at, String model, String path) {
    return new ChatWire(
        new ChatChunks("chatcmpl_" + id.toString().replace("-", ""), at, model), path);
  }

  /// A whole answer.
  byte[] whole(Completion completion) {
    return Json.write(json -> {
      json.writeStartObject();
      chunks.head(json, "chat.completion");
      json.writeArrayPropertyStart("choices");
      json.writeStartObject();
      json.writeNumberProperty("index", 0);
      json.writeObjectPropertyStart("message");
      json.writeStringProperty("role", "assistant");
      json.writeStringProperty("content", completion.text());
      json.writeEndObject();
      json.writeStringProperty("finishReason", completion.reason().name());
      json.writeEndObject();
      json.writeEndArray();
      usage(json, completion.usage());
      json.writeEndObject();
    });
  }

  @Override
  public byte[] begin() {
    return chunks.begin();
  }

  @Override
  public byte[] text(String text) {
    return chunks.text(text);
  }

  @Override
  public byte[] end(FinishReason reason, Usage usage) {
    return ChatChunks.together(chunks.end(reason), ChatChunks.done());
  }

  @Override
  public byte[] broken(Problem problem) {
    String details = new String(ProblemDetails.of(problem, path).toJson(), UTF_8);
    return ChatChunks.together(
        ServerSentEvents.retry(problem.delay().orElse(Duration.ofSeconds(1))),
        ServerSentEvents.event("error", details));
  }

  private static void usage(JsonGenerator json, Usage usage) {
    json.writeObjectPropertyStart("usage");
    json.writeNumberProperty("promptTokens", usage.prompt());
    json.writeNumberProperty("completionTokens", usage.completion());
    json.writeNumberProperty("totalTokens", usage.total());
    json.writeEndObject();
  }
}
