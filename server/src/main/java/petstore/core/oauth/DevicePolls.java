package petstore.core.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.core.auth.Secrets;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.oauth.DeviceRequest.Decision;
import petstore.core.oauth.Devices.Poll;
import petstore.core.users.UserRepository;

/// Answers devices that ask whether they are signed in (RFC 8628 section 3.5).
final class DevicePolls {
  private static final Duration SLOWER = Duration.ofSeconds(5);

  private final Parts parts;

  DevicePolls(Parts parts) {
    this.parts = parts;
  }

  /// What requests are looked up in, and tokens kept with.
  record Parts(
      DeviceRequestRepository requests,
      UserRepository users,
      Registrations registrations,
      Tokens tokens,
      Transactions transactions,
      Ids ids,
      InstantSource clock) {}

  /// As [Devices#poll].
  Poll poll(Tenant tenant, Client client, String deviceCode) {
    Instant now = parts.clock().instant();
    byte[] digest = Secrets.digest(deviceCode);
    Optional<DeviceRequest> seen = find(tenant, client, digest);
    if (seen.isEmpty()) {
      return new Poll.Unknown();
    }
    DeviceRequest request = seen.get();
    if (request.decision() instanceof Decision.Approved approved && isInTime(request, now)) {
      // before the request is used up, since it may fail
      Tokens.Draft draft = parts.tokens().draft(tenant, giving(client, approved));
      UUID user = approved.user();
      return parts.transactions().inTransaction(() -> take(tenant, client, user, digest, draft));
    }
    return parts.transactions().inTransaction(() -> note(tenant, client, digest, now));
  }

  private Tokens.Giving giving(Client client, Decision.Approved approved) {
    return new Tokens.Giving(
        parts.ids().next(),
        Optional.of(approved.user()),
        client.id(),
        approved.scopes(),
        Optional.of(approved.signedInAt()),
        client.may(GrantKind.REFRESH_TOKEN));
  }

  // Once approved, a request can only go: with the tokens, or with the user or the client.
  private Poll take(Tenant tenant, Client client, UUID user, byte[] digest, Tokens.Draft draft) {
    boolean isUserThere = parts.users().find(tenant, user).isPresent();
    parts.registrations().confirm(tenant, client, GrantKind.DEVICE_CODE, Set.of());
    Optional<DeviceRequest> request = find(tenant, client, digest);
    if (!isUserThere || request.isEmpty()) {
      return new Poll.Unknown();
    }
    parts.requests().delete(tenant, request.get().userCode());
    return new Poll.Given(parts.tokens().keep(tenant, draft));
  }

  private Poll note(Tenant tenant, Client client, byte[] digest, Instant now) {
    Optional<DeviceRequest> found = find(tenant, client, digest);
    if (found.isEmpty()) {
      return new Poll.Unknown();
    }
    DeviceRequest request = found.get();
    if (request.decision() instanceof Decision.Denied) {
      return new Poll.Denied();
    }
    return isInTime(request, now) ? pending(tenant, request, now) : new Poll.Expired();
  }

  // One that was approved a moment ago is told so the next time.
  private Poll pending(Tenant tenant, DeviceRequest request, Instant now) {
    Duration interval = request.interval();
    if (request.askedAt().map(last -> now.isBefore(last.plus(interval))).orElse(false)) {
      Duration longer = interval.plus(SLOWER);
      parts.requests().update(tenant, request.asked(now, longer));
      return new Poll.TooFast(longer);
    }
    parts.requests().update(tenant, request.asked(now, interval));
    return new Poll.Pending();
  }

  private Optional<DeviceRequest> find(Tenant tenant, Client client, byte[] digest) {
    return parts
        .requests()
        .find(tenant, digest)
        .filter(found -> found.client().equals(client.id()));
  }

  private static boolean isInTime(DeviceRequest request, Instant now) {
    return now.isBefore(request.expiresAt());
  }
}
