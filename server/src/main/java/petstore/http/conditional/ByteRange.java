package petstore.http.conditional;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import petstore.http.Request;

/// Which bytes of a representation a request wants (RFC 9110 section 14).
public sealed interface ByteRange {
  /// All of them. This is also the answer to a range that cannot be read, to several ranges, and to
  /// a range of another state than the current one.
  record Whole() implements ByteRange {}

  /// A part.
  ///
  /// @param first the offset of the first byte
  /// @param last the offset of the last byte, which belongs to the part
  record Part(int first, int last) implements ByteRange {}

  /// A part that lies behind the end: 416.
  record Unsatisfiable() implements ByteRange {}

  /// What the headers `Range` and `If-Range` of a GET ask for.
  ///
  /// @param current the tag of the representation
  /// @param length of the representation, in bytes
  static ByteRange of(Request request, ETag current, int length) {
    List<String> ranges = request.headers().all("Range");
    if (!request.method().equals("GET") || ranges.size() != 1 || !isCurrent(request, current)) {
      return new Whole();
    }
    Matcher range = Syntax.BYTES.matcher(ranges.getFirst().strip().toLowerCase(Locale.ROOT));
    if (!range.matches()) {
      return new Whole();
    }
    return select(range.group(1), range.group(2), length);
  }

  private static boolean isCurrent(Request request, ETag current) {
    List<String> condition = request.headers().all("If-Range");
    return condition.isEmpty()
        || ETagList.parse(condition)
            .filter(list -> list.tags().size() == 1)
            .filter(list -> list.matchesStrongly(Optional.of(current)))
            .isPresent();
  }

  private static ByteRange select(String first, String last, int length) {
    if (first.isEmpty()) {
      return last.isEmpty() ? new Whole() : suffix(Syntax.number(last), length);
    }
    int from = Syntax.number(first);
    int to = last.isEmpty() ? Integer.MAX_VALUE : Syntax.number(last);
    if (from > to) {
      return new Whole();
    }
    return from >= length ? new Unsatisfiable() : new Part(from, Math.min(to, length - 1));
  }

  private static ByteRange suffix(int count, int length) {
    if (count == 0) {
      return new Unsatisfiable();
    }
    // the last bytes of nothing are nothing, which no Content-Range can say
    return length == 0 ? new Whole() : new Part(Math.max(0, length - count), length - 1);
  }

  /// How a single range is written.
  final class Syntax {
    private static final Pattern BYTES = Pattern.compile("bytes=[ \\t]*([0-9]*)-([0-9]*)");

    private Syntax() {}

    // Numbers that no array can have are as good as the largest that one can.
    private static int number(String digits) {
      String plain = digits.replaceFirst("^0+(?=.)", "");
      return plain.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(plain);
    }
  }
}
