package petstore.core.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import petstore.core.auth.BackOff;
import petstore.core.auth.Secrets;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.oauth.DeviceRequest.Decision;
import petstore.core.tenants.Tenants;
import petstore.core.users.User;

/// Signs in devices that cannot show a page: a person types in their code elsewhere (RFC 8628).
public final class Devices {
  /// How long a code is good.
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  /// How long a device waits from one question to the next, at first; each that comes too early
  /// makes it five seconds longer (RFC 8628 section 3.5).
  public static final Duration INTERVAL = Duration.ofSeconds(5);

  // How long a request is remembered after it expired, so that the device is told.
  private static final Duration REMEMBERED = LIFETIME;
  private static final int MOST_TRIES = 10;

  private final Parts parts;
  private final DevicePolls polls;

  Devices(Parts parts, DevicePolls polls) {
    this.parts = parts;
    this.polls = polls;
  }

  /// What requests are made and decided with.
  ///
  /// @param random must be fit for secrets
  record Parts(
      DeviceRequestRepository requests,
      Consents consents,
      Registrations registrations,
      BrowserSessions sessions,
      BackOff backOff,
      Tenants tenants,
      Transactions transactions,
      InstantSource clock,
      RandomGenerator random) {}

  /// What a device shows, and asks with.
  ///
  /// @param deviceCode a secret
  /// @param userCode as people read it: `BCDF-GHJK`
  public record Begun(String deviceCode, String userCode, Duration lifetime, Duration interval) {
    // The code must not reach a log.
    @Override
    public String toString() {
      return "Begun[]";
    }
  }

  /// A device asks to be signed in.
  ///
  /// @throws Failure with [Problem.Unauthenticated] when the client is gone, or may not have this
  public Begun begin(Tenant tenant, Client client, Set<Scope> scopes) {
    String deviceCode = Secrets.next(parts.random());
    byte[] digest = Secrets.digest(deviceCode);
    for (int i = 0; i < MOST_TRIES; i++) {
      String userCode = UserCodes.next(parts.random());
      if (isKept(tenant, client, digest, request(client, scopes, userCode))) {
        return new Begun(deviceCode, UserCodes.shown(userCode), LIFETIME, INTERVAL);
      }
    }
    throw new Failure(
        new Problem.Unavailable("no code is free for a device", Duration.ofMinutes(1)));
  }

  /// The request that a person means: small letters, spaces and hyphens do not count. Whoever
  /// guesses is stopped as for passwords, by person and by address; a request that is found by
  /// somebody who was stopped is denied.
  ///
  /// @param address of the browser
  /// @return none when there is none that waits
  /// @throws Failure with [Problem.TooManyRequests]
  public Optional<DeviceRequest> find(
      Tenant tenant, BrowserSessions.SignedIn signedIn, String typed, String address) {
    return UserCodes.meant(typed)
        .flatMap(code -> guarded(tenant, signedIn, code, address, () -> waiting(tenant, code)));
  }

  /// Notes what the person said, who is asked as in [#find], and remembers their consent.
  ///
  /// @param scopes that they agreed to; none of them: they denied it
  /// @return false when the request is gone or was decided in between
  /// @throws Failure as [#find]; with [Problem.Unauthenticated] when the session is gone
  public boolean decide(
      Tenant tenant,
      BrowserSessions.SignedIn signedIn,
      String typed,
      Set<Scope> scopes,
      String address) {
    return UserCodes.meant(typed)
        .flatMap(code ->
            guarded(tenant, signedIn, code, address, () -> decided(tenant, signedIn, code, scopes)))
        .isPresent();
  }

  private DeviceRequest request(Client client, Set<Scope> scopes, String userCode) {
    Instant now = parts.clock().instant();
    return new DeviceRequest(
        userCode,
        client.id(),
        scopes,
        now,
        now.plus(LIFETIME),
        INTERVAL,
        Optional.empty(),
        new Decision.Pending());
  }

  private boolean isKept(Tenant tenant, Client client, byte[] digest, DeviceRequest request) {
    Instant horizon = request.createdAt().minus(REMEMBERED);
    Set<Scope> scopes = request.scopes();
    return parts
        .tenants()
        .write(
            tenant,
            () -> {
              parts.registrations().confirm(tenant, client, GrantKind.DEVICE_CODE, scopes);
              return parts.requests().insert(tenant, digest, request, horizon);
            });
  }

  private Optional<DeviceRequest> waiting(Tenant tenant, String code) {
    Instant now = parts.clock().instant();
    return parts
        .requests()
        .find(tenant, code)
        .filter(request -> request.decision() instanceof Decision.Pending)
        .filter(request -> now.isBefore(request.expiresAt()));
  }

  private Optional<DeviceRequest> decided(
      Tenant tenant, BrowserSessions.SignedIn signedIn, String code, Set<Scope> agreed) {
    Optional<DeviceRequest> seen = waiting(tenant, code);
    return seen.flatMap(request ->
        parts.transactions().inTransaction(() -> decide(tenant, signedIn, request, agreed)));
  }

  private Optional<DeviceRequest> decide(
      Tenant tenant, BrowserSessions.SignedIn signedIn, DeviceRequest seen, Set<Scope> agreed) {
    User user = parts.sessions().confirm(tenant, signedIn);
    if (!parts.registrations().has(tenant, seen.client())) {
      return Optional.empty();
    }
    Optional<DeviceRequest> found = waiting(tenant, seen.userCode());
    found.ifPresent(request -> {
      var scopes = new HashSet<>(Authorizations.grantable(user, request.scopes()));
      scopes.retainAll(agreed);
      if (scopes.isEmpty()) {
        deny(tenant, request);
      } else {
        approve(tenant, signedIn, request, scopes);
      }
    });
    return found;
  }

  private void approve(
      Tenant tenant, BrowserSessions.SignedIn signedIn, DeviceRequest request, Set<Scope> scopes) {
    UUID user = signedIn.user().id();
    var approved = new Decision.Approved(user, scopes, signedIn.session().signedInAt());
    parts.requests().update(tenant, request.decided(approved));
    parts.consents().add(tenant, user, request.client(), scopes, parts.clock().instant());
  }

  private void deny(Tenant tenant, DeviceRequest request) {
    parts.requests().update(tenant, request.decided(new Decision.Denied()));
  }

  // A right code does not make up for wrong ones, as a right password does: whoever guesses can
  // have right ones of their own, as many as they like.
  private Optional<DeviceRequest> guarded(
      Tenant tenant,
      BrowserSessions.SignedIn signedIn,
      String code,
      String address,
      Supplier<Optional<DeviceRequest>> find) {
    String person = "device code of " + signedIn.user().id();
    try (BackOff.Attempt attempt = parts.backOff().begin(tenant, person, address)) {
      Optional<DeviceRequest> found = find.get();
      if (found.isEmpty()) {
        attempt.wrong();
      }
      return found;
    } catch (Failure e) {
      if (e.problem() instanceof Problem.TooManyRequests stopped) {
        throw stopped(tenant, code, stopped);
      }
      throw e;
    }
  }

  // Were what they found not denied, those who guess could come back for it.
  private Failure stopped(Tenant tenant, String code, Problem.TooManyRequests stopped) {
    parts
        .transactions()
        .inTransaction(() -> {
          waiting(tenant, code).ifPresent(request -> deny(tenant, request));
          return true;
        });
    return new Failure(
        new Problem.TooManyRequests("Too many wrong codes; try again later", stopped.retryAfter()));
  }

  /// The answer to a device that asks (RFC 8628 section 3.5).
  public sealed interface Poll {
    /// Tokens; the code is used up.
    record Given(Tokens.Issued tokens) implements Poll {}

    /// Nothing yet.
    record Pending() implements Poll {}

    /// It asked before the interval was over, which is longer from now on.
    record TooFast(Duration interval) implements Poll {}

    /// The person said no.
    record Denied() implements Poll {}

    /// It took too long.
    record Expired() implements Poll {}

    /// There is no such code, it was used, or it is another client's.
    record Unknown() implements Poll {}
  }

  /// Answers a device that asks whether it is signed in.
  public Poll poll(Tenant tenant, Client client, String deviceCode) {
    return polls.poll(tenant, client, deviceCode);
  }
}
