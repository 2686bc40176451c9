package petstore.core.auth;

import static petstore.storage.Shop.SEALER;

import java.security.SecureRandom;
import java.util.UUID;
import petstore.api.modern.ModernApi;
import petstore.codec.JoseIdTokens;
import petstore.codec.JoseTokens;
import petstore.core.Core;
import petstore.core.Storage;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.storage.StorageConfig;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;
import petstore.storage.Storages;
import petstore.support.PlainHasher;
import petstore.support.TestClock;
import petstore.support.TestStorage;

/// A store and the servers over it, with a clock of their own.
public final class House implements AutoCloseable {
  public static final String URL = "https://petstore.example";

  public final TestClock clock = new TestClock();
  public final Storage storage;

  public House() {
    this(memory());
  }

  /// One over a store, which it closes.
  public House(Storage storage) {
    this.storage = storage;
  }

  private static Storage memory() {
    try {
      return Storages.open(new StorageConfig.Memory(), SEALER, StorageObserver.NONE);
    } catch (StorageUnavailable e) {
      throw new IllegalStateException(e);
    }
  }

  /// One more server over the store.
  Auth server() {
    return server(URL);
  }

  Auth server(String publicUrl) {
    return core(publicUrl).auth();
  }

  /// One more server over the store, with all that it can do.
  public Core core() {
    return core(URL);
  }

  private Core core(String publicUrl) {
    return Core.over(
        storage,
        new Core.Surroundings(
            _ -> {
              throw new IllegalStateException("no pictures here");
            },
            new PlainHasher(),
            new JoseTokens(),
            new JoseIdTokens(),
            true,
            clock,
            new SecureRandom(),
            publicUrl,
            10,
            TestStorage.seedPeople(),
            TestStorage.gateway(),
            TestStorage.webhooks(),
            ModernApi.events("https://shop.example")));
  }

  /// A user who is in the store.
  public User user(Tenant tenant, String name, Role role) {
    User user =
        User.classic(
                1,
                UUID.randomUUID(),
                clock.instant(),
                new UserAccount(name, null, null, null, "secret of " + name, null, 0))
            .withRole(role, clock.instant());
    storage.inTransaction(() -> {
      storage.users().insert(tenant, user);
      return user;
    });
    return user;
  }

  @Override
  public void close() {
    storage.close();
  }
}
