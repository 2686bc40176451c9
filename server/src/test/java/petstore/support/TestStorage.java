package petstore.support;

import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import petstore.api.modern.ModernApi;
import petstore.core.Core;
import petstore.core.SeedPeople;
import petstore.core.Storage;
import petstore.core.auth.ApiKeyRepository;
import petstore.core.auth.GrantRepository;
import petstore.core.auth.IssuerRepository;
import petstore.core.auth.PasswordHasher;
import petstore.core.auth.SigningKeyRepository;
import petstore.core.auth.TokenCodec;
import petstore.core.auth.WrongPasswordRepository;
import petstore.core.events.EventLog;
import petstore.core.idempotency.IdempotencyRepository;
import petstore.core.images.Image;
import petstore.core.images.ImageRepository;
import petstore.core.kernel.TargetRules;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.AuthorizationCodeRepository;
import petstore.core.oauth.BrowserSessionRepository;
import petstore.core.oauth.ClientRepository;
import petstore.core.oauth.ConsentRepository;
import petstore.core.oauth.DeviceRequestRepository;
import petstore.core.oauth.IdTokenCodec;
import petstore.core.orders.CallbackRequestRepository;
import petstore.core.orders.OrderRepository;
import petstore.core.payments.ChargeLedger;
import petstore.core.payments.Gateway;
import petstore.core.payments.GatewayAccess;
import petstore.core.payments.PaymentRepository;
import petstore.core.payments.RefundRepository;
import petstore.core.pets.PetRepository;
import petstore.core.sinks.SinkRepository;
import petstore.core.tenants.TenantRepository;
import petstore.core.users.FavoriteRepository;
import petstore.core.users.SessionRepository;
import petstore.core.users.UserRepository;
import petstore.core.webhooks.Courier;
import petstore.core.webhooks.DeliveryRepository;
import petstore.core.webhooks.EndpointRepository;
import petstore.core.webhooks.LaneRepository;
import petstore.core.webhooks.Signer;
import petstore.core.webhooks.WebhookAccess;

/// The part of a store that the site uses: pictures and tenants.
public final class TestStorage implements Storage {
  /// A shop for tests that ask for nothing in it.
  public static Core shop() {
    return Core.over(
        new TestStorage(),
        new Core.Surroundings(
            _ -> {
              throw new UnsupportedOperationException("no pictures here");
            },
            unused(PasswordHasher.class),
            unused(TokenCodec.class),
            unused(IdTokenCodec.class),
            true,
            InstantSource.system(),
            new Random(1),
            "https://shop.example",
            10,
            seedPeople(),
            gateway(),
            webhooks(),
            ModernApi.events("https://shop.example")));
  }

  /// A gateway that is never asked.
  public static GatewayAccess gateway() {
    return GatewayAccess.to(unused(Gateway.class));
  }

  /// Nobody is told anything.
  public static WebhookAccess webhooks() {
    return WebhookAccess.of(
        TargetRules.Reach.PUBLIC,
        ModernApi.webhookFormat(),
        unused(Courier.class),
        unused(Signer.class));
  }

  /// The people of a seed that is never sown.
  public static SeedPeople seedPeople() {
    return new SeedPeople(
        unused(PasswordHasher.class),
        new Random(1),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private final Set<Tenant> tenants = new HashSet<>();
  private final Map<Tenant, Map<UUID, Image>> images = new HashMap<>();

  @Override
  public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    return work.get();
  }

  @Override
  public PetRepository pets() {
    return unused(PetRepository.class);
  }

  @Override
  public CallbackRequestRepository callbackRequests() {
    return unused(CallbackRequestRepository.class);
  }

  @Override
  public OrderRepository orders() {
    return unused(OrderRepository.class);
  }

  @Override
  public PaymentRepository payments() {
    return unused(PaymentRepository.class);
  }

  @Override
  public RefundRepository refunds() {
    return unused(RefundRepository.class);
  }

  @Override
  public ChargeLedger chargeLedger() {
    return unused(ChargeLedger.class);
  }

  @Override
  public UserRepository users() {
    return unused(UserRepository.class);
  }

  @Override
  public SessionRepository sessions() {
    return unused(SessionRepository.class);
  }

  @Override
  public FavoriteRepository favorites() {
    return unused(FavoriteRepository.class);
  }

  @Override
  public GrantRepository grants() {
    return unused(GrantRepository.class);
  }

  @Override
  public ApiKeyRepository apiKeys() {
    return unused(ApiKeyRepository.class);
  }

  @Override
  public SigningKeyRepository signingKeys() {
    return unused(SigningKeyRepository.class);
  }

  @Override
  public IssuerRepository issuers() {
    return unused(IssuerRepository.class);
  }

  @Override
  public WrongPasswordRepository wrongPasswords() {
    return unused(WrongPasswordRepository.class);
  }

  @Override
  public ClientRepository clients() {
    return new NoClients();
  }

  @Override
  public AuthorizationCodeRepository authorizationCodes() {
    return unused(AuthorizationCodeRepository.class);
  }

  @Override
  public DeviceRequestRepository deviceRequests() {
    return unused(DeviceRequestRepository.class);
  }

  @Override
  public BrowserSessionRepository browserSessions() {
    return unused(BrowserSessionRepository.class);
  }

  @Override
  public ConsentRepository consents() {
    return unused(ConsentRepository.class);
  }

  @Override
  public IdempotencyRepository idempotency() {
    return unused(IdempotencyRepository.class);
  }

  @Override
  public EndpointRepository webhookEndpoints() {
    return unused(EndpointRepository.class);
  }

  @Override
  public DeliveryRepository deliveries() {
    return unused(DeliveryRepository.class);
  }

  @Override
  public LaneRepository webhookLanes() {
    return unused(LaneRepository.class);
  }

  @Override
  public ImageRepository images() {
    return new ImageRepository() {
      @Override
      public Optional<Image> find(Tenant tenant, UUID id) {
        return Optional.ofNullable(images.getOrDefault(tenant, Map.of()).get(id));
      }

      @Override
      public long count(Tenant tenant, long pet) {
        return images.getOrDefault(tenant, Map.of()).values().stream()
            .filter(image -> image.pet() == pet)
            .count();
      }

      @Override
      public void insert(Tenant tenant, Image image) {
        images.computeIfAbsent(tenant, _ -> new HashMap<>()).put(image.id(), image);
      }
    };
  }

  @Override
  public EventLog events() {
    return unused(EventLog.class);
  }

  @Override
  public SinkRepository sinks() {
    return unused(SinkRepository.class);
  }

  @Override
  public TenantRepository tenants() {
    return new TenantRepository() {
      @Override
      public boolean exists(Tenant tenant) {
        return tenants.contains(tenant);
      }

      @Override
      public long count() {
        return tenants.size();
      }

      @Override
      public List<Tenant> all() {
        return List.copyOf(tenants);
      }

      @Override
      public boolean add(Tenant tenant) {
        return tenants.add(tenant);
      }

      @Override
      public void copy(Tenant from, Tenant to) {
        images.put(to, new HashMap<>(images.getOrDefault(from, Map.of())));
      }

      @Override
      public boolean delete(Tenant tenant) {
        images.remove(tenant);
        return tenants.remove(tenant);
      }
    };
  }

  @Override
  public void close() {}

  /// A port that is never asked.
  public static <T> T unused(Class<T> port) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, _) -> {
              throw new UnsupportedOperationException(method.getName());
            }));
  }

  /// A shop that no program is let in to.
  private record NoClients() implements ClientRepository {
    @Override
    public boolean insert(Tenant tenant, petstore.core.oauth.Client client) {
      throw new UnsupportedOperationException("insert");
    }

    @Override
    public Optional<petstore.core.oauth.Client> find(Tenant tenant, String id) {
      return Optional.empty();
    }

    @Override
    public List<petstore.core.oauth.Client> all(Tenant tenant) {
      return List.of();
    }

    @Override
    public boolean delete(Tenant tenant, String id) {
      return false;
    }
  }
}
