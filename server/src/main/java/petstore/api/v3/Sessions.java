package petstore.api.v3;

import java.time.InstantSource;
import java.util.List;
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
///
/// @param conduct what is done
/// @param words what is said about it
record Sessions(Conduct conduct, Words words) {
  static final Sessions DOCUMENTED = new Sessions(new Real(), new Documented());
  static final Sessions OBSERVED = new Sessions(new Pretended(), new Published());

  /// The same, where it cannot be a pretence.
  Sessions enforced() {
    return new Sessions(new Real(), words);
  }

  /// Answers a login.
  ///
  /// @throws Failure as [petstore.core.auth.Sessions#login]
  Response login(Auth auth, Tenant tenant, Request request, InstantSource clock) {
    Session session = conduct.login(auth, tenant, request, clock);
    return words
        .loggedIn(Format.of(request), "Logged in user session: " + session.token())
        .with("X-Rate-Limit", "5000")
        .with("X-Expires-After", SessionToken.expiry(session.expiresAt()))
        .with(conduct.keep(session));
  }

  /// Answers a logout.
  Response logout(Auth auth, Tenant tenant, Request request) {
    return words.loggedOut(Format.of(request)).with(conduct.logout(auth, tenant, request));
  }

  /// What is done when users log in and out.
  sealed interface Conduct {
    Session login(Auth auth, Tenant tenant, Request request, InstantSource clock);

    /// The header fields that make a browser keep a session.
    List<Response.Header> keep(Session session);

    /// The header fields that make a browser forget the session that was ended.
    List<Response.Header> logout(Auth auth, Tenant tenant, Request request);
  }

  private record Real() implements Conduct {
    @Override
    public Session login(Auth auth, Tenant tenant, Request request, InstantSource clock) {
      Query query = request.query();
      return auth.sessions()
          .login(
              tenant,
              query.first("username").orElseThrow(Real::wrong),
              query.first("password").orElseThrow(Real::wrong),
              request.peer().address());
    }

    @Override
    public List<Response.Header> keep(Session session) {
      return List.of(new Response.Header("Set-Cookie", SessionToken.cookie(session.token())));
    }

    @Override
    public List<Response.Header> logout(Auth auth, Tenant tenant, Request request) {
      SessionToken.sent(request).forEach(token -> auth.sessions().logout(tenant, token));
      return SessionToken.hasCookie(request)
          ? List.of(new Response.Header("Set-Cookie", SessionToken.noCookie()))
          : List.of();
    }

    private static Failure wrong() {
      return new Failure(new Problem.WrongCredentials());
    }
  }

  // The published server lets everybody in, and remembers nobody.
  private record Pretended() implements Conduct {
    @Override
    public Session login(Auth auth, Tenant tenant, Request request, InstantSource clock) {
      return new Session(
          ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE),
          clock.instant().plus(petstore.core.auth.Sessions.LIFETIME));
    }

    @Override
    public List<Response.Header> keep(Session session) {
      return List.of();
    }

    @Override
    public List<Response.Header> logout(Auth auth, Tenant tenant, Request request) {
      return List.of();
    }
  }

  /// What is said to users who log in and out.
  sealed interface Words {
    Response loggedIn(Format format, String text);

    Response loggedOut(Format format);
  }

  private record Documented() implements Words {
    @Override
    public Response loggedIn(Format format, String text) {
      return format.answer(200, new TextWire(text));
    }

    @Override
    public Response loggedOut(Format format) {
      return Response.of(200);
    }
  }

  private record Published() implements Words {
    @Override
    public Response loggedIn(Format format, String text) {
      return format.bare(200, text);
    }

    @Override
    public Response loggedOut(Format format) {
      return format.bare(200, "User logged out");
    }
  }
}
