package petstore.support;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import petstore.api.modern.ModernApi;
import petstore.codec.JoseIdTokens;
import petstore.codec.JoseTokens;
import petstore.core.Core;
import petstore.core.SeedPeople;
import petstore.core.Seeding.Seed;
import petstore.core.Storage;
import petstore.storage.Shop;
import petstore.storage.StorageConfig;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;
import petstore.storage.Storages;

/// A shop with the seed over a temporary store, without a server; its passwords cost nothing.
///
/// @param hasher whose hashes can be read
public record TestShop(Storage storage, PlainHasher hasher, Core core) implements AutoCloseable {
  public static TestShop open() {
    try {
      Storage storage =
          Storages.open(new StorageConfig.Memory(), Shop.SEALER, StorageObserver.NONE);
      var hasher = new PlainHasher();
      Core core = core(storage, hasher);
      core.seeding().open(Seed.SMALL);
      return new TestShop(storage, hasher, core);
    } catch (StorageUnavailable e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    storage.close();
  }

  private static Core core(Storage storage, PlainHasher hasher) {
    var random = new SecureRandom();
    return Core.over(
        storage,
        new Core.Surroundings(
            _ -> {
              throw new UnsupportedOperationException("no pictures here");
            },
            hasher,
            new JoseTokens(),
            new JoseIdTokens(),
            true,
            InstantSource.system(),
            random,
            "https://petstore.example",
            10,
            new SeedPeople(hasher, random, Optional.empty(), Optional.empty(), Optional.empty()),
            TestStorage.gateway(),
            TestStorage.webhooks(),
            ModernApi.events("https://petstore.example")));
  }
}
