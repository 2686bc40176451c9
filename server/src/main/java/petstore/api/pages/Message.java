package petstore.api.pages;

import java.time.Duration;
import java.util.Map;
import petstore.api.Html;

/// What a page says above everything else.
final class Message {
  private Message() {}

  /// That something went wrong. Screen readers read it at once.
  static Html bad(String text) {
    return message("bad", "alert", text);
  }

  /// That something was done.
  static Html good(String text) {
    return message("good", "status", text);
  }

  /// Something good to know.
  static Html note(String text) {
    return message("note", "note", text);
  }

  /// How long to wait, in words: `in 5 minutes`.
  static String in(Duration wait) {
    long seconds = Math.max(1, wait.toSeconds());
    return seconds < 90
        ? "in " + count(seconds, "second")
        : "in " + count((seconds + 59) / 60, "minute");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  private static Html message(String kind, String role, String text) {
    return Html.template("message.html")
        .filled(Map.of("kind", Html.text(kind), "role", Html.text(role), "text", Html.text(text)));
  }
}
