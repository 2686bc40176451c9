package petstore.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import petstore.core.kernel.Failure;
import petstore.http.Value;

/// JSON as text that others wrote, for people to read.
public final class JsonText {
  private static final int MOST_GROWTH = 8; // times; what is nested deeply would grow without end
  private static final int LEAST_ROOM = 1_024;

  private JsonText() {}

  /// The text of a member of an object.
  ///
  /// @return none when it is no JSON, no object, or has no such member with a text
  public static Optional<String> member(byte[] json, String name) {
    return value(json)
        .filter(Value.Members.class::isInstance)
        .map(value -> ((Value.Members) value).map().get(name))
        .filter(Value.Text.class::isInstance)
        .map(value -> ((Value.Text) value).text());
  }

  private static Optional<Value> value(byte[] json) {
    try {
      return Json.read(json);
    } catch (Failure e) {
      return Optional.empty();
    }
  }

  /// The same text, token by token, with each member and element on a line of its own.
  ///
  /// @return none when it is no JSON, or nested too deeply to be read like that
  public static Optional<String> indented(String json) {
    return value(json.getBytes(UTF_8)).isEmpty() ? Optional.empty() : new Indenting(json).text();
  }

  private static final class Indenting {
    private final String json;
    private final int room;
    private final StringBuilder text;
    private int depth;

    Indenting(String json) {
      this.json = json;
      this.room = json.length() * MOST_GROWTH + LEAST_ROOM;
      this.text = new StringBuilder(json.length() * 2);
    }

    Optional<String> text() {
      for (int i = 0; i < json.length() && text.length() <= room; i++) {
        i = json.charAt(i) == '"' ? string(i) : token(i);
      }
      return text.length() > room ? Optional.empty() : Optional.of(text.toString());
    }

    // The index of the last character that was taken.
    private int string(int start) {
      int end = start + 1;
      while (end < json.length() && json.charAt(end) != '"') {
        end += json.charAt(end) == '\\' ? 2 : 1;
      }
      end = Math.min(end, json.length() - 1);
      text.append(json, start, end + 1);
      return end;
    }

    private int token(int at) {
      char character = json.charAt(at);
      switch (character) {
        case '{', '[' -> {
          int next = next(at);
          boolean isEmpty =
              next < json.length() && json.charAt(next) == (character == '{' ? '}' : ']');
          if (isEmpty) {
            text.append(character).append(json.charAt(next));
            return next;
          }
          depth++;
          text.append(character);
          line();
        }
        case '}', ']' -> {
          depth--;
          line();
          text.append(character);
        }
        case ',' -> {
          text.append(character);
          line();
        }
        case ':' -> text.append(": ");
        case ' ', '\t', '\r', '\n' -> {} // ours is there instead
        default -> text.append(character);
      }
      return at;
    }

    private int next(int at) {
      int next = at + 1;
      while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
        next++;
      }
      return next;
    }

    private void line() {
      text.append('\n').repeat("  ", Math.max(0, depth));
    }
  }
}
