package petstore;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import petstore.storage.StorageUnavailable;

/// What the commands of the command line do.
interface Program {

  /// Starts a server; it answers requests when this returns.
  ///
  /// @throws IOException with one clear line for the console
  Running start(Config config) throws IOException, StorageUnavailable;

  /// Brings a store back to its seed: one tenant, or when none is named all of the server's own.
  /// Whether there was anything to bring back.
  ///
  /// @throws IOException with one clear line for the console
  boolean reset(Config.Store store, Config.Shop shop, Optional<UUID> tenant)
      throws IOException, StorageUnavailable;

  /// A server that runs.
  interface Running {
    /// The port that it listens on.
    int port();

    /// Says that it is not ready any more, lets running requests end, closes the store. Called
    /// once.
    void stop();
  }
}
