package petstore.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// Percent-encoding (RFC 3986 section 2.1).
final class Percent {
  private Percent() {}

  /// Decodes strictly: two hexadecimal digits behind each percent sign, the bytes in UTF-8.
  ///
  /// @param where names the text in the problem's detail
  /// @param plusIsSpace as in forms and queries, not in paths
  static String decode(String text, String where, boolean plusIsSpace) {
    String plain = plusIsSpace ? text.replace('+', ' ') : text;
    if (plain.indexOf('%') < 0) {
      return plain;
    }
    var bytes = new ByteArrayOutputStream(plain.length());
    int start = 0;
    int percent;
    while ((percent = plain.indexOf('%', start)) >= 0) {
      bytes.writeBytes(plain.substring(start, percent).getBytes(UTF_8));
      bytes.write(octet(plain, percent, where));
      start = percent + 3;
    }
    bytes.writeBytes(plain.substring(start).getBytes(UTF_8));
    return Text.utf8(bytes.toByteArray(), where);
  }

  private static int octet(String text, int percent, String where) {
    int high = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 1), 16) : -1;
    int low = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 2), 16) : -1;
    if (high < 0 || low < 0) {
      throw new Failure(
          new Problem.Malformed(true, "a percent sign in the " + where + " encodes nothing"));
    }
    return (high << 4) | low;
  }
}
