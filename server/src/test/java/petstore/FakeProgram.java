package petstore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import petstore.core.Core;
import petstore.core.NewPassword;
import petstore.core.Seeding;
import petstore.support.TestStorage;

/// Remembers what it was asked for, and listens nowhere.
final class FakeProgram implements Program {
  static final int PORT = 4711;

  final List<Config> started = new ArrayList<>();
  final List<String> resets = new ArrayList<>();
  final List<String> administered = new ArrayList<>();

  /// Which shop is looked after.
  Core shop = TestStorage.shop();

  int stops;
  @Nullable IOException failure;
  boolean hasSomethingToReset = true;

  /// The passwords that every start and reset makes.
  List<NewPassword> newPasswords = List.of();

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
      public List<NewPassword> newPasswords() {
        return newPasswords;
      }

      @Override
      public void stop() {
        stops++;
      }
    };
  }

  @Override
  public Seeding.Reset reset(
      Config.Store store, Config.Shop shop, String publicUrl, Optional<UUID> tenant)
      throws IOException {
    failIfAsked();
    resets.add(
        String.join(
            " ",
            store.summary(),
            shop.seed().name(),
            publicUrl,
            tenant.map(UUID::toString).orElse("-")));
    return new Seeding.Reset(hasSomethingToReset, newPasswords);
  }

  @Override
  public <T> T administer(Config.Store store, Function<Core, T> work) throws IOException {
    failIfAsked();
    administered.add(store.summary());
    return work.apply(shop);
  }

  private void failIfAsked() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }
}
