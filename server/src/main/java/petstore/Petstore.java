package petstore;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/// The composition root.
final class Petstore implements Program {
  @Override
  public Running start(Config config) throws IOException {
    throw new IOException("this build has a command line and no server yet");
  }

  @Override
  public boolean reset(Config.Store store, Config.Shop shop, Optional<UUID> tenant)
      throws IOException {
    throw new IOException("this build has a command line and no store yet");
  }
}
