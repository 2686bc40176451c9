package petstore.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.MultipartForm.Part;

/// Reads the parts of a form (RFC 2046 section 5.1): every one is between two boundaries, and the
/// last boundary says that it is the last. What does not fit is refused, not guessed.
final class MultipartReader {
  private static final Pattern BOUNDARY =
      Pattern.compile("[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]");

  private final byte[] body;
  private final byte[] delimiter;
  private int position;

  MultipartReader(String boundary, byte[] body) {
    this.body = body;
    this.delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
  }

  static String boundary(String contentType) {
    var type = ParameterizedValue.parse(contentType);
    if (!type.value().equalsIgnoreCase("multipart/form-data")) {
      throw malformed("is not of type multipart/form-data");
    }
    @Nullable String boundary = type.parameters().get("boundary");
    if (boundary == null || !BOUNDARY.matcher(boundary).matches()) {
      throw malformed("has no valid boundary of at most 70 characters");
    }
    return boundary;
  }

  List<Part> all() {
    var parts = new ArrayList<Part>();
    skipToFirst();
    while (!atLast()) {
      if (parts.size() == MultipartForm.MAX_PARTS) {
        throw new Failure(new Problem.TooLarge("form", MultipartForm.MAX_PARTS, "parts"));
      }
      parts.add(part());
    }
    return parts;
  }

  // The first boundary may stand at the very start, where no line ends before it.
  private void skipToFirst() {
    int length = delimiter.length - 2;
    boolean atStart =
        body.length >= length && Arrays.equals(body, 0, length, delimiter, 2, delimiter.length);
    position = atStart ? length : endOfNext("has no start boundary");
  }

  /// Steps over the rest of a boundary's line.
  ///
  /// @return whether it was the last boundary
  private boolean atLast() {
    if (startsWith("--")) {
      return true;
    }
    while (position < body.length && (body[position] == ' ' || body[position] == '\t')) {
      position++;
    }
    if (!startsWith("\r\n")) {
      throw malformed("is cut short or has a broken boundary");
    }
    position += 2;
    return false;
  }

  private Part part() {
    Map<String, String> header = header();
    int start = position;
    // An empty part's boundary follows the header's last line end, which is its own then.
    position = Math.max(position - 2, 0);
    position = endOfNext("is cut short");
    int end = Math.max(position - delimiter.length, start);
    return part(header, Arrays.copyOfRange(body, start, end));
  }

  private static Part part(Map<String, String> header, byte[] bytes) {
    var disposition = ParameterizedValue.parse(header.getOrDefault("content-disposition", ""));
    @Nullable String name = disposition.parameters().get("name");
    if (!disposition.value().equalsIgnoreCase("form-data") || name == null) {
      throw malformed("has a part without a name");
    }
    String encoding = header.getOrDefault("content-transfer-encoding", "binary");
    if (!List.of("binary", "8bit", "7bit").contains(encoding.toLowerCase(Locale.ROOT))) {
      throw malformed("has a part with a Content-Transfer-Encoding");
    }
    return new Part(
        name,
        Optional.ofNullable(disposition.parameters().get("filename")),
        header.getOrDefault("content-type", "text/plain"),
        bytes);
  }

  private Map<String, String> header() {
    var fields = new HashMap<String, String>();
    int limit = position + MultipartForm.MAX_PART_HEADER;
    while (true) {
      String line = line(limit);
      if (line.isEmpty()) {
        return fields;
      }
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw malformed("has a part with a broken header");
      }
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      if (fields.put(name, line.substring(colon + 1).strip()) != null) {
        throw malformed("has a part with two headers of one name");
      }
    }
  }

  private String line(int limit) {
    int start = position;
    while (!startsWith("\r\n")) {
      if (position >= body.length) {
        throw malformed("is cut short");
      }
      if (position >= limit) {
        throw new Failure(
            new Problem.TooLarge("header of a part", MultipartForm.MAX_PART_HEADER, "bytes"));
      }
      position++;
    }
    position += 2;
    return Text.utf8(Arrays.copyOfRange(body, start, position - 2), "header of a part");
  }

  private boolean startsWith(String text) {
    return position + 1 < body.length
        && body[position] == text.charAt(0)
        && body[position + 1] == text.charAt(1);
  }

  // No boundary contains a line end, so a match that fails never hides another: linear time.
  private int endOfNext(String complaint) {
    for (int i = position; i <= body.length - delimiter.length; i++) {
      if (body[i] == '\r'
          && Arrays.equals(body, i, i + delimiter.length, delimiter, 0, delimiter.length)) {
        return i + delimiter.length;
      }
    }
    throw malformed(complaint);
  }

  private static Failure malformed(String what) {
    return new Failure(new Problem.Malformed(true, "the form " + what));
  }
}
