package petstore.core;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import petstore.core.auth.Auth;
import petstore.core.auth.Endings;
import petstore.core.auth.PasswordHasher;
import petstore.core.auth.Revocations;
import petstore.core.auth.TokenCodec;
import petstore.core.chat.Chat;
import petstore.core.chat.ChatModels;
import petstore.core.chat.advisor.Advisor;
import petstore.core.events.EventExpiry;
import petstore.core.events.EventFeed;
import petstore.core.events.EventFormat;
import petstore.core.events.EventLog;
import petstore.core.events.EventOutbox;
import petstore.core.idempotency.Idempotency;
import petstore.core.images.ImageCodec;
import petstore.core.images.Images;
import petstore.core.kernel.Chore;
import petstore.core.kernel.Ids;
import petstore.core.oauth.IdTokenCodec;
import petstore.core.oauth.Oauth;
import petstore.core.oauth.OpenFlows;
import petstore.core.orders.CallbackRequests;
import petstore.core.orders.Orders;
import petstore.core.orders.Purchases;
import petstore.core.orders.UnpaidOrders;
import petstore.core.payments.Checkout;
import petstore.core.payments.GatewayAccess;
import petstore.core.pets.Pets;
import petstore.core.sinks.EndpointsOfSinks;
import petstore.core.sinks.Sinks;
import petstore.core.tenants.Tenants;
import petstore.core.users.Profiles;
import petstore.core.users.UserDirectory;
import petstore.core.users.Users;
import petstore.core.webhooks.Deliveries;
import petstore.core.webhooks.DeliveryEngine;
import petstore.core.webhooks.OneOffLetters;
import petstore.core.webhooks.WebhookAccess;
import petstore.core.webhooks.WebhookEndpoints;

/// Every use case of the shop, wired by hand.
public record Core(
    Pets pets,
    Orders orders,
    Purchases purchases,
    UnpaidOrders unpaidOrders,
    CallbackRequests callbackRequests,
    Checkout checkout,
    Users users,
    Profiles profiles,
    UserDirectory directory,
    Images images,
    Tenants tenants,
    Auth auth,
    Oauth oauth,
    Idempotency idempotency,
    WebhookEndpoints webhookEndpoints,
    Deliveries deliveries,
    EventLog events,
    EventExpiry eventExpiry,
    Sinks sinks,
    DeliveryEngine deliveryEngine,
    EventFeed feed,
    Chat chat,
    Seeding seeding) {

  /// What the outside gives to the shop.
  ///
  /// @param keepsCopies whether passwords that a classic edition was sent may be shown again, so
  ///   that copies of them are kept after they were hashed
  /// @param random must be fit for secrets
  /// @param publicUrl where this server is reached, without a slash at the end
  /// @param maxTenants how many tenants may have a shop of their own
  /// @param seedPeople who is in the seed, with their passwords
  /// @param gateway who takes the money
  /// @param webhooks who tells others what happens
  /// @param events how it is told what happened
  public record Surroundings(
      ImageCodec imageCodec,
      PasswordHasher passwordHasher,
      TokenCodec tokenCodec,
      IdTokenCodec idTokenCodec,
      boolean keepsCopies,
      InstantSource clock,
      RandomGenerator random,
      String publicUrl,
      int maxTenants,
      SeedPeople seedPeople,
      GatewayAccess gateway,
      WebhookAccess webhooks,
      EventFormat events) {}

  /// What has to be done now and then, a line each.
  public List<Chore> chores() {
    var chores = new ArrayList<>(deliveryEngine.chores());
    chores.addAll(
        List.of(
            new Chore("forget old idempotency keys", Duration.ofMinutes(5), idempotency::sweep),
            new Chore("cancel unpaid orders", Duration.ofMinutes(5), unpaidOrders::expire),
            new Chore("number events", Duration.ofMillis(100), events::number),
            new Chore("forget old events", Duration.ofMinutes(1), eventExpiry::sweep),
            feed.chore(),
            new Chore("settle payments", Duration.ofSeconds(1), checkout.reconciler()::reconcile)));
    return chores;
  }

  /// The shop over a store. In conversations, the advisor answers.
  public static Core over(Storage storage, Surroundings around) {
    return over(storage, around, Advisor::new);
  }

  /// The shop over a store.
  ///
  /// @param models makes who answers in conversations
  public static Core over(Storage storage, Surroundings around, ChatModels models) {
    var clock = around.clock();
    var ids = new Ids(clock, around.random());
    var outbox = new EventOutbox(storage.events(), around.events(), ids, clock);
    var tenants = new Tenants(storage.tenants(), storage, around.maxTenants());
    var pets = new Pets(storage.pets(), tenants, storage, outbox, ids, clock);
    var orders = new Orders(storage.orders(), storage.pets(), tenants, storage, outbox, ids, clock);
    var paid =
        new Checkout.Stores(
            storage.payments(), storage.refunds(), storage.orders(), storage.pets(), storage);
    var till = Checkout.till(paid, ids, clock);
    var purchases =
        new Purchases(
            storage.orders(),
            storage.pets(),
            new UserBuyers(storage.users()),
            till,
            tenants,
            outbox,
            ids,
            clock);
    var webhooks =
        new WebhookEndpoints.Stores(
            storage.webhookEndpoints(), storage.deliveries(), storage.webhookLanes());
    var callbackRequests =
        new CallbackRequests(
            storage.callbackRequests(),
            purchases,
            till,
            new OneOffLetters(webhooks, ids, clock),
            around.webhooks(),
            tenants,
            ids,
            clock);
    var unpaidOrders = new UnpaidOrders(storage.orders(), purchases, storage, clock);
    var checkout = Checkout.over(paid, purchases, around.gateway(), tenants, outbox, ids, clock);
    var revocations = new Revocations();
    var flows =
        new OpenFlows(
            storage.browserSessions(), storage.authorizationCodes(), storage.deviceRequests());
    var endings = new Endings(flows, storage.sessions(), storage.grants(), revocations);
    var users = new Users(storage.users(), endings, tenants, storage, outbox, ids, clock);
    var directory =
        new UserDirectory(storage.users(), storage.orders()::hasOpen, endings, tenants, clock);
    var profiles =
        new Profiles(storage.users(), storage.favorites(), storage.pets(), tenants, storage, clock);
    var images =
        new Images(
            storage.images(), around.imageCodec(), pets, tenants, ids, clock, around.publicUrl());
    var idempotency = new Idempotency(storage.idempotency(), storage, ids, clock);
    var webhookEndpoints =
        new WebhookEndpoints(
            webhooks,
            around.webhooks().reach(),
            around.webhooks().format(),
            tenants,
            ids,
            clock,
            around.random());
    var deliveries = new Deliveries(webhooks, tenants, ids, clock);
    var events = storage.events();
    var eventExpiry =
        new EventExpiry(events, () -> storage.webhookLanes().cursor() + 1, storage, clock);
    var sinks =
        new Sinks(
            storage.sinks(),
            new EndpointsOfSinks(storage.webhookEndpoints(), clock),
            around.webhooks().signer(),
            tenants,
            storage,
            clock,
            around.random());
    var deliveryEngine =
        new DeliveryEngine(
            webhooks,
            storage.events(),
            new PresentOwners(storage.users(), storage.apiKeys(), storage.clients(), clock),
            around.webhooks(),
            storage,
            ids,
            clock,
            around.random());
    var seeding =
        new Seeding(
            storage, tenants, around.seedPeople(), revocations, ids, clock, around.publicUrl());
    var auth =
        Auth.over(
            new Auth.Stores(
                storage.tenants(),
                storage.users(),
                storage.sessions(),
                storage.grants(),
                storage.apiKeys(),
                storage.signingKeys(),
                storage.issuers(),
                storage.wrongPasswords(),
                storage),
            new Auth.Surroundings(
                around.passwordHasher(),
                around.tokenCodec(),
                around.keepsCopies(),
                endings,
                revocations,
                tenants,
                outbox,
                ids,
                clock,
                around.random(),
                around.publicUrl()));
    var oauth =
        Oauth.over(
            new Oauth.Stores(
                storage.clients(),
                storage.authorizationCodes(),
                storage.deviceRequests(),
                storage.browserSessions(),
                storage.consents(),
                storage.grants(),
                storage.users(),
                storage),
            new Oauth.Surroundings(
                auth,
                revocations,
                around.idTokenCodec(),
                tenants,
                ids,
                clock,
                around.random(),
                around.publicUrl()));
    return new Core(
        pets,
        orders,
        purchases,
        unpaidOrders,
        callbackRequests,
        checkout,
        users,
        profiles,
        directory,
        images,
        tenants,
        auth,
        oauth,
        idempotency,
        webhookEndpoints,
        deliveries,
        events,
        eventExpiry,
        sinks,
        deliveryEngine,
        new EventFeed(storage.events()),
        new Chat(models.over(pets, purchases), storage, ids, clock),
        seeding);
  }
}
