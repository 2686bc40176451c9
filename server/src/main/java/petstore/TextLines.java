package petstore;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/// Events for people: one line each, and below it the indented trace of an error. What comes from
/// clients cannot begin a line.
final class TextLines extends EncoderBase<ILoggingEvent> {
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    var line = new StringBuilder(160);
    TIME.formatTo(Instant.ofEpochMilli(event.getTimeStamp()), line);
    line.append(' ').append(event.getLevel());
    line.append(' ').append(event.getLoggerName()).append(": ");
    appendVisible(line, String.valueOf(event.getFormattedMessage()));
    for (KeyValuePair member : members(event)) {
      line.append(' ').append(member.key).append('=');
      appendVisible(line, String.valueOf(member.value));
    }
    line.append('\n');
    for (String row : Traces.rows(event.getThrowableProxy())) {
      line.append("    ");
      appendVisible(line, row);
      line.append('\n');
    }
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }

  /// What was said beside the message.
  static List<KeyValuePair> members(ILoggingEvent event) {
    List<KeyValuePair> members = event.getKeyValuePairs();
    return members == null ? List.of() : members;
  }

  /// A text that cannot begin a line, nor make a terminal do things.
  static String visible(String text) {
    var visible = new StringBuilder(text.length());
    appendVisible(visible, text);
    return visible.toString();
  }

  // line ends of every kind, and what makes a terminal do things
  private static void appendVisible(StringBuilder line, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        line.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        line.append(c);
      }
    }
  }
}
