package petstore.core.oauth;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.core.auth.GrantRepository;
import petstore.core.auth.Revocations;
import petstore.core.auth.Secrets;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.oauth.Authorizations.Redemption;
import petstore.core.users.UserRepository;

/// Takes authorization codes for tokens.
final class CodeExchange {
  private static final Redemption UNKNOWN =
      new Redemption.Refused("The code is not known, or what it was given for has ended");

  private final Parts parts;

  CodeExchange(Parts parts) {
    this.parts = parts;
  }

  /// What codes are looked up in, and tokens kept with.
  record Parts(
      AuthorizationCodeRepository codes,
      GrantRepository grants,
      UserRepository users,
      Registrations registrations,
      Tokens tokens,
      Revocations revocations,
      Transactions transactions,
      InstantSource clock) {}

  /// What a client shows.
  record Shown(Client client, String code, String redirectUri, Optional<String> verifier) {
    // Code and verifier are secrets.
    @Override
    public String toString() {
      return "Shown[" + client.id() + "]";
    }
  }

  /// What became of it.
  ///
  /// @param ended whether a grant was
  private record Outcome(Redemption redemption, boolean ended) {}

  /// As [Authorizations#redeem].
  Redemption redeem(Tenant tenant, Shown shown) {
    Instant now = parts.clock().instant();
    byte[] digest = Secrets.digest(shown.code());
    Optional<AuthorizationCode> seen = parts.codes().find(tenant, digest);
    if (seen.isEmpty()) {
      return UNKNOWN;
    }
    // before the code is spent, since it may fail
    Tokens.Draft draft = parts.tokens().draft(tenant, giving(shown.client(), seen.get()));
    UUID user = seen.get().user();
    Outcome outcome =
        parts.transactions().inTransaction(() -> take(tenant, user, digest, shown, draft, now));
    if (outcome.ended()) {
      parts.revocations().happened();
    }
    return outcome.redemption();
  }

  private static Tokens.Giving giving(Client client, AuthorizationCode code) {
    return new Tokens.Giving(
        code.grant(),
        Optional.of(code.user()),
        client.id(),
        code.scopes(),
        Optional.of(code.signedInAt()),
        client.may(GrantKind.REFRESH_TOKEN));
  }

  // What it finds is returned, not thrown: that the code is spent has to be kept.
  private Outcome take(
      Tenant tenant, UUID user, byte[] digest, Shown shown, Tokens.Draft draft, Instant now) {
    boolean isUserThere = parts.users().find(tenant, user).isPresent();
    parts.registrations().confirm(tenant, shown.client(), GrantKind.AUTHORIZATION_CODE, Set.of());
    Optional<AuthorizationCode> found = parts.codes().find(tenant, digest);
    if (!isUserThere || found.isEmpty()) {
      return new Outcome(UNKNOWN, false);
    }
    AuthorizationCode code = found.get();
    parts.codes().spend(tenant, digest);
    Optional<String> leak = leak(code, shown);
    if (leak.isPresent()) {
      return refused(leak.get(), parts.grants().delete(tenant, code.grant()));
    }
    return fault(code, shown, now)
        .map(reason -> refused(reason, false))
        .orElseGet(() ->
            new Outcome(new Redemption.Given(parts.tokens().keep(tenant, draft), code), false));
  }

  private static Outcome refused(String reason, boolean ended) {
    return new Outcome(new Redemption.Refused(reason), ended);
  }

  /// Why somebody has the code who should not, if that is so: what came of it counts no more.
  private static Optional<String> leak(AuthorizationCode code, Shown shown) {
    if (!code.client().equals(shown.client().id())) {
      return Optional.of("The code was given to another client");
    }
    return code.spent() ? Optional.of("The code was used before") : Optional.empty();
  }

  /// Why the client is not given tokens, if that is so.
  private static Optional<String> fault(AuthorizationCode code, Shown shown, Instant now) {
    if (!now.isBefore(code.expiresAt())) {
      return Optional.of("The code has expired");
    }
    if (!code.redirectUri().equals(shown.redirectUri())) {
      return Optional.of("The code was sent to another redirect_uri");
    }
    if (code.challenge().isEmpty()) {
      return shown.verifier().map(_ -> "A code_verifier was sent, and before no code_challenge");
    }
    boolean isProven =
        shown.verifier().filter(sent -> Pkce.proves(sent, code.challenge().get())).isPresent();
    return isProven
        ? Optional.empty()
        : Optional.of("The code_verifier is missing, or does not fit the code_challenge");
  }
}
