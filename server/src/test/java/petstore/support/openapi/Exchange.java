package petstore.support.openapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import petstore.support.Answer;

/// A request, and what was answered.
///
/// @param path with the edition's, without a tenant's prefix
/// @param query without the question mark; empty when there is none
/// @param headers names and values in turn
@SuppressWarnings("ArrayRecordComponent")
public record Exchange(
    String method,
    String path,
    String query,
    List<String> headers,
    byte @Nullable [] body,
    Answer answer) {

  /// @param target method and path, such as `GET /v1/pets?page=2`
  public static Exchange of(
      String target, byte @Nullable [] body, List<String> headers, Answer answer) {
    int space = target.indexOf(' ');
    String[] address = target.substring(space + 1).split("\\?", 2);
    return new Exchange(
        target.substring(0, space),
        address[0].replaceFirst("^/t/[0-9A-Fa-f-]{36}(?=/)", ""),
        address.length > 1 ? address[1] : "",
        headers,
        body,
        answer);
  }

  /// The values of a header field of the request.
  List<String> header(String name) {
    var values = new ArrayList<String>();
    for (int i = 0; i + 1 < headers.size(); i += 2) {
      if (headers.get(i).equalsIgnoreCase(name)) {
        values.add(headers.get(i + 1));
      }
    }
    return values;
  }

  /// The values of a parameter of the query, decoded.
  List<String> parameter(String name) {
    var values = new ArrayList<String>();
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      if (decoded(parts[0]).equals(name)) {
        values.add(parts.length > 1 ? decoded(parts[1]) : "");
      }
    }
    return values;
  }

  Optional<String> mediaType() {
    return header("Content-Type").stream().findFirst();
  }

  boolean isAccepted() {
    return answer.status() < 400;
  }

  static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return method + " " + path + (query.isEmpty() ? "" : "?" + query) + " " + answer;
  }
}
