package petstore.api.modern;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.zip.CRC32C;

/// A list that pages are asked for of.
///
/// @param path on this server, such as `/v1/pets`
/// @param filters what the query says besides the page: encoded, in one form for all that mean the
///   same, and without whatever is not known; empty for the whole list
record Listing(String path, String filters) {

  /// The path with the filters, and with more parameters behind them.
  ///
  /// @param more encoded, such as `limit=20`
  String target(String more) {
    return path + "?" + (filters.isEmpty() ? more : filters + "&" + more);
  }

  /// Tells it apart from lists that a cursor was not made for. Not a secret: it keeps clients from
  /// mistakes, not from anything that they could not ask for in another way.
  String fingerprint() {
    var sum = new CRC32C();
    sum.update((path + "?" + filters).getBytes(UTF_8));
    long value = sum.getValue();
    byte[] bytes = {
      (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
    };
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
