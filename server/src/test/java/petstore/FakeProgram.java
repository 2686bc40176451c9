package petstore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Remembers what it was asked for, and listens nowhere.
final class FakeProgram implements Program {
  static final int PORT = 4711;

  final List<Config> started = new ArrayList<>();
  final List<String> resets = new ArrayList<>();
  int stops;
  @Nullable IOException failure;
  boolean hasSomethingToReset = true;

  @Override
  public Running start(Config config) throws IOException {
    failIfAsked();
    started.add(config);
    return new Running() {
      @Override
      public int port() {
        return PORT;
      }

      @Override
      public void stop() {
        stops++;
      }
    };
  }

  @Override
  public boolean reset(Config.Store store, Config.Shop shop, Optional<UUID> tenant)
      throws IOException {
    failIfAsked();
    resets.add(store.summary() + " " + shop.seed() + " " + tenant.map(UUID::toString).orElse("-"));
    return hasSomethingToReset;
  }

  private void failIfAsked() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }
}
