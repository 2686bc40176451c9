package petstore.core;

import petstore.core.auth.ApiKeyRepository;
import petstore.core.auth.GrantRepository;
import petstore.core.auth.IssuerRepository;
import petstore.core.auth.SigningKeyRepository;
import petstore.core.auth.WrongPasswordRepository;
import petstore.core.events.EventLog;
import petstore.core.idempotency.IdempotencyRepository;
import petstore.core.images.ImageRepository;
import petstore.core.kernel.Transactions;
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
import petstore.core.users.SessionRepository;
import petstore.core.users.UserRepository;
import petstore.core.webhooks.DeliveryRepository;
import petstore.core.webhooks.EndpointRepository;
import petstore.core.webhooks.LaneRepository;

/// Where a shop keeps what it knows. Repositories take part in the transaction that they are used
/// in, and read the last committed state outside of one.
public interface Storage extends Transactions, AutoCloseable {
  PetRepository pets();

  OrderRepository orders();

  CallbackRequestRepository callbackRequests();

  PaymentRepository payments();

  RefundRepository refunds();

  ChargeLedger chargeLedger();

  UserRepository users();

  SessionRepository sessions();

  FavoriteRepository favorites();

  GrantRepository grants();

  ApiKeyRepository apiKeys();

  SigningKeyRepository signingKeys();

  IssuerRepository issuers();

  WrongPasswordRepository wrongPasswords();

  ClientRepository clients();

  AuthorizationCodeRepository authorizationCodes();

  DeviceRequestRepository deviceRequests();

  BrowserSessionRepository browserSessions();

  ConsentRepository consents();

  IdempotencyRepository idempotency();

  ImageRepository images();

  EventLog events();

  EndpointRepository webhookEndpoints();

  DeliveryRepository deliveries();

  LaneRepository webhookLanes();

  SinkRepository sinks();

  TenantRepository tenants();

  /// Ends; running transactions are finished first.
  @Override
  void close();
}
