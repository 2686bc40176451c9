package petstore.core.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.tenants.Tenants;
import petstore.core.users.SessionRepository;
import petstore.core.users.User;

/// Gives access tokens and refresh tokens, renews them, ends them.
public final class Tokens {
  /// The client of tokens that a user asked for with name and password.
  public static final String OWN_CLIENT = "petstore";

  /// How long an access token of our own client lasts.
  public static final Duration ACCESS = Duration.ofHours(24);

  /// How long an access token of another client lasts.
  public static final Duration ACCESS_OF_OTHERS = Duration.ofHours(1);

  /// How long a refresh token lasts.
  public static final Duration REFRESH = Duration.ofDays(30);

  private final Parts parts;

  Tokens(Parts parts) {
    this.parts = parts;
  }

  /// What tokens are made and kept with.
  ///
  /// @param random must be fit for secrets
  record Parts(
      GrantRepository grants,
      SessionRepository sessions,
      SignIn signIn,
      SigningKeys keys,
      Issuers issuers,
      TokenCodec codec,
      Revocations revocations,
      Tenants tenants,
      Transactions transactions,
      Ids ids,
      InstantSource clock,
      RandomGenerator random) {}

  /// What was given.
  ///
  /// @param expiresAt when the access token expires
  /// @param scopes of the access token
  /// @param refreshToken for a new access token, if one was asked for
  /// @param grant that they came of
  public record Issued(
      String accessToken,
      Instant expiresAt,
      Set<Scope> scopes,
      Optional<String> refreshToken,
      Grant grant) {
    public Issued {
      scopes = Set.copyOf(scopes);
    }

    /// How many seconds the access token still lasts (RFC 6749 section 5.1, `expires_in`).
    public long secondsLeft(Instant now) {
      return expiresAt.getEpochSecond() - now.getEpochSecond();
    }

    // Both are secrets.
    @Override
    public String toString() {
      return "Issued[" + expiresAt + "]";
    }
  }

  /// What tokens are to be given for.
  ///
  /// @param grant the id of what they will come of
  /// @param user none: the client speaks for itself
  /// @param signedInAt when the user gave their password
  /// @param refreshable whether there is a refresh token, too
  public record Giving(
      UUID grant,
      Optional<UUID> user,
      String client,
      Set<Scope> scopes,
      Optional<Instant> signedInAt,
      boolean refreshable) {
    public Giving {
      scopes = Set.copyOf(scopes);
    }
  }

  /// Tokens that are made, and count for nothing until they are kept.
  public static final class Draft {
    private final Grant grant;
    private final String accessToken;
    private final Optional<RefreshText> refresh;

    private Draft(Grant grant, String accessToken, Optional<RefreshText> refresh) {
      this.grant = grant;
      this.accessToken = accessToken;
      this.refresh = refresh;
    }
  }

  /// Makes tokens. Not in a transaction: it signs.
  public Draft draft(Tenant tenant, Giving giving) {
    Instant now = clock().truncatedTo(ChronoUnit.SECONDS);
    Duration access = access(giving.client());
    var grant =
        new Grant(
            giving.grant(),
            giving.user(),
            giving.client(),
            giving.scopes(),
            now,
            giving.signedInAt(),
            now.plus(giving.refreshable() ? REFRESH.plus(access) : access));
    Optional<RefreshText> refresh =
        giving.refreshable()
            ? Optional.of(RefreshText.next(tenant, parts.random()))
            : Optional.empty();
    return new Draft(grant, sign(tenant, grant, grant.scopes(), now, signature()), refresh);
  }

  /// Keeps tokens, which count from then on. Only inside a transaction, in which whatever they are
  /// given for is confirmed.
  public Issued keep(Tenant tenant, Draft draft) {
    Grant grant = draft.grant;
    parts.grants().insert(tenant, grant, grant.createdAt());
    draft.refresh.ifPresent(text -> keep(tenant, text, grant.id(), grant.createdAt()));
    return issued(grant, grant.scopes(), draft.accessToken, grant.createdAt(), draft.refresh);
  }

  /// Gives tokens to a user who signed in, with all scopes of their role.
  ///
  /// @param refreshable whether there is a refresh token, too
  /// @throws Failure with [Problem.WrongCredentials] when the user is gone, or has another
  ///   password, since it was checked
  public Issued issue(Tenant tenant, User user, boolean refreshable) {
    var giving =
        new Giving(
            parts.ids().next(),
            Optional.of(user.id()),
            OWN_CLIENT,
            user.role().scopes(),
            Optional.of(clock()),
            refreshable);
    // before anything is kept, since it may fail
    Draft draft = draft(tenant, giving);
    return parts
        .tenants()
        .write(
            tenant,
            () -> {
              parts.signIn().confirm(tenant, user);
              return keep(tenant, draft);
            });
  }

  /// Gives new tokens for a refresh token, which is spent by it. One that was spent before ends its
  /// whole family: all tokens that came of the same sign-in.
  ///
  /// @param named the tenant that the request names, if it names one
  /// @param client who sends it, by now surely
  /// @throws Failure with [Problem.Unauthenticated] when it is no refresh token, spent, expired,
  ///   ended, of another client, or of another tenant than the one named
  public Issued refresh(Optional<Tenant> named, String client, String refreshToken) {
    return refresh(named, client, refreshToken, Set.of());
  }

  /// As the other, for a client that asks for scopes: the new access token has these, the new
  /// refresh token is good for as many as the one before (RFC 6749 section 6).
  ///
  /// @param asked none: those of before
  /// @throws Failure as the other; with [Problem.Forbidden] when more is asked for than was given,
  ///   which does not spend the token
  public Issued refresh(
      Optional<Tenant> named, String client, String refreshToken, Set<Scope> asked) {
    RefreshText sent = RefreshText.of(refreshToken).orElseThrow(Tokens::refused);
    if (named.isPresent() && !named.get().equals(sent.tenant())) {
      throw refused();
    }
    Instant now = clock().truncatedTo(ChronoUnit.SECONDS);
    var next = RefreshText.next(sent.tenant(), parts.random());
    UUID family =
        parts
            .grants()
            .find(sent.tenant(), sent.digest())
            .map(RefreshToken::grant)
            .orElseThrow(Tokens::refused);
    // before the token is spent, since it may fail
    Signature signature = signature();
    Spending spending =
        parts.transactions().inTransaction(() -> spend(family, client, sent, next, asked, now));
    return switch (spending) {
      case Spending.Renewed(Grant grant) -> {
        Set<Scope> scopes = asked.isEmpty() ? grant.scopes() : asked;
        String accessToken = sign(sent.tenant(), grant, scopes, now, signature);
        yield issued(grant, scopes, accessToken, now, Optional.of(next));
      }
      case Spending.Exceeded(var more) ->
          throw new Failure(
              new Problem.Forbidden(more, "More scopes are asked for than were given"));
      case Spending.Reused() -> {
        parts.revocations().happened();
        throw refused();
      }
      case Spending.Refused() -> throw refused();
    };
  }

  /// Signs out: ends what the caller is known by, with all tokens of the same sign-in.
  public void end(Tenant tenant, Caller.Proof proof) {
    boolean ended =
        parts
            .transactions()
            .inTransaction(() ->
                switch (proof) {
                  case Caller.Proof.Grant(UUID id, _) -> parts.grants().delete(tenant, id);
                  case Caller.Proof.Session(long number) -> parts.sessions().delete(tenant, number);
                });
    if (ended) {
      parts.revocations().happened();
    }
  }

  /// What became of a refresh token that was sent.
  private sealed interface Spending {
    record Renewed(Grant grant) implements Spending {}

    /// It was spent before: by who stole it, or by who it was stolen from.
    record Reused() implements Spending {}

    /// More was asked for than it was given for; it is not spent.
    record Exceeded(Set<Scope> more) implements Spending {}

    record Refused() implements Spending {}
  }

  // What it finds is returned, not thrown: the end of a family has to be kept. The grant comes
  // first, as for all who end one: its tokens go with it.
  private Spending spend(
      UUID family,
      String client,
      RefreshText sent,
      RefreshText next,
      Set<Scope> asked,
      Instant now) {
    Tenant tenant = sent.tenant();
    Optional<Grant> grant = parts.grants().find(tenant, family);
    Optional<RefreshToken> token = parts.grants().find(tenant, sent.digest());
    if (grant.isEmpty() || token.isEmpty() || !grant.get().client().equals(client)) {
      return new Spending.Refused();
    }
    if (token.get().spent()) {
      parts.grants().delete(tenant, family);
      return new Spending.Reused();
    }
    if (!now.isBefore(token.get().expiresAt())) {
      return new Spending.Refused();
    }
    var more = new HashSet<>(asked);
    more.removeAll(grant.get().scopes());
    if (!more.isEmpty()) {
      return new Spending.Exceeded(Set.copyOf(more));
    }
    parts.grants().spend(tenant, sent.digest());
    keep(tenant, next, family, now);
    Grant renewed = grant.get().until(now.plus(REFRESH).plus(access(client)));
    parts.grants().update(tenant, renewed);
    return new Spending.Renewed(renewed);
  }

  private void keep(Tenant tenant, RefreshText text, UUID grant, Instant now) {
    parts.grants().insert(tenant, text.digest(), new RefreshToken(grant, false, now.plus(REFRESH)));
  }

  /// What a token is signed as, and with.
  private record Signature(String issuer, SigningKey key) {}

  private Signature signature() {
    return new Signature(parts.issuers().own(), parts.keys().current(SigningAlgorithm.ES256));
  }

  private String sign(
      Tenant tenant, Grant grant, Set<Scope> scopes, Instant now, Signature signature) {
    String own = signature.issuer();
    var token =
        new AccessToken(
            own,
            grant.user().map(UUID::toString).orElse(grant.client()),
            own,
            grant.client(),
            scopes,
            now,
            now,
            now.plus(access(grant.client())),
            parts.ids().next(),
            tenant,
            grant.id());
    return parts.codec().write(token, signature.key());
  }

  private static Issued issued(
      Grant grant,
      Set<Scope> scopes,
      String accessToken,
      Instant now,
      Optional<RefreshText> refresh) {
    Instant end = now.plus(access(grant.client()));
    return new Issued(accessToken, end, scopes, refresh.map(RefreshText::text), grant);
  }

  private static Duration access(String client) {
    return client.equals(OWN_CLIENT) ? ACCESS : ACCESS_OF_OTHERS;
  }

  private Instant clock() {
    return parts.clock().instant();
  }

  private static Failure refused() {
    return new Failure(
        new Problem.Unauthenticated(
            true, "The refresh token is not valid: unknown, used before, expired or ended"));
  }
}
