package petstore;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import petstore.api.Behavior;
import petstore.core.Seeding.Seed;
import petstore.core.Storage;
import petstore.http.jetty.ServerConfig;
import petstore.storage.StorageConfig;
import petstore.storage.StorageUnavailable;

/// The whole server in the process of the tests, on a free port, over a temporary store.
public record InProcess(int port, Storage storage, Runnable stop) implements AutoCloseable {

  /// Starts a server.
  public static InProcess start(Behavior behavior) {
    try {
      var running = (RunningServer) new Petstore().start(config(behavior));
      return new InProcess(running.port(), running.storage(), running::stop);
    } catch (IOException | StorageUnavailable e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    stop.run();
  }

  private static Config config(Behavior behavior) {
    return new Config(
        new Config.Web(
            new ServerConfig("127.0.0.1", 0, Optional.empty(), List.of()),
            Optional.empty(),
            Optional.empty()),
        new Config.Store(new StorageConfig.Memory(), Optional.empty()),
        new Config.Shop(Seed.SMALL, 100),
        behavior,
        new Config.Log(Config.Log.Format.TEXT, false));
  }
}
