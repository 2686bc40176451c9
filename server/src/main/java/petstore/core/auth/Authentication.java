package petstore.core.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;
import petstore.core.users.UserRepository;

/// Finds out who shows a credential.
///
/// A token's signature is checked once, what it stands for again and again: its grant is looked up
/// in the store, at most every two seconds a token, and at once after this server has ended any.
public final class Authentication {
  private static final Duration TRUSTED = Duration.ofSeconds(2);
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final int CACHED_TOKENS = 10_000;

  private final Parts parts;
  private final TokenCache<Signed> cache = new TokenCache<>(CACHED_TOKENS);

  Authentication(Parts parts) {
    this.parts = parts;
  }

  /// What credentials are checked with.
  record Parts(
      GrantRepository grants,
      UserRepository users,
      Sessions sessions,
      ApiKeys apiKeys,
      SigningKeys keys,
      Issuers issuers,
      TokenCodec codec,
      Revocations revocations,
      InstantSource clock) {}

  /// Who shows this credential to a tenant's shop. A user's role, and whether a sign-in has ended,
  /// are known at once for what happened on this server, within 5 seconds for others.
  ///
  /// @throws Failure with [Problem.Unauthenticated] when it is not good (any more)
  public Caller caller(Tenant tenant, Credential credential) {
    return switch (credential) {
      case Credential.AccessToken(String token) -> ofToken(tenant, token);
      case Credential.Key(String key) ->
          parts
              .apiKeys()
              .find(tenant, key)
              .map(found -> (Caller) new Caller.Program(found.id().toString(), found.scopes()))
              .orElseThrow(() -> refused("The API key is not valid: unknown, expired or revoked"));
      case Credential.SessionNumber(long number) ->
          parts
              .sessions()
              .user(tenant, number)
              .flatMap(user -> person(tenant, user, Scope.ofShop(), session(number)))
              .orElseThrow(() -> refused("The session is not valid: unknown, expired or ended"));
    };
  }

  /// What an access token says, if it is one of ours for this tenant and its time is now. Whether
  /// its grant goes on is not looked at.
  ///
  /// @throws Failure with [Problem.Unauthenticated] otherwise
  AccessToken read(Tenant tenant, String text) {
    return checked(tenant, known(text)).token;
  }

  /// A token whose signature is right.
  private static final class Signed {
    final AccessToken token;
    volatile @Nullable Finding latest;

    Signed(AccessToken token) {
      this.token = token;
    }
  }

  /// Who a token stands for, as it was found out at some time.
  private record Finding(Caller caller, long generation, Instant at) {
    boolean holds(long generation, Instant now) {
      return this.generation == generation
          && now.isBefore(at.plus(TRUSTED))
          && !now.isBefore(at.minus(TRUSTED));
    }
  }

  private Caller ofToken(Tenant tenant, String text) {
    Signed signed = checked(tenant, known(text));
    Instant now = parts.clock().instant();
    Finding latest = signed.latest;
    if (latest == null || !latest.holds(parts.revocations().generation(), now)) {
      latest = find(tenant, signed.token, now);
      signed.latest = latest;
    }
    return latest.caller();
  }

  private Signed known(String text) {
    Signed signed = cache.get(text);
    if (signed == null) {
      signed = new Signed(signed(text));
      cache.put(text, signed);
    }
    return signed;
  }

  private Signed checked(Tenant tenant, Signed signed) {
    checkTimes(signed.token, parts.clock().instant());
    if (!signed.token.tenant().equals(tenant)) {
      throw refused("The access token is for another tenant");
    }
    return signed;
  }

  private AccessToken signed(String text) {
    AccessToken token =
        parts
            .codec()
            .read(text, parts.keys().all(SigningAlgorithm.ES256))
            .orElseThrow(() -> refused("The access token is not valid"));
    if (!parts.issuers().isKnown(token.issuer()) || !parts.issuers().isKnown(token.audience())) {
      throw refused("The access token is for another server");
    }
    return token;
  }

  private static void checkTimes(AccessToken token, Instant now) {
    if (!now.isBefore(token.expiresAt())) {
      throw refused("The access token has expired");
    }
    if (now.plus(SKEW).isBefore(token.notBefore()) || now.plus(SKEW).isBefore(token.issuedAt())) {
      throw refused("The access token is not valid yet");
    }
  }

  // The generation comes first: what ends while we look counts for the next time.
  private Finding find(Tenant tenant, AccessToken token, Instant now) {
    long generation = parts.revocations().generation();
    Caller caller =
        parts
            .grants()
            .find(tenant, token.grant())
            .filter(grant -> now.isBefore(grant.expiresAt()))
            .flatMap(grant -> caller(tenant, grant, grant.common(token.scopes())))
            .orElseThrow(() -> refused("The access token was revoked"));
    return new Finding(caller, generation, now);
  }

  private Optional<Caller> caller(Tenant tenant, Grant grant, Set<Scope> scopes) {
    return grant.user().isEmpty()
        ? Optional.of(new Caller.Program(grant.client(), scopes))
        : person(tenant, grant.user().get(), scopes, proof(grant));
  }

  private Optional<Caller> person(Tenant tenant, UUID id, Set<Scope> scopes, Caller.Proof proof) {
    Optional<User> user = parts.users().find(tenant, id);
    return user.map(
        found -> new Caller.Person(id, found.role(), found.role().permitted(scopes), proof));
  }

  private static Caller.Proof proof(Grant grant) {
    return new Caller.Proof.Grant(grant.id(), !grant.client().equals(Tokens.OWN_CLIENT));
  }

  private static Caller.Proof session(long number) {
    return new Caller.Proof.Session(number);
  }

  private static Failure refused(String detail) {
    return new Failure(new Problem.Unauthenticated(true, detail));
  }
}
