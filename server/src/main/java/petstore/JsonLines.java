package petstore;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.slf4j.event.KeyValuePair;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Events for programs: each a JSON object on a line of its own. What was said beside the message
/// are members of `fields`.
final class JsonLines extends EncoderBase<ILoggingEvent> {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    var line = new StringWriter(256);
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty(
          "time", TextLines.TIME.format(Instant.ofEpochMilli(event.getTimeStamp())));
      json.writeStringProperty("level", event.getLevel().toString());
      json.writeStringProperty("logger", event.getLoggerName());
      json.writeStringProperty("thread", event.getThreadName());
      json.writeStringProperty("message", event.getFormattedMessage());
      writeFields(json, TextLines.members(event));
      List<String> trace = Traces.rows(event.getThrowableProxy());
      if (!trace.isEmpty()) {
        json.writeStringProperty("error", String.join("\n", trace));
      }
      json.writeEndObject();
    }
    return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }

  private static void writeFields(JsonGenerator json, List<KeyValuePair> fields) {
    if (fields.isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart("fields");
    for (KeyValuePair field : fields) {
      switch (field.value) {
        case Long number -> json.writeNumberProperty(field.key, number);
        case Integer number -> json.writeNumberProperty(field.key, number);
        case null -> json.writeNullProperty(field.key);
        case Object value -> json.writeStringProperty(field.key, value.toString());
      }
    }
    json.writeEndObject();
  }
}
