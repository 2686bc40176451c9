package petstore.core.oauth;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;

/// Signs in devices that cannot show a page: a person types in their code elsewhere (RFC 8628).
public final class Devices {
  /// How long a code is good.
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  /// How long a device waits from one question to the next, at first; each that comes too early
  /// makes it five seconds longer (RFC 8628 section 3.5).
  public static final Duration INTERVAL = Duration.ofSeconds(5);

  Devices() {}

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
  public Begun begin(Tenant tenant, Client client, Set<Scope> scopes) {
    throw new UnsupportedOperationException();
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
    throw new UnsupportedOperationException();
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
    throw new UnsupportedOperationException();
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
    throw new UnsupportedOperationException();
  }
}
