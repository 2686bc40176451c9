package petstore;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import petstore.api.Behavior;
import petstore.api.modern.ModernApi;
import petstore.codec.Argon2Hasher;
import petstore.codec.ImageIoCodec;
import petstore.codec.JoseIdTokens;
import petstore.codec.JoseTokens;
import petstore.core.Core;
import petstore.core.Seeding.Seed;
import petstore.core.Storage;
import petstore.core.kernel.TargetRules.Reach;
import petstore.core.payments.Gateway;
import petstore.core.payments.GatewayAccess;
import petstore.http.jetty.ServerConfig;
import petstore.outbound.GatewayConfig;
import petstore.outbound.SimulatedGateway;
import petstore.outbound.UpstreamConfig;
import petstore.storage.StorageConfig;
import petstore.storage.StorageUnavailable;
import petstore.storage.TestDatabase;
import petstore.support.OnPostgres;
import petstore.support.TestStorage;

/// The whole server in the process of the tests, on a free port, over a store of its own, which is
/// gone afterwards; or a node, one of several servers over one database.
public record InProcess(int port, Storage storage, Runnable stop) implements AutoCloseable {
  private static final int MAX_TENANTS = 100;

  /// Of the customer in every shop.
  public static final String CUSTOMER_PASSWORD = "customer password";

  /// Of the member of staff in every shop.
  public static final String STAFF_PASSWORD = "staff password";

  /// Wants every change in `/v1` to come with `If-Match`.
  public static final UUID STRICT_TENANT = UUID.fromString("0197f7a2-0000-7000-8000-000000000428");

  public static final String DEMO_SECRET = "secret-of-demo-service";

  /// Starts a server.
  ///
  /// @param enforced whether the classic editions ask for credentials
  public static InProcess start(Behavior behavior, boolean enforced) {
    return start(behavior, enforced, OptionalInt.empty());
  }

  /// Starts a server that answers no more requests of a class than these.
  public static InProcess startLimited(int perHour) {
    return start(Behavior.DOCUMENTED, false, OptionalInt.of(perHour));
  }

  /// Starts a server whose shops are furnished.
  public static InProcess startDemo() {
    return startInMemory(Seed.DEMO, Optional.empty(), Reach.LOCAL);
  }

  /// Starts a server in whose conversations another one answers; its shops are furnished.
  public static InProcess startChat(UpstreamConfig upstream) {
    return startInMemory(Seed.DEMO, Optional.of(upstream), Reach.LOCAL);
  }

  /// Starts a server that calls nothing but public hosts.
  public static InProcess startPublic() {
    return startInMemory(Seed.SMALL, Optional.empty(), Reach.PUBLIC);
  }

  private static InProcess startInMemory(
      Seed seed, Optional<UpstreamConfig> upstream, Reach targets) {
    var store = new Config.Store(new StorageConfig.Memory(), Optional.empty());
    Config usual = config(store, Behavior.DOCUMENTED, false, OptionalInt.empty());
    return start(
        new Config(
            usual.web(),
            store,
            shop(seed),
            usual.classic(),
            usual.gateway(),
            upstream,
            new Config.Webhooks(targets),
            usual.limits(),
            usual.conditions(),
            usual.log()),
        () -> {});
  }

  /// Starts one of several servers over a database. Its classic editions ask for credentials.
  ///
  /// @param secretKey the same file for all of them
  public static InProcess startNode(TestDatabase database, Path secretKey) {
    var store = new Config.Store(database.config(), Optional.of(secretKey));
    return start(config(store, Behavior.DOCUMENTED, true, OptionalInt.empty()), () -> {});
  }

  /// Starts a server over what is in a directory, which is there afterwards.
  public static InProcess startIn(Path directory) {
    var store =
        new Config.Store(
            new StorageConfig.Sqlite(directory), Optional.of(directory.resolve("secret.key")));
    return start(config(store, Behavior.DOCUMENTED, false, OptionalInt.empty()), () -> {});
  }

  private static InProcess start(Behavior behavior, boolean enforced, OptionalInt perHour) {
    if (OnPostgres.isOn()) {
      TestDatabase database = TestDatabase.create();
      var store = new Config.Store(database.config(), Optional.empty());
      return start(config(store, behavior, enforced, perHour), database::close);
    }
    var store = new Config.Store(new StorageConfig.Memory(), Optional.empty());
    return start(config(store, behavior, enforced, perHour), () -> {});
  }

  private static InProcess start(Config config, Runnable forget) {
    try {
      var running =
          (RunningServer) new Petstore(new SharedHashes(), gateway -> gateway).start(config);
      Runnable stop =
          () -> {
            running.stop();
            forget.run();
          };
      return new InProcess(running.port(), running.storage(), stop);
    } catch (IOException | StorageUnavailable e) {
      throw new IllegalStateException(e);
    }
  }

  /// The use cases of another server on the same store, whose clock may be wrong.
  public Core core(InstantSource clock) {
    return Core.over(
        storage,
        new Core.Surroundings(
            new ImageIoCodec(),
            new Argon2Hasher(new SecureRandom()),
            new JoseTokens(),
            new JoseIdTokens(),
            false,
            clock,
            new SecureRandom(),
            "http://localhost:" + port,
            MAX_TENANTS,
            TestStorage.seedPeople(),
            GatewayAccess.to(simulated(clock)),
            TestStorage.webhooks(),
            ModernApi.events("http://localhost:" + port)));
  }

  private Gateway simulated(InstantSource clock) {
    return new SimulatedGateway(
        storage.chargeLedger(), storage, GatewayConfig.DEFAULT, clock, new SecureRandom());
  }

  @Override
  public void close() {
    stop.run();
  }

  private static Config config(
      Config.Store store, Behavior behavior, boolean enforced, OptionalInt perHour) {
    return new Config(
        new Config.Web(
            new ServerConfig("127.0.0.1", 0, Optional.empty(), List.of()),
            Optional.empty(),
            Optional.empty()),
        store,
        shop(Seed.SMALL),
        new Config.Classic(behavior, enforced),
        GatewayConfig.DEFAULT,
        Optional.empty(),
        new Config.Webhooks(Reach.LOCAL),
        new Config.Limits(perHour),
        new Config.Conditions(false, Set.of(STRICT_TENANT)),
        new Config.Log(Config.Log.Format.TEXT, false));
  }

  private static Config.Shop shop(Seed seed) {
    return new Config.Shop(
        seed,
        MAX_TENANTS,
        Optional.of(CUSTOMER_PASSWORD),
        Optional.of(STAFF_PASSWORD),
        Optional.of(DEMO_SECRET));
  }
}
