package petstore.api.v3;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import petstore.api.SessionToken;
import petstore.core.auth.Auth;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.users.Session;
import petstore.http.Query;
import petstore.http.Request;
import petstore.http.Response;

/// How users log in and out.
record Sessions(Login login, Logout logout) {
  static final Sessions DOCUMENTED = new Sessions(Sessions::signIn, Sessions::signOut);
  static final Sessions OBSERVED =
      new Sessions(
          Sessions::pretend, (_, _, request) -> Format.of(request).bare(200, "User logged out"));

  /// Answers a login.
  @FunctionalInterface
  interface Login {
    /// @throws Failure with [Problem.WrongCredentials]
    Response answer(Auth auth, Tenant tenant, Request request, InstantSource clock);
  }

  /// Answers a logout.
  @FunctionalInterface
  interface Logout {
    Response answer(Auth auth, Tenant tenant, Request request);
  }

  private static Response signIn(Auth auth, Tenant tenant, Request request, InstantSource clock) {
    Query query = request.query();
    Session session =
        auth.sessions()
            .login(
                tenant,
                query.first("username").orElseThrow(Sessions::wrong),
                query.first("password").orElseThrow(Sessions::wrong),
                request.peer().address());
    var said = new TextWire(message(session.token()));
    return limits(Format.of(request).answer(200, said), session.expiresAt())
        .with("Set-Cookie", SessionToken.cookie(session.token()));
  }

  private static Response signOut(Auth auth, Tenant tenant, Request request) {
    SessionToken.sent(request).forEach(token -> auth.sessions().logout(tenant, token));
    return SessionToken.hasCookie(request)
        ? Response.of(200).with("Set-Cookie", SessionToken.noCookie())
        : Response.of(200);
  }

  // The published server lets everybody in, and remembers nobody.
  private static Response pretend(Auth auth, Tenant tenant, Request request, InstantSource clock) {
    long number = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    return limits(
        Format.of(request).bare(200, message(number)),
        clock.instant().plus(petstore.core.auth.Sessions.LIFETIME));
  }

  private static String message(long token) {
    return "Logged in user session: " + token;
  }

  private static Response limits(Response response, Instant expiry) {
    return response
        .with("X-Rate-Limit", "5000")
        .with("X-Expires-After", SessionToken.expiry(expiry));
  }

  private static Failure wrong() {
    return new Failure(new Problem.WrongCredentials());
  }
}
