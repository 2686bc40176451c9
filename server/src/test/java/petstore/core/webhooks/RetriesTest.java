package petstore.core.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.webhooks.WebhookShop.TENANT;
import static petstore.support.FakeCourier.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Role;
import petstore.core.webhooks.Delivery.State;
import petstore.core.webhooks.EndpointState.Reason;
import petstore.core.webhooks.WebhookShop.Scopes;

/// When what was not taken is tried again, and when that ends.
final class RetriesTest {
  private static final String URL = "https://receiver.example/hook";

  private final WebhookShop shop = WebhookShop.open();
  private final Caller ann = shop.user(Role.CUSTOMER, Scopes.ALL);
  private final WebhookEndpoint endpoint = shop.endpoint(ann, URL);

  @AfterEach
  void close() {
    shop.close();
  }

  private Delivery only() {
    return shop.deliveries(endpoint, ann).getFirst();
  }

  private Duration untilNext() {
    return Duration.between(shop.clock.instant(), only().next().orElseThrow());
  }

  @Test
  void ten_attempts_are_made_at_the_times_that_are_promised() {
    shop.courier.answer(URL, _ -> status(500));
    shop.happens(UUID.randomUUID());
    shop.step();
    for (Duration planned : RetrySchedule.DELAYS) {
      Duration delay = untilNext();
      assertTrue(delay.compareTo(planned.multipliedBy(9).dividedBy(10)) >= 0, delay::toString);
      assertTrue(delay.compareTo(planned.multipliedBy(11).dividedBy(10)) <= 0, delay::toString);
      int before = shop.courier.letters().size();
      shop.clock.pass(delay.minusMillis(1));
      shop.step();
      assertEquals(before, shop.courier.letters().size(), "too early");
      shop.clock.pass(Duration.ofMillis(1));
      shop.step();
      assertEquals(before + 1, shop.courier.letters().size());
    }
    assertEquals(State.FAILED, only().state());
    assertEquals(Optional.empty(), only().next());
    assertEquals(10, only().attempts());
    DeliveryReport report = shop.core.deliveries().get(TENANT, endpoint.id(), only().id(), ann);
    assertEquals(
        List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
        report.attempts().stream().map(DeliveryAttempt::number).toList());
    assertEquals(
        1,
        shop.courier.letters().stream()
            .map(letter -> petstore.support.FakeCourier.field(letter, "webhook-id"))
            .distinct()
            .count());
  }

  @Test
  void delays_are_scattered() {
    shop.courier.answer(URL, _ -> status(500));
    for (int i = 0; i < 4; i++) {
      shop.happens(UUID.randomUUID());
    }
    shop.step();
    assertNotEquals(
        1, shop.deliveries(endpoint, ann).stream().map(Delivery::nextAt).distinct().count());
  }

  @Test
  void what_a_receiver_says_when_it_is_overloaded_is_obeyed() {
    var wish = new AtomicReference<>(Duration.ofSeconds(90));
    shop.courier.answer(
        URL, _ -> new Reply.Answered(429, "", Optional.of(shop.clock.instant().plus(wish.get()))));
    shop.happens(UUID.randomUUID());
    shop.step();
    assertEquals(Duration.ofSeconds(90), untilNext());
    wish.set(Duration.ofDays(300));
    shop.clock.pass(untilNext());
    shop.step();
    assertEquals(Duration.ofHours(1), untilNext(), "capped");
    wish.set(Duration.ofSeconds(1));
    shop.clock.pass(untilNext());
    shop.step();
    assertTrue(untilNext().compareTo(Duration.ofMinutes(27)) >= 0, "not earlier than planned");
  }

  @Test
  void what_a_receiver_wants_that_is_only_broken_does_not_count() {
    shop.courier.answer(
        URL,
        _ ->
            new Reply.Answered(
                500, "", Optional.of(shop.clock.instant().plus(Duration.ofMinutes(50)))));
    shop.happens(UUID.randomUUID());
    shop.step();
    assertTrue(untilNext().compareTo(Duration.ofSeconds(6)) < 0);
  }

  @Test
  void one_that_is_gone_is_disabled_at_once() {
    shop.courier.answer(URL, _ -> status(410));
    UUID pet = UUID.randomUUID();
    shop.happens(pet);
    shop.happens(pet);
    shop.step();
    assertEquals(1, shop.courier.letters().size());
    assertEquals(Optional.of(Reason.GONE), shop.now(endpoint, ann).state().why());
    assertEquals(
        List.of(State.CANCELLED, State.FAILED),
        shop.deliveries(endpoint, ann).stream().map(Delivery::state).toList());
    shop.happens(pet);
    shop.step();
    assertEquals(2, shop.deliveries(endpoint, ann).size());
  }

  @Test
  void one_that_takes_nothing_for_five_days_is_disabled_and_what_is_pending_cancelled() {
    shop.courier.answer(URL, _ -> status(500));
    Instant start = shop.clock.instant();
    while (shop.now(endpoint, ann).state().isEnabled()) {
      shop.happens(UUID.randomUUID());
      shop.steps(Duration.ofHours(1), Duration.ofMinutes(20));
      assertTrue(
          Duration.between(start, shop.clock.instant()).compareTo(Duration.ofDays(6)) < 0,
          "goes on for ever");
    }
    Duration lasted = Duration.between(start, shop.clock.instant());
    assertTrue(lasted.compareTo(Duration.ofDays(5)) >= 0, lasted::toString);
    assertEquals(Optional.of(Reason.FAILING), shop.now(endpoint, ann).state().why());
    assertTrue(
        shop.deliveries(endpoint, ann).stream().noneMatch(one -> one.state() == State.PENDING));
    int sent = shop.courier.letters().size();
    shop.steps(Duration.ofDays(2), Duration.ofHours(2));
    assertEquals(sent, shop.courier.letters().size());
  }

  @Test
  void one_that_takes_something_now_and_then_is_not_disabled() {
    var answers = new ArrayList<Integer>();
    shop.courier.answer(
        URL,
        _ -> {
          answers.add(1);
          return status(answers.size() % 10 == 0 ? 204 : 500);
        });
    for (int hour = 0; hour < 24 * 7; hour++) {
      shop.happens(UUID.randomUUID());
      shop.steps(Duration.ofHours(1), Duration.ofMinutes(30));
    }
    assertTrue(shop.now(endpoint, ann).state().isEnabled());
  }

  @Test
  void once_enabled_again_it_is_told_what_happens_from_then_on_and_its_failures_are_forgotten() {
    shop.courier.answer(URL, _ -> status(410));
    shop.happens(UUID.randomUUID());
    shop.step();
    shop.clock.pass(Duration.ofDays(9));
    shop.happens(UUID.randomUUID());
    shop.clock.pass(Duration.ofSeconds(1));
    shop.core
        .webhookEndpoints()
        .change(
            TENANT,
            endpoint.id(),
            ann,
            before -> new EndpointChange(before.url(), before.types(), before.description(), true));
    shop.courier.answer(URL, _ -> status(500));
    UUID event = shop.happens(UUID.randomUUID());
    shop.step();
    assertEquals(2, shop.deliveries(endpoint, ann).size());
    assertEquals(event, only().message().id());
    assertTrue(shop.now(endpoint, ann).state().isEnabled());
  }
}
