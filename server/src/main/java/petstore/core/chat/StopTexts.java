package petstore.core.chat;

import java.util.List;

/// Ends a text that comes in pieces before the first of some texts. What may be the beginning of
/// one is held back until it is known.
final class StopTexts {
  private final List<String> stops;
  private final int longest;
  private final StringBuilder held = new StringBuilder();
  private boolean found;

  StopTexts(List<String> stops) {
    this.stops = stops;
    this.longest = stops.stream().mapToInt(String::length).max().orElse(0);
  }

  /// Whether one of them came.
  boolean isFound() {
    return found;
  }

  /// What of the text can be passed on after one more piece; may be empty.
  String after(String piece) {
    held.append(piece);
    int first = stops.stream().mapToInt(held::indexOf).filter(index -> index >= 0).min().orElse(-1);
    if (first >= 0) {
      found = true;
      held.setLength(first);
      return rest();
    }
    int free = held.length();
    for (int at = Math.max(0, held.length() - longest + 1); at < held.length(); at++) {
      if (mayBegin(held.substring(at))) {
        free = at;
        break;
      }
    }
    String text = held.substring(0, free);
    held.delete(0, free);
    return text;
  }

  /// What was held back, when nothing more comes.
  String rest() {
    String text = held.toString();
    held.setLength(0);
    return text;
  }

  private boolean mayBegin(String end) {
    return stops.stream().anyMatch(stop -> stop.startsWith(end));
  }
}
