package petstore.api.modern;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import petstore.core.kernel.Mark;
import petstore.core.kernel.PageRequest.Start;

/// Where to go on in a list, as clients keep it: opaque to them, and only good for the list that it
/// was made for.
///
/// @param start after or before a mark
/// @param number of the page that it leads to, counted from the first that was asked for
record Cursor(Start start, long number) {
  /// The longest text, in characters.
  static final int MAX_LENGTH = 2_000;

  // Digits enough for every page that there could be.
  private static final Pattern CONTENT =
      Pattern.compile("1([ab])([1-9][0-9]{0,14})\\.([A-Za-z0-9_-]{6})\\.(.+)", Pattern.DOTALL);

  static Cursor after(Mark mark, long number) {
    return new Cursor(new Start.After(mark), number);
  }

  static Cursor before(Mark mark, long number) {
    return new Cursor(new Start.Before(mark), number);
  }

  /// The cursor that a text is, if it is one for this list.
  static Optional<Cursor> parse(String text, Listing listing) {
    try {
      Matcher content = CONTENT.matcher(new String(Base64.getUrlDecoder().decode(text), UTF_8));
      return content.matches() && content.group(3).equals(listing.fingerprint())
          ? Optional.of(of(content))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no Base64
    }
  }

  /// What [#parse] reads. It needs no encoding in a URL.
  String text(Listing listing) {
    String place =
        switch (start) {
          case Start.After(Mark(String mark)) -> "a" + number + "." + of(listing, mark);
          case Start.Before(Mark(String mark)) -> "b" + number + "." + of(listing, mark);
          case Start.Page page -> throw new IllegalStateException("no cursor: " + page);
        };
    return Base64.getUrlEncoder().withoutPadding().encodeToString(("1" + place).getBytes(UTF_8));
  }

  private static String of(Listing listing, String mark) {
    return listing.fingerprint() + "." + mark;
  }

  private static Cursor of(Matcher content) {
    var mark = new Mark(content.group(4));
    long number = Long.parseLong(content.group(2));
    return content.group(1).equals("a") ? after(mark, number) : before(mark, number);
  }
}
