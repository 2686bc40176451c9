package petstore.core.auth;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import petstore.api.modern.ModernApi;
import petstore.core.Core;
import petstore.core.Seeding.Seed;
import petstore.core.Storage;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.IdTokenCodec;
import petstore.core.users.Birth;
import petstore.core.users.Session;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserSettings;
import petstore.storage.Shop;
import petstore.storage.StorageConfig;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;
import petstore.storage.Storages;
import petstore.support.CountingHasher;
import petstore.support.TestClock;
import petstore.support.TestStorage;

/// A shop on a real store, with passwords that are quick to hash.
final class AuthShop implements AutoCloseable {
  static final Tenant TENANT = Tenant.DEFAULT;
  static final String HERE = "192.0.2.1";
  static final String ELSEWHERE = "192.0.2.2";
  static final String PASSWORD = "correct horse";

  final CountingHasher hasher = new CountingHasher();
  final TestClock clock = new TestClock();
  final Storage storage;
  final Core core;

  private AuthShop(Storage storage, boolean keepsCopies) {
    this.storage = storage;
    core = over(storage, keepsCopies);
    core.seeding().open(Seed.NONE);
  }

  /// A shop that may show passwords.
  static AuthShop open() {
    return open(true);
  }

  static AuthShop open(boolean keepsCopies) {
    try {
      return new AuthShop(
          Storages.open(new StorageConfig.Memory(), Shop.SEALER, StorageObserver.NONE),
          keepsCopies);
    } catch (StorageUnavailable e) {
      throw new IllegalStateException(e);
    }
  }

  /// Another server on the same store.
  Core anotherServer(boolean keepsCopies) {
    return over(storage, keepsCopies);
  }

  private Core over(Storage storage, boolean keepsCopies) {
    return Core.over(
        storage,
        new Core.Surroundings(
            _ -> {
              throw new UnsupportedOperationException("no pictures here");
            },
            hasher,
            TestStorage.unused(TokenCodec.class),
            TestStorage.unused(IdTokenCodec.class),
            keepsCopies,
            clock,
            new Random(1),
            "https://shop.example",
            10,
            TestStorage.seedPeople(),
            TestStorage.gateway(),
            TestStorage.webhooks(),
            ModernApi.events("https://shop.example")));
  }

  SignIn signIn() {
    return core.auth().signIn();
  }

  Accounts accounts() {
    return core.auth().accounts();
  }

  /// A user with a hash of [#PASSWORD].
  User account(String name) {
    return add(TENANT, name, Birth.ACCOUNT, null, "$reversed$1$" + reversed(PASSWORD));
  }

  /// A user made by a classic edition.
  User classic(String name, @Nullable String password) {
    return add(TENANT, name, Birth.CLASSIC, password, null);
  }

  User add(Tenant tenant, String name, Birth birth, @Nullable String copy, @Nullable String hash) {
    var now = clock.instant();
    var account = new UserAccount(name, null, null, name + "@example.com", copy, null, 0);
    var user =
        new User(
            0,
            UUID.randomUUID(),
            1,
            now,
            now,
            birth,
            Role.CUSTOMER,
            account,
            hash,
            UserSettings.DEFAULT);
    write(() -> storage.users().insert(tenant, user));
    return user;
  }

  User find(String name) {
    return find(TENANT, name).orElseThrow();
  }

  Optional<User> find(Tenant tenant, String name) {
    return storage.users().find(tenant, name);
  }

  void write(Runnable work) {
    storage.inTransaction(() -> {
      work.run();
      return true;
    });
  }

  /// Signs a user in twice: by the session with this number, and by the grant that is given back.
  UUID signedIn(Tenant tenant, UUID user, long session) {
    var now = clock.instant();
    var later = now.plus(Duration.ofHours(1));
    var grant =
        new Grant(
            UUID.randomUUID(),
            Optional.of(user),
            "petstore",
            Set.of(),
            now,
            Optional.empty(),
            later);
    write(() -> {
      storage.sessions().insert(tenant, user, new Session(session, later), now);
      storage.grants().insert(tenant, grant, now);
    });
    return grant.id();
  }

  boolean hasSession(long session) {
    return storage.sessions().user(TENANT, session, clock.instant()).isPresent();
  }

  boolean hasGrant(UUID grant) {
    return storage.grants().find(TENANT, grant).isPresent();
  }

  User check(String name, String password, String address) {
    return signIn().check(TENANT, name, password, address);
  }

  void wrong(String name, String address, int times) {
    for (int i = 0; i < times; i++) {
      refused(Problem.WrongCredentials.class, () -> check(name, "wrong", address));
    }
  }

  Problem.TooManyRequests tooMany(String name, String password, String address) {
    return refused(Problem.TooManyRequests.class, () -> check(name, password, address));
  }

  static <T extends Problem> T refused(Class<T> problem, Callable<?> work) {
    Failure failure = assertThrows(Failure.class, work::call);
    return assertInstanceOf(problem, failure.problem());
  }

  /// What became of attempts at the same time: nothing, or the problem.
  static List<Optional<Problem>> atOnce(int count, Attempt attempt) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Optional<Problem>>> all =
          IntStream.range(0, count)
              .<Callable<Optional<Problem>>>mapToObj(n ->
                  () -> {
                    try {
                      attempt.make(n);
                      return Optional.empty();
                    } catch (Failure e) {
                      return Optional.of(e.problem());
                    }
                  })
              .toList();
      var results = new ArrayList<Optional<Problem>>();
      for (Future<Optional<Problem>> result : threads.invokeAll(all)) {
        results.add(result.get());
      }
      return results;
    }
  }

  /// One of many attempts at the same time.
  interface Attempt {
    void make(int n);
  }

  static long count(List<Optional<Problem>> results, Class<? extends Problem> kind) {
    return results.stream().flatMap(Optional::stream).filter(kind::isInstance).count();
  }

  static long successes(List<Optional<Problem>> results) {
    return results.stream().filter(Optional::isEmpty).count();
  }

  static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  @Override
  public void close() {
    storage.close();
  }
}
