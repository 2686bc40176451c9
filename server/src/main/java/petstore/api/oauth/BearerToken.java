package petstore.api.oauth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import petstore.api.BearerText;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Charsets;
import petstore.http.MediaType;
import petstore.http.Query;
import petstore.http.Request;

/// The access token that a request shows: in the header `Authorization` (RFC 6750 section 2.1) or
/// in the form that is posted (section 2.2). One in the address is not looked at, since addresses
/// get into logs (section 5.3).
final class BearerToken {
  private static final int MAX_FORM = 16 * 1024; // bytes

  private BearerToken() {}

  /// @throws Failure with [Problem.Malformed] when there is more than one, or the form cannot be
  ///   read; with [Problem.Unauthenticated] when it cannot be a token
  static Optional<String> of(Request request) {
    List<String> shown = new ArrayList<>(inHeader(request));
    if (isForm(request)) {
      shown.addAll(inForm(request));
    }
    if (shown.size() > 1) {
      throw new Failure(
          new Problem.Malformed(false, "There is more than one Authorization or access_token"));
    }
    if (shown.stream().anyMatch(text -> !BearerText.isToken(text))) {
      throw new Failure(new Problem.Unauthenticated(true, "The access token cannot be one"));
    }
    return shown.stream().findFirst();
  }

  // Those in front of us may have looked at another line than we do.
  private static List<String> inHeader(Request request) {
    List<String> fields = request.headers().all("Authorization");
    return fields.size() > 1
        ? fields
        : fields.stream().flatMap(field -> BearerText.of(field).stream()).toList();
  }

  private static boolean isForm(Request request) {
    return request.method().equals("POST")
        && request
            .header("Content-Type")
            .flatMap(MediaType::parse)
            .filter(type -> type.name().equals(MediaType.FORM))
            .isPresent();
  }

  private static List<String> inForm(Request request) {
    request.header("Content-Type").flatMap(MediaType::parse).ifPresent(Charsets::check);
    return Query.parseForm(request.body().read(MAX_FORM)).all("access_token");
  }
}
