package petstore.http.conditional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The value of `If-Match` or `If-None-Match`: `*`, or entity tags (RFC 9110 sections 13.1.1 and
/// 13.1.2).
///
/// @param any whether it is `*`, which stands for whatever state there is
public record ETagList(boolean any, List<ETag> tags) {
  public ETagList {
    tags = List.copyOf(tags);
  }

  /// Reads the value of a header, the lines of which are one list.
  ///
  /// @return none when it is no such list
  public static Optional<ETagList> parse(List<String> lines) {
    String value = String.join(",", lines).strip();
    if (value.equals("*")) {
      return Optional.of(new ETagList(true, List.of()));
    }
    return new Reader(value).list().map(tags -> new ETagList(false, tags));
  }

  /// Whether one of the tags is the current one, compared strongly.
  ///
  /// @param current of the resource; none when there is no resource
  public boolean matchesStrongly(Optional<ETag> current) {
    return matches(current, tag -> tag.matchesStrongly(current.orElseThrow()));
  }

  /// Whether one of the tags is the current one, compared weakly.
  ///
  /// @param current of the resource; none when there is no resource
  public boolean matchesWeakly(Optional<ETag> current) {
    return matches(current, tag -> tag.matchesWeakly(current.orElseThrow()));
  }

  private boolean matches(Optional<ETag> current, Predicate<ETag> isCurrent) {
    return current.isPresent() && (any || tags.stream().anyMatch(isCurrent));
  }

  /// Reads tags. Commas may stand inside the quotes, so that splitting is not enough.
  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    Optional<List<ETag>> list() {
      var tags = new ArrayList<ETag>();
      boolean separated = true;
      while (at < text.length()) {
        char next = text.charAt(at);
        if (next == ' ' || next == '\t') {
          at++;
        } else if (next == ',') {
          separated = true; // empty elements are allowed (RFC 9110 section 5.6.1.2)
          at++;
        } else {
          Optional<ETag> tag = separated ? tag() : Optional.empty();
          if (tag.isEmpty()) {
            return Optional.empty();
          }
          tags.add(tag.get());
          separated = false;
        }
      }
      return tags.isEmpty() ? Optional.empty() : Optional.of(tags);
    }

    private Optional<ETag> tag() {
      boolean weak = text.startsWith("W/", at);
      int open = weak ? at + 2 : at;
      int close = text.indexOf('"', open + 1);
      if (open >= text.length() || text.charAt(open) != '"' || close < 0) {
        return Optional.empty();
      }
      String opaque = text.substring(open + 1, close);
      at = close + 1;
      return opaque.chars().allMatch(ETag::isAllowed)
          ? Optional.of(new ETag(opaque, weak))
          : Optional.empty();
    }
  }
}
