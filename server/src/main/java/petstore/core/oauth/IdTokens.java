package petstore.core.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import petstore.core.auth.Grant;
import petstore.core.auth.SigningAlgorithm;
import petstore.core.auth.SigningKeys;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Scope;

/// Tells clients who signed in.
public final class IdTokens {
  /// How long one may be taken for true.
  public static final Duration LIFETIME = Duration.ofHours(1);

  private final SigningKeys keys;
  private final IdTokenCodec codec;
  private final InstantSource clock;

  IdTokens(SigningKeys keys, IdTokenCodec codec, InstantSource clock) {
    this.keys = keys;
    this.codec = codec;
    this.clock = clock;
  }

  /// The ID token that comes with tokens of a user whose scopes have `openid`; none with others.
  /// Not in a transaction: it signs.
  ///
  /// @param issuer who tells it
  /// @param nonce that the client sent with its first request
  public Optional<String> write(String issuer, Tokens.Issued tokens, Optional<String> nonce) {
    Grant grant = tokens.grant();
    if (grant.user().isEmpty() || !tokens.scopes().contains(Scope.OPENID)) {
      return Optional.empty();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var token =
        new IdToken(
            issuer,
            grant.user().get(),
            grant.client(),
            now,
            now.plus(LIFETIME),
            grant.signedInAt(),
            nonce,
            tokens.accessToken(),
            grant.id());
    return Optional.of(codec.write(token, keys.current(SigningAlgorithm.RS256)));
  }

  /// The user whom an ID token of ours is about, expired or not.
  public Optional<UUID> subject(String idToken) {
    return codec.subject(idToken, keys.all(SigningAlgorithm.RS256)).flatMap(IdTokens::user);
  }

  private static Optional<UUID> user(String subject) {
    try {
      return Optional.of(UUID.fromString(subject));
    } catch (IllegalArgumentException _) { // not a token of this version
      return Optional.empty();
    }
  }
}
