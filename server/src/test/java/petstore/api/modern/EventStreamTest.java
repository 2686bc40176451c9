package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import petstore.api.Behavior;
import petstore.core.events.RecordedEvent.Payload;
import petstore.core.kernel.EventType;
import petstore.core.kernel.Tenant;
import petstore.support.Listener;
import petstore.support.Listener.Heard;
import petstore.support.TestServer;

/// What happens in the shop, as it is told while it happens.
@Timeout(60)
class EventStreamTest {
  private static final Payload SALE = new Payload("{\"adopter\":\"Mira\"}", "{}");

  private final Modern shop = Modern.start();
  private final Happenings happenings = new Happenings(shop.server().storage());

  @AfterEach
  void close() {
    shop.close();
  }

  private Listener listen(String query, String... headers) {
    return new Listener(shop.server().port(), "/v1/events" + query, headers).settled();
  }

  private Listener listenAs(String token, String query) {
    return listen(query, "Authorization", "Bearer " + token);
  }

  private static Heard heard(long position, EventType type, String data) {
    return new Heard(Long.toString(position), type.text(), data);
  }

  private long happen(EventType type, UUID owner, Payload payload) {
    return happenings.happen(Tenant.DEFAULT, type, owner, payload);
  }

  @Test
  void everybody_hears_of_pets_and_of_nothing_else() {
    try (var listener = listen("")) {
      long sale = happen(EventType.PET_ADOPTED, UUID.randomUUID(), SALE);
      happen(EventType.ORDER_CREATED, UUID.randomUUID(), SALE);
      happen(EventType.USER_CREATED, UUID.randomUUID(), SALE);
      long pet = happenings.pet("{\"n\":1}");
      assertEquals(heard(sale, EventType.PET_ADOPTED, "{}"), listener.next());
      assertEquals(heard(pet, EventType.PET_AVAILABLE, "{\"n\":1}"), listener.next());
    }
  }

  @Test
  void a_customer_hears_of_what_is_theirs() {
    var id =
        UUID.fromString(shop.signUp("mira", "Lund", "a good password").json().get("id").asString());
    // behind what was told of the sign-up, which "from now on" may or may not hold
    String from = "?lastEventId=" + happenings.pet("{}");
    try (var listener = listenAs(shop.token("mira", "a good password"), from)) {
      happen(EventType.ORDER_CREATED, UUID.randomUUID(), SALE);
      long own = happen(EventType.ORDER_CREATED, id, SALE);
      long others = happen(EventType.PET_ADOPTED, UUID.randomUUID(), SALE);
      long adopted = happen(EventType.PET_ADOPTED, id, SALE);
      assertEquals(heard(own, EventType.ORDER_CREATED, SALE.full()), listener.next());
      assertEquals(heard(others, EventType.PET_ADOPTED, SALE.open()), listener.next());
      assertEquals(heard(adopted, EventType.PET_ADOPTED, SALE.full()), listener.next());
    }
  }

  @Test
  void staff_hears_of_what_is_anybodys() {
    try (var listener = listenAs(shop.staff(), "?types=order.created,user.created")) {
      happenings.pet("{}");
      long order = happen(EventType.ORDER_CREATED, UUID.randomUUID(), SALE);
      long user = happen(EventType.USER_CREATED, UUID.randomUUID(), SALE);
      assertEquals(heard(order, EventType.ORDER_CREATED, SALE.full()), listener.next());
      assertEquals(heard(user, EventType.USER_CREATED, SALE.full()), listener.next());
    }
  }

  @Test
  void a_shop_hears_of_itself() {
    var tenant = new Tenant(UUID.randomUUID());
    try (var listener = listen("", "X-Tenant-ID", tenant.toString())) {
      happenings.pet("{}");
      long own = happenings.happen(tenant, EventType.PET_AVAILABLE, null, SALE);
      assertEquals(heard(own, EventType.PET_AVAILABLE, "{}"), listener.next());
    }
  }

  @Test
  void who_was_away_goes_on_where_they_were() {
    long first = happenings.pet("1");
    long second = happenings.pet("2");
    try (var listener = listen("?lastEventId=" + first)) {
      assertEquals(heard(second, EventType.PET_AVAILABLE, "2"), listener.next());
    }
    try (var listener = listen("?lastEventId=" + first, "Last-Event-ID", "" + second)) {
      long third = happenings.pet("3");
      assertEquals(heard(third, EventType.PET_AVAILABLE, "3"), listener.next());
    }
  }

  @Test
  void who_asks_for_what_never_was_hears_of_a_gap_first() {
    long last = happenings.pet("1");
    try (var listener = new Listener(shop.server().port(), "/v1/events?lastEventId=123456789")) {
      String gap = "{\"lastEventId\":\"123456789\",\"goesOnBehind\":\"" + last + "\"}";
      assertEquals(new Heard("" + last, "stream.gap", gap), listener.next());
      long next = happenings.pet("2");
      assertEquals(heard(next, EventType.PET_AVAILABLE, "2"), listener.next());
    }
  }

  @Test
  void nothing_is_left_out_or_told_twice_however_often_the_connection_breaks() throws Exception {
    long before = happenings.storage().events().last();
    List<Thread> writers = happenings.writers(4, 100);
    List<Heard> heard = Happenings.heardInPieces(List.of(shop.server().port()), before, 400);
    for (Thread writer : writers) {
      writer.join();
    }
    assertEquals(happenings.positions(before), heard.stream().map(Heard::id).toList());
  }

  @Test
  void a_stop_ends_the_stream_in_good_order() {
    var server = TestServer.start(Behavior.DOCUMENTED);
    try (var listener = new Listener(server.port(), "/v1/events").settled()) {
      new Happenings(server.storage()).pet("1");
      assertEquals("1", listener.next().data());
      server.close();
      assertTrue(listener.ends());
      assertTrue(listener.comments().contains("The server stops"), listener.comments()::toString);
    }
  }

  @Test
  void a_client_goes_on_at_a_server_that_was_started_again(@TempDir Path directory) {
    String last;
    try (var server = TestServer.startIn(directory);
        var listener = new Listener(server.port(), "/v1/events").settled()) {
      new Happenings(server.storage()).pet("1");
      var _ = listener.next();
      last = listener.id();
      new Happenings(server.storage()).pet("2");
    }
    try (var server = TestServer.startIn(directory);
        var listener = new Listener(server.port(), "/v1/events", "Last-Event-ID", last)) {
      new Happenings(server.storage()).pet("3");
      assertEquals("2", listener.next().data());
      assertEquals("3", listener.next().data());
    }
  }
}
