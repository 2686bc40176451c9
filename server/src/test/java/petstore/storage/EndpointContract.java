package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;
import static petstore.storage.WebhookThings.OWNER;
import static petstore.storage.WebhookThings.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.PageRequest.Start;
import petstore.core.webhooks.Delivery;
import petstore.core.webhooks.EndpointRepository;
import petstore.core.webhooks.EndpointSecrets;
import petstore.core.webhooks.EndpointState;
import petstore.core.webhooks.WebhookEndpoint;
import petstore.core.webhooks.WebhookOwner;

/// What a store has to do with webhook endpoints.
abstract class EndpointContract extends StoreTest {
  private static final WebhookOwner USER =
      new WebhookOwner(WebhookOwner.Kind.USER, new UUID(1, 1).toString());
  private static final EndpointState ON = EndpointState.enabled(NOW);

  EndpointContract(Stores stores) {
    super(stores);
  }

  private EndpointRepository endpoints() {
    return storage.webhookEndpoints();
  }

  private static WebhookEndpoint numbered(int number, EndpointState state) {
    return endpoint(new UUID((long) number << 16 | 0x7000, number), OWNER, state);
  }

  @Test
  void an_endpoint_comes_back_as_it_was() {
    WebhookEndpoint one = endpoint(OWNER, ON);
    WebhookEndpoint gone = endpoint(USER, EndpointState.disabled(EndpointState.Reason.GONE, NOW));
    write(() -> {
      endpoints().insert(tenant, one);
      endpoints().insert(tenant, gone);
    });
    assertEquals(Optional.of(one), endpoints().find(tenant, one.id()));
    assertEquals(Optional.of(gone), endpoints().find(tenant, gone.id()));
    assertEquals(Optional.empty(), endpoints().find(other, one.id()));
  }

  @Test
  void a_changed_endpoint_is_another() {
    WebhookEndpoint one = endpoint(OWNER, ON);
    WebhookEndpoint off =
        new WebhookEndpoint(
            one.id(),
            4,
            OWNER,
            one.scopes(),
            "https://example.com/",
            java.util.Set.of(),
            "",
            EndpointState.disabled(EndpointState.Reason.OWNER, NOW),
            EndpointSecrets.of(WebhookThings.OLD_SECRET),
            one.createdAt(),
            NOW);
    write(() -> endpoints().insert(tenant, one));
    assertEquals(List.of(one), endpoints().enabled(tenant));
    write(() -> endpoints().update(tenant, off));
    assertEquals(Optional.of(off), endpoints().find(tenant, one.id()));
    assertEquals(List.of(), endpoints().enabled(tenant));
  }

  @Test
  void secrets_are_sealed() throws Exception {
    write(() -> endpoints().insert(tenant, endpoint(OWNER, ON)));
    String everything = everythingIn("webhook_endpoints");
    assertFalse(everything.contains(WebhookThings.SECRET.text().substring(6)), everything);
    assertFalse(everything.contains(WebhookThings.OLD_SECRET.text().substring(6)), everything);
  }

  @Test
  void everybody_has_their_own_the_oldest_first() {
    List<WebhookEndpoint> own =
        List.of(numbered(1, ON), numbered(2, ON), numbered(3, ON), numbered(4, ON));
    write(() -> {
      own.reversed().forEach(one -> endpoints().insert(tenant, one));
      endpoints().insert(tenant, endpoint(USER, ON));
      endpoints().insert(other, endpoint(OWNER, ON));
    });
    assertEquals(4, endpoints().count(tenant, OWNER));
    assertEquals(1, endpoints().count(tenant, USER));
    Page<WebhookEndpoint> first = endpoints().list(tenant, OWNER, PageRequest.page(1, 2));
    assertEquals(own.subList(0, 2), first.items());
    assertEquals(Page.Total.exactly(4), first.total());
    assertEquals(Optional.empty(), first.previous());
    Page<WebhookEndpoint> second =
        endpoints()
            .list(tenant, OWNER, new PageRequest(new Start.After(first.next().orElseThrow()), 2));
    assertEquals(own.subList(2, 4), second.items());
    assertEquals(Optional.empty(), second.next());
    assertEquals(
        own.subList(0, 2),
        endpoints()
            .list(
                tenant,
                OWNER,
                new PageRequest(new Start.Before(second.previous().orElseThrow()), 2))
            .items());
  }

  @Test
  void a_removed_endpoint_is_gone_and_what_was_told_to_it_goes_little_by_little() {
    WebhookEndpoint one = endpoint(OWNER, ON);
    write(() -> {
      endpoints().insert(tenant, one);
      storage.webhookLanes().hold(tenant, one.id(), Optional.empty());
      for (int i = 1; i <= 5; i++) {
        Delivery delivery = WebhookThings.delivery(one.id(), new UUID(i, i), i);
        storage.deliveries().insert(tenant, delivery);
        storage.deliveries().insert(tenant, one.id(), delivery.id(), WebhookThings.attempt(1));
      }
      assertTrue(endpoints().remove(tenant, one.id()));
      assertFalse(endpoints().remove(tenant, one.id()));
    });
    assertEquals(Optional.empty(), endpoints().find(tenant, one.id()));
    assertEquals(0, endpoints().count(tenant, OWNER));
    assertEquals(List.of(), endpoints().enabled(tenant));
    assertEquals(List.of(), endpoints().list(tenant, OWNER, PageRequest.page(1, 10)).items());
    write(() -> endpoints().update(tenant, one));
    assertEquals(Optional.empty(), endpoints().find(tenant, one.id()));
    int swept;
    do {
      swept = storage.inTransaction(() -> storage.deliveries().sweepRemoved(4));
      assertTrue(swept <= 4, () -> "more than asked for");
    } while (swept == 4);
    assertEquals(
        List.of(),
        storage.deliveries().list(tenant, one.id(), null, PageRequest.page(1, 10)).items());
    write(() -> endpoints().insert(tenant, one)); // its row is gone
  }
}
