package petstore.core.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import petstore.core.auth.Secrets;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.users.User;

/// What comes of a consent: a code for the client (RFC 6749 section 4.1), or a token at once
/// (section 4.2).
public final class Authorizations {
  /// How long a code is good.
  public static final Duration CODE = Duration.ofSeconds(60);

  // How long a code is remembered after it expired, so that a second use is noticed.
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final Parts parts;
  private final CodeExchange exchange;

  Authorizations(Parts parts, CodeExchange exchange) {
    this.parts = parts;
    this.exchange = exchange;
  }

  /// What authorizations are given with.
  ///
  /// @param random must be fit for secrets
  record Parts(
      AuthorizationCodeRepository codes,
      Consents consents,
      Registrations registrations,
      RedirectUris redirectUris,
      BrowserSessions sessions,
      Tokens tokens,
      Transactions transactions,
      Ids ids,
      InstantSource clock,
      RandomGenerator random) {}

  /// What a user can let a client have: what it asks for, without what they have not themselves.
  ///
  /// @param asked that the client may ask for
  public static Set<Scope> grantable(User user, Set<Scope> asked) {
    return user.role().permitted(asked);
  }

  /// Whether the user agreed to all this before, so that they need not be asked again. Never for
  /// one who cannot be sure who the client is: [RedirectUris#assure].
  public boolean isAgreed(Tenant tenant, User user, Authorization authorization) {
    Client client = authorization.client();
    return parts.redirectUris().assure(client, authorization.redirectUri())
        && parts.consents().cover(tenant, user.id(), client.id(), authorization.scopes());
  }

  /// Gives a code to a client, and remembers the consent.
  ///
  /// @return the code: 43 characters or more
  /// @throws Failure with [Problem.Unauthenticated] when the session, the user or the client is
  ///   gone, or may not have this (any more)
  public String code(
      Tenant tenant, BrowserSessions.SignedIn signedIn, Authorization authorization) {
    Instant now = parts.clock().instant();
    String secret = Secrets.next(parts.random());
    var code =
        new AuthorizationCode(
            authorization.client().id(),
            signedIn.user().id(),
            authorization.redirectUri(),
            authorization.scopes(),
            authorization.challenge(),
            authorization.nonce(),
            signedIn.session().signedInAt(),
            parts.ids().next(),
            false,
            now.plus(CODE));
    return parts
        .transactions()
        .inTransaction(() -> {
          agree(tenant, signedIn, authorization, GrantKind.AUTHORIZATION_CODE, now);
          parts.codes().insert(tenant, Secrets.digest(secret), code, now.minus(REMEMBERED));
          return secret;
        });
  }

  /// Gives a client an access token at once, and remembers the consent. There is no refresh token.
  ///
  /// @throws Failure as [#code]
  public Tokens.Issued token(
      Tenant tenant, BrowserSessions.SignedIn signedIn, Authorization authorization) {
    Instant now = parts.clock().instant();
    var giving =
        new Tokens.Giving(
            parts.ids().next(),
            Optional.of(signedIn.user().id()),
            authorization.client().id(),
            authorization.scopes(),
            Optional.of(signedIn.session().signedInAt()),
            false);
    Tokens.Draft draft = parts.tokens().draft(tenant, giving);
    return parts
        .transactions()
        .inTransaction(() -> {
          agree(tenant, signedIn, authorization, GrantKind.IMPLICIT, now);
          return parts.tokens().keep(tenant, draft);
        });
  }

  // Who agrees, and to what, is looked at again: between the page and the answer to it all may have
  // changed.
  private void agree(
      Tenant tenant,
      BrowserSessions.SignedIn signedIn,
      Authorization authorization,
      GrantKind kind,
      Instant now) {
    Set<Scope> scopes = authorization.scopes();
    User user = parts.sessions().confirm(tenant, signedIn);
    Client client = parts.registrations().confirm(tenant, authorization.client(), kind, scopes);
    boolean needsChallenge = kind == GrantKind.AUTHORIZATION_CODE && client.isPublic();
    if (!grantable(user, scopes).equals(scopes)
        || !parts.redirectUris().admit(client, authorization.redirectUri())
        || (needsChallenge && authorization.challenge().isEmpty())) {
      throw Registrations.gone();
    }
    parts.consents().add(tenant, user.id(), client.id(), scopes, now);
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

  /// Takes a code for tokens, once: whoever shows it uses it up, whatever becomes of it. A second
  /// time ends what came of the first (RFC 6749 section 4.1.2).
  ///
  /// @param client who it is, by now surely
  /// @param redirectUri as the client sends it again
  /// @param verifier of PKCE; must be there where there was a challenge, and must not where there
  ///   was none (RFC 9700 section 2.1.1)
  /// @throws Failure with [Problem.Unauthenticated] when the client is gone, or may not do this
  public Redemption redeem(
      Tenant tenant, Client client, String code, String redirectUri, Optional<String> verifier) {
    return exchange.redeem(tenant, new CodeExchange.Shown(client, code, redirectUri, verifier));
  }
}
