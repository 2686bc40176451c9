package petstore.api.v3;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import petstore.core.users.Users;
import petstore.http.Request;

/// The number that a login gave, as clients keep it and send it.
final class Token {
  private static final String COOKIE = "petstore_session";
  private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Lax; Max-Age=";
  private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\d{1,16})");
  private static final Pattern API_KEY = Pattern.compile("(\\d{1,16})");
  private static final Pattern IN_COOKIE =
      Pattern.compile("(?:^|; *)" + COOKIE + "=(\\d{1,16})(?=;|$)");

  private Token() {}

  /// The tokens that a request shows: as `Authorization: Bearer`, as `api_key`, as a cookie.
  static Set<Long> sent(Request request) {
    var tokens = new LinkedHashSet<Long>();
    collect(request, "Authorization", BEARER, tokens);
    collect(request, "api_key", API_KEY, tokens);
    for (String cookies : request.headers().all("Cookie")) {
      Matcher matcher = IN_COOKIE.matcher(cookies);
      while (matcher.find()) {
        tokens.add(Long.parseLong(matcher.group(1)));
      }
    }
    return tokens;
  }

  /// Whether a request shows a token as a cookie.
  static boolean hasCookie(Request request) {
    return request.headers().all("Cookie").stream()
        .anyMatch(cookies -> IN_COOKIE.matcher(cookies).find());
  }

  /// Makes a browser keep a token.
  static String cookie(long token) {
    return COOKIE + "=" + token + ATTRIBUTES + Users.SESSION.toSeconds();
  }

  /// Makes a browser forget its token.
  static String noCookie() {
    return COOKIE + "=" + ATTRIBUTES + 0;
  }

  private static void collect(Request request, String header, Pattern form, Set<Long> tokens) {
    for (String value : request.headers().all(header)) {
      Matcher matcher = form.matcher(value.strip());
      if (matcher.matches()) {
        tokens.add(Long.parseLong(matcher.group(1)));
      }
    }
  }
}
