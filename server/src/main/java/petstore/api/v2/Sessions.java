package petstore.api.v2;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import petstore.core.Core;
import petstore.core.kernel.Tenant;
import petstore.core.users.Users;
import petstore.http.Request;

/// Where a client shows the session that it has from a login: as bearer token, API key or cookie.
final class Sessions {
  private static final String COOKIE = "petstore_session";
  private static final String BEARER = "Bearer ";

  private Sessions() {}

  /// The value of `Set-Cookie` for a session.
  static String cookie(long token) {
    return COOKIE
        + "="
        + token
        + "; Path=/; HttpOnly; SameSite=Lax; Max-Age="
        + Users.SESSION.toSeconds();
  }

  /// Ends every session that the request shows.
  static void end(Core core, Tenant tenant, Request request) {
    shown(request)
        .map(Sessions::token)
        .flatMapToLong(OptionalLong::stream)
        .forEach(token -> core.users().logout(tenant, token));
  }

  private static Stream<String> shown(Request request) {
    Optional<String> bearer =
        request
            .header("Authorization")
            .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            .map(value -> value.substring(BEARER.length()).strip());
    Optional<String> cookie =
        request.headers().all("Cookie").stream()
            .flatMap(line -> Arrays.stream(line.split(";")))
            .map(String::strip)
            .filter(pair -> pair.startsWith(COOKIE + "="))
            .map(pair -> pair.substring(COOKIE.length() + 1))
            .findFirst();
    return Stream.of(bearer, request.header("api_key"), cookie).flatMap(Optional::stream);
  }

  private static OptionalLong token(String text) {
    return text.matches("[1-9][0-9]{0,15}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }
}
