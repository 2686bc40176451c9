package petstore.core.oauth;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;

/// What comes of a consent: a code for the client (RFC 6749 section 4.1), or a token at once
/// (section 4.2).
public final class Authorizations {
  /// How long a code is good.
  public static final Duration CODE = Duration.ofSeconds(60);

  Authorizations() {}

  /// What a user can let a client have: what it asks for, without what they have not themselves.
  ///
  /// @param asked that the client may ask for
  public static Set<Scope> grantable(User user, Set<Scope> asked) {
    throw new UnsupportedOperationException();
  }

  /// Whether the user agreed to all this before, so that they need not be asked again. Never for
  /// one who cannot be sure who the client is: [RedirectUris#assure].
  public boolean isAgreed(Tenant tenant, User user, Authorization authorization) {
    throw new UnsupportedOperationException();
  }

  /// Gives a code to a client, and remembers the consent.
  ///
  /// @return the code: 43 characters or more
  /// @throws Failure with [Problem.Unauthenticated] when the session, the user or the client is
  ///   gone
  public String code(
      Tenant tenant, BrowserSessions.SignedIn signedIn, Authorization authorization) {
    throw new UnsupportedOperationException();
  }

  /// Gives a client an access token at once, and remembers the consent. There is no refresh token.
  ///
  /// @throws Failure as [#code]
  public Tokens.Issued token(
      Tenant tenant, BrowserSessions.SignedIn signedIn, Authorization authorization) {
    throw new UnsupportedOperationException();
  }

  /// What became of a code.
  public sealed interface Redemption {
    /// Tokens; with a refresh token where the client may have one.
    ///
    /// @param code what the user agreed to
    record Given(Tokens.Issued tokens, AuthorizationCode code) implements Redemption {}

    /// It is unknown, expired, used before, of another client or another redirect URI, or the
    /// verifier does not fit.
    ///
    /// @param reason in English, for who writes clients
    record Refused(String reason) implements Redemption {}
  }

  /// Takes a code for tokens, once. A second time ends what came of the first (RFC 6749 section
  /// 4.1.2).
  ///
  /// @param client who it is, by now surely
  /// @param redirectUri as the client sends it again
  /// @param verifier of PKCE; must be there where there was a challenge, and must not where there
  ///   was none (RFC 9700 section 2.1.1)
  public Redemption redeem(
      Tenant tenant, Client client, String code, String redirectUri, Optional<String> verifier) {
    throw new UnsupportedOperationException();
  }
}
