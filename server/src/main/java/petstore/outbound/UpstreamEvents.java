package petstore.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import petstore.core.chat.FinishReason;
import petstore.core.chat.Step;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the chunks of a streamed answer (HTML standard, section 9.2; OpenAI's chunks in it), and
/// trusts nothing in it.
final class UpstreamEvents {
  private static final int LONGEST_LINE = 256 * 1024;
  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final String DATA = "data:";
  private static final String DONE = "[DONE]";

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(32)
                          .maxStringLength(LONGEST_LINE)
                          .maxTokenCount(10_000)
                          .build())
                  .build())
          .build();

  private final InputStream in;
  private int bytes;
  private boolean saidAll;
  private FinishReason reason = FinishReason.STOP;

  UpstreamEvents(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /// What comes next; waits for it.
  ///
  /// @throws IOException when it is no such answer, or breaks off before its end
  Step next() throws IOException {
    while (true) {
      String line = line();
      if (line.startsWith(DATA)) {
        String data = line.substring(DATA.length()).strip();
        if (data.equals(DONE)) {
          return new Step.End(reason);
        }
        String text = text(data);
        if (!text.isEmpty()) {
          return new Step.Text(text);
        }
      } else if (line.equals(END)) {
        if (saidAll) {
          return new Step.End(reason);
        }
        throw new IOException("the answer broke off");
      }
    }
  }

  private String text(String data) throws IOException {
    try {
      JsonNode chunk = MAPPER.readTree(data);
      if (!chunk.isObject() || chunk.has("error") || !chunk.path("choices").isArray()) {
        throw new IOException("no chunk of an answer");
      }
      JsonNode choice = chunk.path("choices").path(0);
      if (choice.path("finish_reason").isString()) {
        saidAll = true;
        reason = reason(choice.path("finish_reason").asString());
      }
      JsonNode content = choice.path("delta").path("content");
      return content.isString() ? content.asString() : "";
    } catch (JacksonException e) {
      throw new IOException("no JSON", e);
    }
  }

  private static FinishReason reason(String word) {
    return switch (word) {
      case "length" -> FinishReason.LENGTH;
      case "content_filter" -> FinishReason.CONTENT_FILTER;
      default -> FinishReason.STOP;
    };
  }

  // No line of a text begins with a line feed.
  private static final String END = "\n";

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return END;
    }
    while (next >= 0 && next != '\n') {
      if (next != '\r') {
        line.write(next);
      }
      if (line.size() > LONGEST_LINE || ++bytes > MOST_BYTES) {
        throw new IOException("more than an answer has");
      }
      next = in.read();
    }
    return line.toString(UTF_8);
  }
}
