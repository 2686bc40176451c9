package petstore.core.auth;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.users.User;
import petstore.core.users.UserRepository;

/// What clients may ask about, and do with, tokens that they were given.
public final class IssuedTokens {
  private final Authentication authentication;
  private final GrantRepository grants;
  private final UserRepository users;
  private final Revocations revocations;
  private final Transactions transactions;
  private final InstantSource clock;

  IssuedTokens(
      Authentication authentication,
      GrantRepository grants,
      UserRepository users,
      Revocations revocations,
      Transactions transactions,
      InstantSource clock) {
    this.authentication = authentication;
    this.grants = grants;
    this.users = users;
    this.revocations = revocations;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// A token that counts now. Times are whole seconds.
  ///
  /// @param accessToken what it says; none: it is a refresh token
  /// @param scopes that it gives now, which may be fewer than were granted
  /// @param client that it was given to
  /// @param user whom it stands for; none: the client speaks for itself
  /// @param grant that it came of
  public record Inspection(
      Optional<AccessToken> accessToken,
      Set<Scope> scopes,
      String client,
      Optional<User> user,
      Instant issuedAt,
      Instant expiresAt,
      UUID grant) {
    public Inspection {
      scopes = Set.copyOf(scopes);
    }

    /// Whom it is about: the user's id, or the client's.
    public String subject() {
      return user.map(User::id).map(UUID::toString).orElse(client);
    }
  }

  /// Ends the grant that an access token or a refresh token came of, with all its tokens (RFC 7009
  /// section 2.1). Does nothing when the token is unknown, expired, or another client's.
  ///
  /// @param client who sends it, by now surely
  public void revoke(Tenant tenant, String client, String token) {
    Optional<UUID> grant = grantOfRefresh(tenant, token).or(() -> grantOfAccess(tenant, token));
    boolean ended =
        grant.isPresent()
            && transactions.inTransaction(() ->
                grants
                    .find(tenant, grant.get())
                    .filter(found -> found.client().equals(client))
                    .map(found -> grants.delete(tenant, found.id()))
                    .orElse(false));
    if (ended) {
      revocations.happened();
    }
  }

  /// What a token says (RFC 7662 section 2.2).
  ///
  /// @param client who asks, by now surely
  /// @return none when it is unknown, expired, used, ended, or another client's
  public Optional<Inspection> inspect(Tenant tenant, String client, String token) {
    return inspectRefresh(tenant, token)
        .or(() -> inspectAccess(tenant, token))
        .filter(found -> found.client().equals(client));
  }

  private Optional<UUID> grantOfRefresh(Tenant tenant, String token) {
    return refresh(tenant, token).map(RefreshToken::grant);
  }

  private Optional<UUID> grantOfAccess(Tenant tenant, String token) {
    return access(tenant, token).map(AccessToken::grant);
  }

  private Optional<Inspection> inspectRefresh(Tenant tenant, String text) {
    Instant now = clock.instant();
    return refresh(tenant, text)
        .filter(token -> !token.spent() && now.isBefore(token.expiresAt()))
        .flatMap(token -> inspection(tenant, token));
  }

  private Optional<Inspection> inspection(Tenant tenant, RefreshToken token) {
    Instant issuedAt = token.expiresAt().minus(Tokens.REFRESH);
    return grants
        .find(tenant, token.grant())
        .flatMap(grant ->
            inspection(
                tenant, Optional.empty(), grant, grant.scopes(), issuedAt, token.expiresAt()));
  }

  // What the shop would say to it counts, too: its grant may have ended.
  private Optional<Inspection> inspectAccess(Tenant tenant, String text) {
    return access(tenant, text).flatMap(token -> inspection(tenant, token));
  }

  private Optional<Inspection> inspection(Tenant tenant, AccessToken token) {
    Instant now = clock.instant();
    return grants
        .find(tenant, token.grant())
        .filter(grant -> now.isBefore(grant.expiresAt()))
        .flatMap(grant ->
            inspection(
                tenant,
                Optional.of(token),
                grant,
                grant.common(token.scopes()),
                token.issuedAt(),
                token.expiresAt()));
  }

  private Optional<Inspection> inspection(
      Tenant tenant,
      Optional<AccessToken> token,
      Grant grant,
      Set<Scope> scopes,
      Instant issuedAt,
      Instant expiresAt) {
    Optional<User> user = grant.user().flatMap(id -> users.find(tenant, id));
    if (grant.user().isPresent() && user.isEmpty()) {
      return Optional.empty();
    }
    Set<Scope> permitted = user.map(User::role).map(role -> role.permitted(scopes)).orElse(scopes);
    return Optional.of(
        new Inspection(token, permitted, grant.client(), user, issuedAt, expiresAt, grant.id()));
  }

  private Optional<RefreshToken> refresh(Tenant tenant, String text) {
    return RefreshText.of(text)
        .filter(sent -> sent.tenant().equals(tenant))
        .flatMap(sent -> grants.find(tenant, sent.digest()));
  }

  private Optional<AccessToken> access(Tenant tenant, String text) {
    try {
      return Optional.of(authentication.read(tenant, text));
    } catch (Failure e) {
      if (e.problem() instanceof Problem.Unauthenticated) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
