package petstore.api.openai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import petstore.api.ChatChunks;
import petstore.api.ChatStream;
import petstore.core.chat.Completion;
import petstore.core.chat.FinishReason;
import petstore.core.chat.Usage;
import petstore.core.kernel.Problem;
import petstore.http.ServerSentEvents;
import petstore.http.json.Json;
import tools.jackson.core.JsonGenerator;

/// An answer as OpenAI's API has it.
///
/// @param tellsUsage whether a stream tells at its end how many tokens it took
record CompletionWire(ChatChunks chunks, boolean tellsUsage) implements ChatStream.Wire {

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
      json.writeNullProperty("refusal");
      json.writeEndObject();
      json.writeNullProperty("logprobs");
      json.writeStringProperty("finish_reason", ChatChunks.word(completion.reason()));
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
    byte[] told = tellsUsage ? usage(usage) : new byte[0];
    return ChatChunks.together(chunks.end(reason), told, ChatChunks.done());
  }

  @Override
  public byte[] broken(Problem problem) {
    return ChatChunks.together(
        ServerSentEvents.retry(problem.delay().orElse(Duration.ofSeconds(1))),
        ServerSentEvents.event("error", new String(OpenaiError.body(problem), UTF_8)));
  }

  // A chunk without a choice.
  private byte[] usage(Usage usage) {
    return chunks.event(json -> {
      json.writeArrayPropertyStart("choices");
      json.writeEndArray();
      usage(json, usage);
    });
  }

  private static void usage(JsonGenerator json, Usage usage) {
    json.writeObjectPropertyStart("usage");
    json.writeNumberProperty("prompt_tokens", usage.prompt());
    json.writeNumberProperty("completion_tokens", usage.completion());
    json.writeNumberProperty("total_tokens", usage.total());
    json.writeEndObject();
  }
}
