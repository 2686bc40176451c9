package petstore.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import petstore.core.auth.Credential;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Request;

/// The credentials that a request shows, those in `Authorization` first.
///
/// @param good those that can be looked at
/// @param malformed whether there is a bearer token that cannot be one
record Credentials(List<Credential> good, boolean malformed) {
  // Each of them may cost a look into the store.
  private static final int MOST = 8;

  /// Reads them. A number is a session's wherever sessions are taken; other bearer tokens are
  /// access tokens, other keys API keys.
  ///
  /// @param kinds that are taken; others are as if they were not there
  /// @throws Failure with [Problem.Unauthenticated] when there are two `Authorization` headers,
  ///   since those in front of us may have looked at the other one
  static Credentials of(Request request, Set<Credential.Kind> kinds) {
    List<String> authorizations = request.headers().all("Authorization");
    if (authorizations.size() > 1) {
      throw new Failure(
          new Problem.Unauthenticated(true, "There is more than one Authorization header"));
    }
    Set<Credential> shown = new LinkedHashSet<>();
    boolean malformed = false;
    for (String authorization : authorizations) {
      Optional<String> bearer = BearerText.of(authorization);
      if (bearer.isPresent()) {
        Optional<Credential> token = bearer(bearer.get(), kinds);
        token.ifPresent(shown::add);
        malformed = token.isEmpty();
      }
    }
    for (String key : request.headers().all("api_key")) {
      key(key.strip(), kinds).ifPresent(shown::add);
    }
    if (kinds.contains(Credential.Kind.SESSION)) {
      SessionToken.cookies(request).forEach(number -> shown.add(session(number)));
    }
    return new Credentials(shown.stream().limit(MOST).toList(), malformed);
  }

  /// Whether any were shown.
  boolean sent() {
    return malformed || !good.isEmpty();
  }

  private static Optional<Credential> bearer(String text, Set<Credential.Kind> kinds) {
    if (!BearerText.isToken(text)) {
      return Optional.empty();
    }
    if (kinds.contains(Credential.Kind.SESSION) && SessionToken.isNumber(text)) {
      return Optional.of(session(Long.parseLong(text)));
    }
    return kinds.contains(Credential.Kind.ACCESS_TOKEN)
        ? Optional.of(new Credential.AccessToken(text))
        : Optional.empty();
  }

  private static Optional<Credential> key(String text, Set<Credential.Kind> kinds) {
    if (kinds.contains(Credential.Kind.SESSION) && SessionToken.isNumber(text)) {
      return Optional.of(session(Long.parseLong(text)));
    }
    return kinds.contains(Credential.Kind.API_KEY) && !text.isEmpty()
        ? Optional.of(new Credential.Key(text))
        : Optional.empty();
  }

  private static Credential session(long number) {
    return new Credential.SessionNumber(number);
  }
}
