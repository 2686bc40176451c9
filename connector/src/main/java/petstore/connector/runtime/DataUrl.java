package petstore.connector.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;

/// Bytes within a URL: `data:[<media type>][;base64],<data>` (RFC 2397).
final class DataUrl {
  private DataUrl() {}

  static byte[] bytes(String url) throws IOException {
    int comma = url.indexOf(',');
    if (comma < 0) {
      throw new IOException("a data: URL has a comma before its data");
    }
    int fragment = url.indexOf('#');
    byte[] data = unescaped(url.substring(comma + 1, fragment < comma ? url.length() : fragment));
    if (!url.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")) {
      return data;
    }
    try {
      return Base64.getDecoder().decode(data);
    } catch (IllegalArgumentException invalid) {
      throw new IOException("the data of the data: URL is no Base64", invalid);
    }
  }

  private static byte[] unescaped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes.write(escaped(text, i));
        i += 2;
      } else if (c > ' ' && c < 127) {
        bytes.write(c);
      } else {
        throw new IOException("the data of a data: URL is percent-encoded ASCII");
      }
    }
    return bytes.toByteArray();
  }

  private static int escaped(String text, int at) throws IOException {
    int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
    int low = high < 0 ? -1 : Character.digit(text.charAt(at + 2), 16);
    if (low < 0) {
      throw new IOException("two hexadecimal digits follow a % in a data: URL");
    }
    return high << 4 | low;
  }
}
