package petstore.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;

/// Bodies of `text/event-stream` and their pieces (HTML standard, section 9.2). However odd a text
/// is, it is the data of one event.
public final class ServerSentEvents {
  /// The media type.
  public static final String TYPE = "text/event-stream";

  private ServerSentEvents() {}

  /// An answer that nobody keeps, or holds back until there is more of it.
  ///
  /// @param stream sends pieces that are made here
  public static Response answer(int status, Stream stream) {
    return Response.of(status, TYPE, stream)
        .with("Cache-Control", "no-store")
        .with("X-Accel-Buffering", "no");
  }

  /// An event.
  ///
  /// @param id where a client that was cut off goes on
  /// @param type what the client listens to
  /// @throws IllegalArgumentException if the id or the type is more than one line
  public static byte[] event(String id, String type, String data) {
    var text = new StringBuilder(data.length() + 64);
    text.append("id: ").append(line(id)).append('\n');
    text.append("event: ").append(line(type)).append('\n');
    return end(lines(text, "data: ", data));
  }

  /// An event that no client goes on from.
  ///
  /// @param type what the client listens to
  /// @throws IllegalArgumentException if the type is more than one line
  public static byte[] event(String type, String data) {
    return end(lines(new StringBuilder("event: ").append(line(type)).append('\n'), "data: ", data));
  }

  /// An event that says no more than its data.
  public static byte[] data(String data) {
    return end(lines(new StringBuilder(data.length() + 16), "data: ", data));
  }

  /// Something that clients do not show, such as a sign of life.
  public static byte[] comment(String text) {
    return end(lines(new StringBuilder(text.length() + 4), ": ", text));
  }

  /// A sign of life that clients do not show.
  ///
  /// @param id where a client that is cut off now goes on
  /// @throws IllegalArgumentException if the id is more than one line
  public static byte[] heartbeat(String id) {
    return end(new StringBuilder(":\nid: ").append(line(id)).append('\n'));
  }

  /// How long a client is to wait before it connects again.
  public static byte[] retry(Duration time) {
    return end(new StringBuilder("retry: ").append(time.toMillis()).append('\n'));
  }

  private static String line(String text) {
    if (text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
      throw new IllegalArgumentException("more than one line");
    }
    return text;
  }

  // CR LF, LF and CR all end a line.
  private static StringBuilder lines(StringBuilder text, String start, String value) {
    text.append(start);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\n' || c == '\r') {
        text.append('\n').append(start);
        if (c == '\r' && i + 1 < value.length() && value.charAt(i + 1) == '\n') {
          i++;
        }
      } else {
        text.append(c);
      }
    }
    return text.append('\n');
  }

  private static byte[] end(StringBuilder event) {
    return event.append('\n').toString().getBytes(UTF_8);
  }
}
