package petstore.storage.sql;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import petstore.core.Storage;
import petstore.core.auth.ApiKeyRepository;
import petstore.core.auth.GrantRepository;
import petstore.core.auth.IssuerRepository;
import petstore.core.auth.SigningKeyRepository;
import petstore.core.auth.WrongPasswordRepository;
import petstore.core.events.EventLog;
import petstore.core.idempotency.IdempotencyRepository;
import petstore.core.images.ImageRepository;
import petstore.core.oauth.AuthorizationCodeRepository;
import petstore.core.oauth.BrowserSessionRepository;
import petstore.core.oauth.ClientRepository;
import petstore.core.oauth.ConsentRepository;
import petstore.core.oauth.DeviceRequestRepository;
import petstore.core.orders.CallbackRequestRepository;
import petstore.core.orders.OrderRepository;
import petstore.core.payments.ChargeLedger;
import petstore.core.payments.PaymentRepository;
import petstore.core.payments.RefundRepository;
import petstore.core.pets.PetRepository;
import petstore.core.sinks.SinkRepository;
import petstore.core.tenants.TenantRepository;
import petstore.core.users.FavoriteRepository;
import petstore.core.users.Sealer;
import petstore.core.users.SessionRepository;
import petstore.core.users.UserRepository;
import petstore.core.webhooks.DeliveryRepository;
import petstore.core.webhooks.EndpointRepository;
import petstore.core.webhooks.LaneRepository;
import petstore.storage.StorageUnavailable;

/// A store over an SQL engine.
public final class SqlStorage implements Storage {
  private final Engine engine;
  private final Indexer indexer;
  private final SqlPets pets;
  private final SqlOrders orders;
  private final SqlCallbackRequests callbackRequests;
  private final SqlPayments payments;
  private final SqlRefunds refunds;
  private final SqlChargeLedger chargeLedger;
  private final SqlUsers users;
  private final SqlSessions sessions;
  private final SqlFavorites favorites;
  private final SqlGrants grants;
  private final SqlApiKeys apiKeys;
  private final SqlSigningKeys signingKeys;
  private final SqlIssuers issuers;
  private final SqlWrongPasswords wrongPasswords;
  private final SqlClients clients;
  private final SqlAuthorizationCodes authorizationCodes;
  private final SqlDeviceRequests deviceRequests;
  private final SqlBrowserSessions browserSessions;
  private final SqlConsents consents;
  private final SqlIdempotency idempotency;
  private final SqlImages images;
  private final SqlEvents events;
  private final SqlWebhookEndpoints webhookEndpoints;
  private final SqlDeliveries deliveries;
  private final SqlWebhookLanes webhookLanes;
  private final SqlSinks sinks;
  private final SqlTenants tenants;

  private SqlStorage(Engine engine, Sql sql, Sealer sealer) {
    this.engine = engine;
    var indexing = new PetIndexing(sql);
    indexer = new Indexer(indexing);
    pets = new SqlPets(sql, indexing);
    orders = new SqlOrders(sql);
    callbackRequests = new SqlCallbackRequests(sql);
    payments = new SqlPayments(sql, sealer);
    refunds = new SqlRefunds(sql);
    chargeLedger = new SqlChargeLedger(sql);
    users = new SqlUsers(sql, sealer);
    sessions = new SqlSessions(sql);
    favorites = new SqlFavorites(sql);
    grants = new SqlGrants(sql);
    apiKeys = new SqlApiKeys(sql);
    signingKeys = new SqlSigningKeys(sql, sealer);
    issuers = new SqlIssuers(sql);
    wrongPasswords = new SqlWrongPasswords(sql);
    clients = new SqlClients(sql);
    authorizationCodes = new SqlAuthorizationCodes(sql);
    deviceRequests = new SqlDeviceRequests(sql);
    browserSessions = new SqlBrowserSessions(sql);
    consents = new SqlConsents(sql);
    idempotency = new SqlIdempotency(sql, sealer);
    images = new SqlImages(sql);
    events = new SqlEvents(sql);
    webhookEndpoints = new SqlWebhookEndpoints(sql, sealer);
    deliveries = new SqlDeliveries(sql);
    webhookLanes = new SqlWebhookLanes(sql, sealer);
    sinks = new SqlSinks(sql);
    tenants = new SqlTenants(sql);
  }

  /// A store over an engine that runs.
  ///
  /// @throws StorageUnavailable if its secrets were sealed with another key; the engine is closed
  public static SqlStorage open(Engine engine, Flavor flavor, Sealer sealer)
      throws StorageUnavailable {
    var sql = new Sql(engine, flavor);
    var seals = new SqlSeals(sql);
    try {
      engine.inTransaction(() -> {
        seals.keep(sealer);
        return true;
      });
      seals.check(sealer);
    } catch (StorageUnavailable e) {
      engine.close();
      throw e;
    }
    var storage = new SqlStorage(engine, sql, sealer);
    storage.indexer.start();
    return storage;
  }

  @Override
  public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    return engine.inTransaction(work);
  }

  @Override
  public PetRepository pets() {
    return pets;
  }

  @Override
  public OrderRepository orders() {
    return orders;
  }

  @Override
  public CallbackRequestRepository callbackRequests() {
    return callbackRequests;
  }

  @Override
  public PaymentRepository payments() {
    return payments;
  }

  @Override
  public RefundRepository refunds() {
    return refunds;
  }

  @Override
  public ChargeLedger chargeLedger() {
    return chargeLedger;
  }

  @Override
  public UserRepository users() {
    return users;
  }

  @Override
  public SessionRepository sessions() {
    return sessions;
  }

  @Override
  public FavoriteRepository favorites() {
    return favorites;
  }

  @Override
  public GrantRepository grants() {
    return grants;
  }

  @Override
  public ApiKeyRepository apiKeys() {
    return apiKeys;
  }

  @Override
  public SigningKeyRepository signingKeys() {
    return signingKeys;
  }

  @Override
  public IssuerRepository issuers() {
    return issuers;
  }

  @Override
  public WrongPasswordRepository wrongPasswords() {
    return wrongPasswords;
  }

  @Override
  public ClientRepository clients() {
    return clients;
  }

  @Override
  public AuthorizationCodeRepository authorizationCodes() {
    return authorizationCodes;
  }

  @Override
  public DeviceRequestRepository deviceRequests() {
    return deviceRequests;
  }

  @Override
  public BrowserSessionRepository browserSessions() {
    return browserSessions;
  }

  @Override
  public ConsentRepository consents() {
    return consents;
  }

  @Override
  public IdempotencyRepository idempotency() {
    return idempotency;
  }

  @Override
  public ImageRepository images() {
    return images;
  }

  @Override
  public EventLog events() {
    return events;
  }

  @Override
  public EndpointRepository webhookEndpoints() {
    return webhookEndpoints;
  }

  @Override
  public DeliveryRepository deliveries() {
    return deliveries;
  }

  @Override
  public LaneRepository webhookLanes() {
    return webhookLanes;
  }

  @Override
  public SinkRepository sinks() {
    return sinks;
  }

  @Override
  public TenantRepository tenants() {
    return tenants;
  }

  @Override
  public void close() {
    indexer.close();
    engine.close();
  }
}
