package petstore.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// The header field `Idempotency-Key`: a name that a client makes up for a request, so that it can
/// send it again without asking for more (draft-ietf-httpapi-idempotency-key-header).
///
/// @param text 1 to 255 characters of printable ASCII
public record IdempotencyKey(String text) {
  /// The field's name.
  public static final String FIELD = "Idempotency-Key";

  private static final int LONGEST = 255;
  private static final Pattern PRINTABLE = Pattern.compile("[ -~]+");
  // RFC 8941 section 3.3.3
  private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*+)\"");

  /// The key of a request, given bare or as a string of structured fields, in quotes.
  ///
  /// @throws Failure with [Problem.Malformed] for one that is none, and for several
  public static Optional<IdempotencyKey> of(Request request) {
    List<String> lines = request.headers().all(FIELD);
    if (lines.size() > 1) {
      throw malformed("is there more than once");
    }
    return lines.stream().findFirst().map(line -> new IdempotencyKey(checked(unquoted(line))));
  }

  private static String unquoted(String line) {
    if (!line.startsWith("\"")) {
      return line;
    }
    var quoted = QUOTED.matcher(line);
    if (!quoted.matches()) {
      throw malformed("begins with a quote and is no string in quotes");
    }
    return quoted.group(1).replaceAll("\\\\(.)", "$1");
  }

  private static String checked(String text) {
    if (text.length() > LONGEST || !PRINTABLE.matcher(text).matches()) {
      throw malformed("must have 1 to " + LONGEST + " printable characters of ASCII");
    }
    return text;
  }

  private static Failure malformed(String wrong) {
    return new Failure(new Problem.Malformed(true, "the header " + FIELD + " " + wrong));
  }
}
