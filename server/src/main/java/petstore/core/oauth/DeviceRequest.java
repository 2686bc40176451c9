package petstore.core.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Scope;

/// What a device waits for that cannot show a page (RFC 8628).
///
/// @param userCode that the user types in, in capitals without the hyphen
/// @param scopes that were asked for
/// @param interval how long to wait from one question to the next
/// @param askedAt when the device asked last
public record DeviceRequest(
    String userCode,
    String client,
    Set<Scope> scopes,
    Instant createdAt,
    Instant expiresAt,
    Duration interval,
    Optional<Instant> askedAt,
    Decision decision) {
  public DeviceRequest {
    scopes = Set.copyOf(scopes);
  }

  /// The user code as the device shows it: `BCDF-GHJK`.
  public String shownCode() {
    return UserCodes.shown(userCode);
  }

  /// What the user said.
  public sealed interface Decision {
    /// Nothing yet.
    record Pending() implements Decision {}

    /// Yes.
    ///
    /// @param scopes that the user agreed to
    /// @param signedInAt when they gave their password
    record Approved(UUID user, Set<Scope> scopes, Instant signedInAt) implements Decision {
      public Approved {
        scopes = Set.copyOf(scopes);
      }
    }

    /// No; or the code was guessed.
    record Denied() implements Decision {}
  }

  /// The same with another decision.
  DeviceRequest decided(Decision made) {
    return new DeviceRequest(
        userCode, client, scopes, createdAt, expiresAt, interval, askedAt, made);
  }

  /// The same, asked about at a time, with the interval that counts from then on.
  DeviceRequest asked(Instant at, Duration next) {
    return new DeviceRequest(
        userCode, client, scopes, createdAt, expiresAt, next, Optional.of(at), decision);
  }
}
