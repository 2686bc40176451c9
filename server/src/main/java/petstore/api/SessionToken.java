package petstore.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import petstore.core.auth.Sessions;
import petstore.http.Request;

/// The number that a login to a classic edition gave, as clients keep it and send it.
public final class SessionToken {
  private static final String COOKIE = "petstore_session";
  private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Lax; Max-Age=";
  private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([1-9]\\d{0,15})");
  private static final Pattern NUMBER = Pattern.compile("([1-9]\\d{0,15})");
  private static final Pattern IN_COOKIE =
      Pattern.compile("(?:^|; *)" + COOKIE + "=([1-9]\\d{0,15})(?=;|$)");

  private static final DateTimeFormatter EXPIRY =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private SessionToken() {}

  /// The tokens that a request shows: as `Authorization: Bearer`, as `api_key`, as a cookie.
  public static Set<Long> sent(Request request) {
    var tokens = new LinkedHashSet<Long>();
    collect(request, "Authorization", BEARER, tokens);
    collect(request, "api_key", NUMBER, tokens);
    tokens.addAll(cookies(request));
    return tokens;
  }

  /// Those that a request shows as a cookie.
  static Set<Long> cookies(Request request) {
    var tokens = new LinkedHashSet<Long>();
    for (String cookies : request.headers().all("Cookie")) {
      Matcher matcher = IN_COOKIE.matcher(cookies);
      while (matcher.find()) {
        tokens.add(Long.parseLong(matcher.group(1)));
      }
    }
    return tokens;
  }

  /// Whether a text can be a token.
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /// Whether a request shows a token as a cookie.
  public static boolean hasCookie(Request request) {
    return !cookies(request).isEmpty();
  }

  /// Makes a browser keep a token.
  public static String cookie(long token) {
    return COOKIE + "=" + token + ATTRIBUTES + Sessions.LIFETIME.toSeconds();
  }

  /// When a session ends, in the text form of `java.util.Date`, which the published servers show.
  public static String expiry(Instant time) {
    return EXPIRY.format(time);
  }

  /// Makes a browser forget its token.
  public static String noCookie() {
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
