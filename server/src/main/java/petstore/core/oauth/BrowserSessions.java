package petstore.core.oauth;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.auth.SignIn;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;

/// Sign-ins on pages.
public final class BrowserSessions {
  /// How long one lasts.
  public static final Duration LIFETIME = Duration.ofHours(12);

  BrowserSessions() {}

  /// A session that began.
  ///
  /// @param secret for the cookie: told once, never kept
  public record Begun(BrowserSession session, String secret) {
    // The secret must not reach a log.
    @Override
    public String toString() {
      return "Begun[" + session.id() + "]";
    }
  }

  /// Who is signed in.
  public record SignedIn(BrowserSession session, User user) {}

  /// Signs a user in. The secret is always a new one.
  ///
  /// @param address of the browser
  /// @param agent what it says it is
  /// @throws Failure as [SignIn#check]
  public Begun signIn(
      Tenant tenant, String username, String password, String address, String agent) {
    throw new UnsupportedOperationException();
  }

  /// Signs in a user who has just signed up.
  ///
  /// @throws Failure as [SignIn#confirm]
  public Begun begin(Tenant tenant, User user, String agent) {
    throw new UnsupportedOperationException();
  }

  /// Who has this cookie, if the session has not ended.
  public Optional<SignedIn> find(Tenant tenant, String secret) {
    throw new UnsupportedOperationException();
  }

  /// The sessions of a user that have not ended, the newest first.
  public List<BrowserSession> of(Tenant tenant, UUID user) {
    throw new UnsupportedOperationException();
  }

  /// Ends a session of a user; whether there was one.
  public boolean end(Tenant tenant, UUID user, UUID session) {
    throw new UnsupportedOperationException();
  }
}
