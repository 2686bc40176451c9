package petstore.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import petstore.http.Response.Header;

/// What a client would like to see of what it made or changed: the field `Prefer` with `return`
/// (RFC 7240 section 4.2).
public enum Preference {
  /// The client says nothing.
  NONE,
  /// Only that it was done.
  MINIMAL,
  /// The thing as it is now.
  REPRESENTATION;

  // RFC 7240 section 2; a value in quotes is the same value
  private static final Pattern RETURN =
      Pattern.compile(
          "\\s*return\\s*=\\s*(\"?)(minimal|representation)\\1\\s*(?:;.*)?",
          Pattern.CASE_INSENSITIVE);

  /// What a request says. Of several, the first one counts; what is not known is not looked at.
  public static Preference of(Request request) {
    return request.headers().all("Prefer").stream()
        .flatMap(line -> MediaType.split(line, ',').stream())
        .map(RETURN::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .map(found -> found.group(2).equalsIgnoreCase("minimal") ? MINIMAL : REPRESENTATION)
        .orElse(NONE);
  }

  /// The answer as the client likes it, with `Preference-Applied` if it said something.
  ///
  /// @param full shows the thing; without it, 201 stays 201, and 200 becomes 204
  public Response answer(Response full) {
    return switch (this) {
      case NONE -> full;
      case MINIMAL -> minimal(full).with("Preference-Applied", "return=minimal");
      case REPRESENTATION -> full.with("Preference-Applied", "return=representation");
    };
  }

  private static Response minimal(Response full) {
    List<Header> headers =
        full.headers().stream()
            .filter(header -> !header.name().equalsIgnoreCase("Content-Type"))
            .toList();
    return Response.of(full.status() == 200 ? 204 : full.status()).with(headers);
  }
}
