package petstore.storage;

import static petstore.storage.Shop.NOW;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.Storage;
import petstore.core.kernel.EventType;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.webhooks.Delivery;
import petstore.core.webhooks.Delivery.State;
import petstore.core.webhooks.DeliveryAttempt;
import petstore.core.webhooks.EndpointSecrets;
import petstore.core.webhooks.EndpointState;
import petstore.core.webhooks.Message;
import petstore.core.webhooks.OneOff;
import petstore.core.webhooks.Reply;
import petstore.core.webhooks.WebhookEndpoint;
import petstore.core.webhooks.WebhookOwner;
import petstore.core.webhooks.WebhookSecret;

/// Webhook endpoints and deliveries for tests.
public final class WebhookThings {
  public static final WebhookOwner OWNER =
      new WebhookOwner(WebhookOwner.Kind.PROGRAM, "app: of mine");

  public static final WebhookSecret SECRET = secret(1);
  public static final WebhookSecret OLD_SECRET = secret(2);
  public static final OneOff LETTER =
      new OneOff("https://example.com/callback?a=b", Optional.of(SECRET));

  private WebhookThings() {}

  /// Another secret for each number.
  public static WebhookSecret secret(int number) {
    var key = new byte[32];
    key[0] = (byte) number;
    return new WebhookSecret("whsec_" + Base64.getEncoder().encodeToString(key));
  }

  public static WebhookEndpoint endpoint(WebhookOwner owner, EndpointState state) {
    return endpoint(UUID.randomUUID(), owner, state);
  }

  /// An endpoint with a value for everything.
  public static WebhookEndpoint endpoint(UUID id, WebhookOwner owner, EndpointState state) {
    return new WebhookEndpoint(
        id,
        3,
        owner,
        Set.of(Scope.READ_ORDERS, Scope.WEBHOOKS_MANAGE),
        "https://example.com/hook?\"ü\"",
        Set.of(EventType.PET_ADOPTED, EventType.ORDER_CREATED),
        "A \"hook\"",
        state,
        new EndpointSecrets(SECRET, OLD_SECRET, NOW.plusSeconds(60)),
        NOW.minusSeconds(9),
        NOW);
  }

  /// A delivery that waits for those before it about the same subject.
  public static Delivery delivery(UUID lane, UUID subject, long place) {
    return delivery(new UUID(place << 16 | 0x7000, place), lane, subject, place);
  }

  public static Delivery delivery(UUID id, UUID lane, UUID subject, long place) {
    return new Delivery(
        id, lane, subject, place, message(subject), State.PENDING, 0, NOW, NOW, NOW);
  }

  public static Message message(UUID subject) {
    return new Message(
        new UUID(7, 7), "pet.adopted", subject, new UUID(3, 3), true, "{\"a\": \"\\u0000ü\"}");
  }

  /// The same after an attempt.
  public static Delivery became(Delivery delivery, State state, @Nullable Instant next) {
    return new Delivery(
        delivery.id(),
        delivery.lane(),
        delivery.queue(),
        delivery.place(),
        delivery.message(),
        state,
        delivery.attempts() + 1,
        next,
        delivery.createdAt(),
        NOW.plusSeconds(1));
  }

  public static DeliveryAttempt attempt(int number) {
    return new DeliveryAttempt(
        number,
        NOW,
        java.time.Duration.ofNanos(123_456_789),
        new Reply.Answered(503, "no \uFFFD \uD83D\uDE00", Optional.empty()));
  }

  /// Something of a tenant in every table.
  static void fill(Storage storage, Tenant tenant) {
    WebhookEndpoint endpoint = endpoint(OWNER, EndpointState.enabled(NOW));
    storage.webhookEndpoints().insert(tenant, endpoint);
    storage.webhookLanes().hold(tenant, endpoint.id(), Optional.empty());
    for (Delivery delivery : List.of(delivery(endpoint.id(), new UUID(1, 1), 1))) {
      storage.deliveries().insert(tenant, delivery);
      storage.deliveries().insert(tenant, endpoint.id(), delivery.id(), attempt(1));
    }
  }
}
