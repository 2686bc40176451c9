package petstore.core.webhooks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Problem;
import petstore.core.kernel.TargetRules;
import petstore.core.kernel.Tenant;
import petstore.core.tenants.Tenants;

/// What can be done with webhook endpoints. Everybody sees their own and nobody else's: those of
/// others are not there.
///
/// All methods throw [Failure] with [Problem.Unauthenticated] for a caller who is not known, and
/// those about one endpoint with [Problem.NotFound].
public final class WebhookEndpoints {
  /// The most endpoints that somebody may have.
  public static final int MAX = 20;

  /// What endpoints are kept in.
  public record Stores(
      EndpointRepository endpoints, DeliveryRepository deliveries, LaneRepository lanes) {}

  private final Stores stores;
  private final OwnEndpoints own;
  private final EndpointRules rules;
  private final TargetRules.Reach reach;
  private final WebhookFormat format;
  private final Tenants tenants;
  private final Ids ids;
  private final InstantSource clock;
  private final RandomGenerator random;

  /// @param reach how far letters may go
  /// @param random must be fit for secrets
  public WebhookEndpoints(
      Stores stores,
      TargetRules.Reach reach,
      WebhookFormat format,
      Tenants tenants,
      Ids ids,
      InstantSource clock,
      RandomGenerator random) {
    this.stores = stores;
    this.own = new OwnEndpoints(stores.endpoints(), tenants);
    this.rules = new EndpointRules(reach);
    this.reach = reach;
    this.format = format;
    this.tenants = tenants;
    this.ids = ids;
    this.clock = clock;
    this.random = random;
  }

  /// How far letters may go.
  public TargetRules.Reach reach() {
    return reach;
  }

  /// Adds an endpoint, which is told what happens from now on.
  ///
  /// @param told what is told of it; it runs inside the transaction, perhaps more than once
  /// @throws Failure with [Problem.Forbidden] when the caller may not be told of one of the types,
  ///   [Problem.Invalid] when the draft breaks a rule, or the caller has [#MAX] already
  public <R> R create(
      Tenant tenant, EndpointDraft draft, Caller caller, Function<WebhookEndpoint, R> told) {
    WebhookOwner owner = OwnEndpoints.owner(caller);
    EndpointRules.checkScopes(draft.types(), caller.scopes());
    rules.check(draft);
    return tenants.write(
        tenant,
        () -> {
          stores.endpoints().lock(tenant);
          if (stores.endpoints().count(tenant, owner) >= MAX) {
            throw EndpointRules.invalid(
                List.of(new Fault("", "too_many", "is one more than the " + MAX + " allowed")));
          }
          WebhookEndpoint endpoint = made(draft, owner, caller);
          stores.endpoints().insert(tenant, endpoint);
          return told.apply(endpoint);
        });
  }

  /// A page of the caller's endpoints, the oldest first.
  public Page<WebhookEndpoint> list(Tenant tenant, PageRequest request, Caller caller) {
    return stores.endpoints().list(tenants.toRead(tenant), OwnEndpoints.owner(caller), request);
  }

  /// An endpoint of the caller.
  public WebhookEndpoint get(Tenant tenant, UUID id, Caller caller) {
    return own.get(tenant, id, caller);
  }

  /// Changes an endpoint. What is pending when it is disabled is cancelled; once it is enabled
  /// again, it is told what happens from then on.
  ///
  /// @param edit gets the endpoint as it is, which nobody else changes meanwhile, and says what it
  ///   shall be like, or throws to leave it; it may run more than once
  /// @return the endpoint as it is afterwards
  /// @throws Failure with [Problem.Forbidden] when the caller may not be told of one of the types,
  ///   [Problem.Invalid] when the change breaks a rule
  public WebhookEndpoint change(
      Tenant tenant, UUID id, Caller caller, Function<WebhookEndpoint, EndpointChange> edit) {
    return tenants.write(
        tenant,
        () -> {
          WebhookEndpoint before = held(tenant, id, caller);
          EndpointChange change = edit.apply(before);
          if (!change.types().equals(before.types())) {
            EndpointRules.checkScopes(change.types(), caller.scopes());
          }
          rules.check(change);
          Instant now = clock.instant();
          WebhookEndpoint after = before.changed(change, caller.scopes(), now);
          store(tenant, before, after, now);
          return after;
        });
  }

  /// Removes an endpoint, with all that was brought to it or was to be.
  ///
  /// @param check throws to leave it; it may run more than once
  public void remove(Tenant tenant, UUID id, Caller caller, Consumer<WebhookEndpoint> check) {
    tenants.write(
        tenant,
        () -> {
          check.accept(held(tenant, id, caller));
          return stores.endpoints().remove(tenant, id);
        });
  }

  /// Gives an endpoint another secret. The one before counts for [EndpointSecrets#OVERLAP] more.
  ///
  /// @param secret as text; none: one is made
  /// @param told as in [#create]
  /// @throws Failure with [Problem.Invalid] when the secret is malformed, or the one that it has
  public <R> R rotate(
      Tenant tenant,
      UUID id,
      @Nullable String secret,
      Caller caller,
      Function<WebhookEndpoint, R> told) {
    List<Fault> faults = secret == null ? List.of() : WebhookSecret.faults(secret, "/secret");
    WebhookSecret next = secret == null ? WebhookSecret.make(random) : new WebhookSecret(secret);
    return tenants.write(
        tenant,
        () -> {
          WebhookEndpoint before = held(tenant, id, caller);
          refuse(faults, before, next);
          WebhookEndpoint after = before.rotated(next, clock.instant());
          stores.endpoints().update(tenant, after);
          return told.apply(after);
        });
  }

  /// Tells an endpoint of an event that did not happen, at once.
  ///
  /// @param told as in [#create]
  /// @throws Failure with [Problem.Conflict] when the endpoint is disabled
  public <R> R test(Tenant tenant, UUID id, Caller caller, Function<Delivery, R> told) {
    return tenants.write(
        tenant,
        () -> {
          held(tenant, id, caller);
          WebhookEndpoint endpoint = own.enabled(tenant, id, caller);
          Instant now = clock.instant();
          UUID event = ids.next(now);
          String body = format.test(event, now, endpoint.id());
          var message = new Message(event, Message.TEST, endpoint.id(), null, false, body);
          Delivery delivery = Delivery.atOnce(ids.next(now), endpoint.id(), message, now);
          stores.deliveries().insert(tenant, delivery);
          stores.lanes().wake(tenant, endpoint.id(), now);
          return told.apply(delivery);
        });
  }

  // The lane before the endpoint, as all do who hold both.
  private WebhookEndpoint held(Tenant tenant, UUID id, Caller caller) {
    own.get(tenant, id, caller);
    stores.lanes().hold(tenant, id, Optional.empty());
    return own.get(tenant, id, caller);
  }

  private WebhookEndpoint made(EndpointDraft draft, WebhookOwner owner, Caller caller) {
    Instant now = clock.instant();
    String given = draft.secret();
    WebhookSecret secret = given == null ? WebhookSecret.make(random) : new WebhookSecret(given);
    return new WebhookEndpoint(
        ids.next(now),
        1,
        owner,
        caller.scopes(),
        draft.url(),
        draft.types(),
        draft.description(),
        EndpointState.enabled(now),
        EndpointSecrets.of(secret),
        now,
        now);
  }

  private void store(Tenant tenant, WebhookEndpoint before, WebhookEndpoint after, Instant now) {
    if (after.version() == before.version()) {
      return;
    }
    stores.endpoints().update(tenant, after);
    if (after.state().isEnabled() && !before.state().isEnabled()) {
      Cancellation.ofRest(stores, tenant, after.id(), now);
      stores.lanes().forgive(tenant, after.id());
    }
    if (before.state().isEnabled() && !after.state().isEnabled()) {
      Cancellation.of(stores, tenant, after.id(), now);
    }
  }

  private static void refuse(List<Fault> faults, WebhookEndpoint endpoint, WebhookSecret secret) {
    if (!faults.isEmpty()) {
      throw EndpointRules.invalid(faults);
    }
    if (endpoint.secrets().current().equals(secret)) {
      throw EndpointRules.invalid(
          List.of(new Fault("/secret", "unchanged", "must be another one than before")));
    }
  }
}
