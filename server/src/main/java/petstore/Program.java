package petstore;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import petstore.core.Core;
import petstore.core.NewPassword;
import petstore.core.Seeding;
import petstore.storage.StorageUnavailable;

/// What the commands of the command line do.
interface Program {

  /// Starts a server; it answers requests when this returns.
  ///
  /// @throws IOException with one clear line for the console
  Running start(Config config) throws IOException, StorageUnavailable;

  /// Brings a store back to its seed: one tenant, or when none is named all of the server's own.
  ///
  /// @param publicUrl where clients reach the server, without a slash at the end
  /// @throws IOException with one clear line for the console
  Seeding.Reset reset(Config.Store store, Config.Shop shop, String publicUrl, Optional<UUID> tenant)
      throws IOException, StorageUnavailable;

  /// Does something to the shops of a store, which a server may be using at the same time.
  ///
  /// @throws IOException with one clear line for the console
  /// @throws StorageUnavailable when it cannot be opened, or no server has been started on it yet
  <T> T administer(Config.Store store, Function<Core, T> work)
      throws IOException, StorageUnavailable;

  /// A server that runs.
  interface Running {
    /// The port that it listens on.
    int port();

    /// The passwords that were made at its start; told once.
    List<NewPassword> newPasswords();

    /// Says that it is not ready any more, lets running requests end, closes the store. Called
    /// once.
    void stop();
  }
}
