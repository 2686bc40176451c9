package petstore;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import petstore.api.Admission;
import petstore.api.Api;
import petstore.api.Compression;
import petstore.api.Definition;
import petstore.api.Filter;
import petstore.api.Gate;
import petstore.api.RateLimits;
import petstore.api.RequiredPreconditions;
import petstore.api.StreamLimits;
import petstore.api.Surfaces;
import petstore.api.modern.ModernApi;
import petstore.api.oauth.OauthApi;
import petstore.api.openai.OpenaiApi;
import petstore.api.pages.PagesApi;
import petstore.api.profile.ProfileApi;
import petstore.api.site.SiteApi;
import petstore.api.v2.V2Api;
import petstore.api.v3.V3Api;
import petstore.codec.AesGcmSealer;
import petstore.codec.Argon2Hasher;
import petstore.codec.HmacSha256;
import petstore.codec.ImageIoCodec;
import petstore.codec.JoseIdTokens;
import petstore.codec.JoseTokens;
import petstore.codec.SecretKeyFile;
import petstore.core.Core;
import petstore.core.NewPassword;
import petstore.core.SeedPeople;
import petstore.core.Seeding;
import petstore.core.Seeding.Seed;
import petstore.core.Storage;
import petstore.core.auth.PasswordHasher;
import petstore.core.kernel.TargetRules.Reach;
import petstore.core.kernel.Tenant;
import petstore.core.payments.Gateway;
import petstore.core.payments.GatewayAccess;
import petstore.core.users.Sealer;
import petstore.core.webhooks.Courier;
import petstore.core.webhooks.Reply;
import petstore.core.webhooks.WebhookAccess;
import petstore.http.AccessLog;
import petstore.http.Observer;
import petstore.http.jetty.JettyServer;
import petstore.http.ratelimit.Rate;
import petstore.outbound.GatewayConfig;
import petstore.outbound.OutboundCourier;
import petstore.outbound.SimulatedGateway;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;
import petstore.storage.Storages;

/// The composition root: everything is put together here, by hand.
final class Petstore implements Program {
  /// How many requests are answered at the same time.
  static final int MAX_IN_FLIGHT = 256;

  private static final InstantSource CLOCK = InstantSource.system();
  private static final SecureRandom RANDOM = new SecureRandom();

  // Commands tell nobody anything: servers do, of what commands have changed, too.
  private static final WebhookAccess NO_WEBHOOKS =
      webhooks(Reach.PUBLIC, _ -> new Reply.Failed(Reply.Reason.ADDRESS_NOT_ALLOWED));

  private final PasswordHasher hasher;
  private final UnaryOperator<Gateway> gateways;

  Petstore() {
    this(new Argon2Hasher(RANDOM), gateway -> gateway);
  }

  /// @param gateways puts something before the payment gateway
  Petstore(PasswordHasher hasher, UnaryOperator<Gateway> gateways) {
    this.hasher = hasher;
    this.gateways = gateways;
  }

  /// Every edition, a line each.
  private static List<Api> editions(Core core, Config config, ChatSource chat, String publicUrl) {
    return List.of(
        new V2Api(core, config.classic().behavior(), config.classic().enforced(), publicUrl, CLOCK),
        new V3Api(core, config.classic().behavior(), config.classic().enforced(), publicUrl, CLOCK),
        new ModernApi(core, publicUrl),
        new OpenaiApi(core.chat(), chat.names(), publicUrl),
        new ProfileApi(core, publicUrl),
        new OauthApi(core, publicUrl, CLOCK),
        new PagesApi(core, publicUrl, CLOCK, RANDOM));
  }

  /// Every filter, a line each, the first of them outside.
  private static List<Filter> filters(Gate gate, StreamLimits streams, Config config) {
    return List.of(
        gate, limits(config.limits()), conditions(config.conditions()), streams, new Compression());
  }

  @Override
  public Running start(Config config) throws IOException, StorageUnavailable {
    SeedPeople people = people(config.shop());
    if (config.shop().seed() != Seed.NONE && config.store().isNew()) {
      people.begin();
    }
    var metrics = new Metrics();
    var admission = new Admission(MAX_IN_FLIGHT);
    metrics.inFlight(admission);
    var streams = new StreamLimits(StreamLimits.OPEN, StreamLimits.OF_ONE);
    metrics.streams(streams);
    var switchboard = new Switchboard();
    JettyServer server = JettyServer.start(config.web().server(), switchboard, switchboard::reject);
    try {
      Storage storage =
          Storages.open(config.store().storage(), sealer(config.store()), metrics.store());
      String publicUrl = config.web().publicUrl(server.port());
      Reach targets = config.webhooks().targets();
      var courier = OutboundCourier.start(VersionCommand.version(), targets, CLOCK);
      var chat = ChatSource.of(config.chat());
      Core core =
          Core.over(
              storage,
              surroundings(
                  storage,
                  config.gateway(),
                  webhooks(targets, new WatchedCourier(courier, metrics.letters())),
                  config.shop().maxTenants(),
                  people,
                  !config.classic().enforced(),
                  publicUrl),
              chat.models());
      List<NewPassword> newPasswords = core.seeding().open(config.shop().seed());
      var readiness = new ReadinessProbe(storage.tenants());
      List<Api> editions = editions(core, config, chat, publicUrl);
      var site = site(core, config, publicUrl, editions, readiness, metrics);
      List<Observer> observers =
          config.log().access()
              ? List.of(metrics.requests(), new AccessLog())
              : List.of(metrics.requests());
      var gate = new Gate(editions, publicUrl, core.auth().authentication()::caller);
      switchboard.connect(
          new Surfaces(
              concat(editions, site), admission, filters(gate, streams, config), observers));
      gate.warmUp();
      var hardening = new BackgroundHardening(core.auth().hardening());
      if (config.classic().enforced()) {
        hardening.start();
      }
      var chores = new BackgroundChores(core.chores());
      chores.start();
      return new RunningServer(
          server,
          storage,
          readiness,
          hardening,
          chores,
          core.deliveryEngine(),
          courier,
          chat,
          newPasswords);
    } catch (IOException | StorageUnavailable | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  @Override
  public Seeding.Reset reset(
      Config.Store store, Config.Shop shop, String publicUrl, Optional<UUID> tenant)
      throws IOException, StorageUnavailable {
    try (Storage storage = Storages.open(store.storage(), sealer(store), StorageObserver.NONE)) {
      var seeding =
          Core.over(
                  storage,
                  surroundings(
                      storage,
                      GatewayConfig.DEFAULT,
                      NO_WEBHOOKS,
                      shop.maxTenants(),
                      people(shop),
                      true,
                      publicUrl))
              .seeding();
      return tenant.isPresent()
          ? seeding.reset(new Tenant(tenant.get()), shop.seed())
          : new Seeding.Reset(true, seeding.resetAll(shop.seed()));
    }
  }

  @Override
  public <T> T administer(Config.Store store, Function<Core, T> work)
      throws IOException, StorageUnavailable {
    if (store.isNew()) {
      throw noShop(store);
    }
    try (Storage storage = Storages.openShared(store.storage(), sealer(store))) {
      if (!storage.tenants().exists(Tenant.DEFAULT)) {
        throw noShop(store);
      }
      var nobody =
          new SeedPeople(hasher, RANDOM, Optional.empty(), Optional.empty(), Optional.empty());
      return work.apply(
          Core.over(
              storage,
              surroundings(
                  storage,
                  GatewayConfig.DEFAULT,
                  NO_WEBHOOKS,
                  Integer.MAX_VALUE,
                  nobody,
                  true,
                  "")));
    }
  }

  private static StorageUnavailable noShop(Config.Store store) {
    return new StorageUnavailable(
        "there is no shop in " + store.summary() + " yet: the first start of a server makes it");
  }

  private static RateLimits limits(Config.Limits limits) {
    return new RateLimits(
        new Rate(limits.perHour().orElse(RateLimits.PER_HOUR)),
        limits.perHour().isPresent(),
        System::nanoTime,
        CLOCK);
  }

  private static RequiredPreconditions conditions(Config.Conditions conditions) {
    return new RequiredPreconditions(
        conditions.always(),
        conditions.tenants().stream().map(Tenant::new).collect(Collectors.toUnmodifiableSet()));
  }

  private SeedPeople people(Config.Shop shop) {
    return new SeedPeople(
        hasher, RANDOM, shop.customerPassword(), shop.staffPassword(), shop.demoSecret());
  }

  private Core.Surroundings surroundings(
      Storage storage,
      GatewayConfig gateway,
      WebhookAccess webhooks,
      int maxTenants,
      SeedPeople people,
      boolean keepsCopies,
      String publicUrl) {
    return new Core.Surroundings(
        new ImageIoCodec(),
        hasher,
        new JoseTokens(),
        new JoseIdTokens(),
        keepsCopies,
        CLOCK,
        RANDOM,
        publicUrl,
        maxTenants,
        people,
        gateway(storage, gateway),
        webhooks,
        ModernApi.events(publicUrl));
  }

  private static WebhookAccess webhooks(Reach targets, Courier courier) {
    return WebhookAccess.of(targets, ModernApi.webhookFormat(), courier, new HmacSha256());
  }

  private GatewayAccess gateway(Storage storage, GatewayConfig config) {
    return GatewayAccess.to(
        gateways.apply(
            new SimulatedGateway(storage.chargeLedger(), storage, config, CLOCK, RANDOM)));
  }

  private static SiteApi site(
      Core core,
      Config config,
      String publicUrl,
      List<Api> editions,
      ReadinessProbe readiness,
      Metrics metrics) {
    List<Definition> definitions =
        editions.stream()
            .flatMap(
                api -> Stream.concat(api.definition().stream(), api.olderDefinitions().stream()))
            .toList();
    return new SiteApi(
        new SiteApi.Parts(
            core, publicUrl, config.shop().seed(), definitions, readiness, metrics::scrape));
  }

  private static Sealer sealer(Config.Store store) throws IOException {
    byte[] key;
    if (store.secretKeyFile().isPresent()) {
      key = SecretKeyFile.load(store.secretKeyFile().get());
    } else {
      key = new byte[32];
      RANDOM.nextBytes(key);
    }
    return new AesGcmSealer(key, RANDOM);
  }

  private static List<Api> concat(List<Api> editions, Api site) {
    return Stream.concat(editions.stream(), Stream.of(site)).toList();
  }
}
