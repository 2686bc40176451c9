package petstore.core.auth;

import java.time.Duration;
import petstore.core.kernel.ClientNetwork;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// Hashes new passwords for clients, only a few at the same time for each network: whoever has many
/// made leaves room in the hasher for others, and for those who sign in. The others of the same
/// network wait, before they take that room.
final class FairHasher {
  /// How many hashes are under way for one network.
  static final int MOST_AT_ONCE = 8;

  private static final int MOST_WAITING = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration SOON = Duration.ofSeconds(2);

  private final PasswordHasher hasher;
  private final Turnstile turnstile = new Turnstile(MOST_WAITING, PATIENCE);

  FairHasher(PasswordHasher hasher) {
    this.hasher = hasher;
  }

  /// A hash of a password.
  ///
  /// @param address of the client
  /// @throws Failure with [Problem.Unavailable] when too many others wait
  String hash(String password, String address) {
    var network = ClientNetwork.of(address);
    try (var _ =
        turnstile
            .enter(network, network.name(), (under, _) -> under < MOST_AT_ONCE)
            .orElseThrow(FairHasher::busy)) {
      return hasher.hash(password);
    }
  }

  private static Failure busy() {
    return new Failure(new Problem.Unavailable("Too many passwords are being set", SOON));
  }
}
