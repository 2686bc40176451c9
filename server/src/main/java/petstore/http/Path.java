package petstore.http;

import java.util.ArrayList;
import java.util.List;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// The path of a request. It is split first and decoded then, once: `%2F` is a character of a
/// segment and never a separator.
///
/// @param raw as it was sent
public record Path(String raw) {
  /// The longest path that is taken, in bytes.
  public static final int MAX_LENGTH = 8 * 1024;

  /// Whether the path is `base` or below it.
  public boolean isBelow(String base) {
    return raw.startsWith(base)
        && (raw.length() == base.length() || raw.charAt(base.length()) == '/');
  }

  /// The decoded segments behind the first `skip` characters. Parameters of a segment (`;a=b`) are
  /// dropped, and a slash at the end is too.
  ///
  /// @throws Failure with [Problem.Malformed] for what no client sends by accident: broken
  ///   encoding, control characters, `.` and `..`; [Problem.UriTooLong]
  public List<String> segments(int skip) {
    if (raw.length() > MAX_LENGTH) {
      throw new Failure(new Problem.UriTooLong(MAX_LENGTH));
    }
    var segments = new ArrayList<String>(5);
    int start = skip;
    while (start < raw.length()) {
      int slash = raw.indexOf('/', start + 1);
      int end = slash < 0 ? raw.length() : slash;
      if (end > start + 1 || slash >= 0) {
        segments.add(segment(raw.substring(start + 1, end)));
      }
      start = end;
    }
    return segments;
  }

  private static String segment(String encoded) {
    int semicolon = encoded.indexOf(';');
    String name = semicolon < 0 ? encoded : encoded.substring(0, semicolon);
    String decoded = Percent.decode(name, "path", false);
    if (decoded.equals(".") || decoded.equals("..")) {
      throw new Failure(new Problem.Malformed(true, "the path has a dot segment"));
    }
    for (int i = 0; i < decoded.length(); i++) {
      char character = decoded.charAt(i);
      if (character < ' ' || character == 127) {
        throw new Failure(new Problem.Malformed(true, "the path has a control character"));
      }
    }
    return decoded;
  }
}
