package petstore.core.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;

/// Gives access tokens and refresh tokens, renews them, ends them.
@SuppressWarnings("DoNotCallSuggester")
public final class Tokens {
  /// The client of tokens that a user asked for with name and password.
  public static final String OWN_CLIENT = "petstore";

  /// How long an access token of our own client lasts.
  public static final Duration ACCESS = Duration.ofHours(24);

  /// How long a refresh token lasts.
  public static final Duration REFRESH = Duration.ofDays(30);

  /// What was given.
  ///
  /// @param expiresAt when the access token expires
  /// @param refreshToken for a new access token, if one was asked for
  public record Issued(
      String accessToken, Instant expiresAt, Set<Scope> scopes, Optional<String> refreshToken) {
    public Issued {
      scopes = Set.copyOf(scopes);
    }

    // Both are secrets.
    @Override
    public String toString() {
      return "Issued[" + expiresAt + "]";
    }
  }

  /// Gives tokens to a user who signed in, with all scopes of their role.
  ///
  /// @param refreshable whether there is a refresh token, too
  public Issued issue(Tenant tenant, User user, boolean refreshable) {
    throw new IllegalStateException("to be written");
  }

  /// Gives new tokens for a refresh token, which is spent by it. One that was spent before ends its
  /// whole family: all tokens that came of the same sign-in.
  ///
  /// @param named the tenant that the request names, if it names one
  /// @throws Failure with [Problem.Unauthenticated] when it is no refresh token, spent, expired,
  ///   ended, or of another tenant than the one named
  public Issued refresh(Optional<Tenant> named, String refreshToken) {
    throw new IllegalStateException("to be written");
  }

  /// Signs out: ends what the caller is known by, with all tokens of the same sign-in.
  public void end(Tenant tenant, Caller.Proof proof) {
    throw new IllegalStateException("to be written");
  }
}
