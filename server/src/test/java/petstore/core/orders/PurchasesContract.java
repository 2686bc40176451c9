package petstore.core.orders;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.orders.OrderShop.PRICE;
import static petstore.core.orders.OrderStatus.APPROVED;
import static petstore.core.orders.OrderStatus.CANCELLED;
import static petstore.core.orders.OrderStatus.DELIVERED;
import static petstore.core.orders.OrderStatus.PLACED;
import static petstore.core.orders.OrderStatus.SHIPPED;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import petstore.core.Storage;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Money;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Availability;
import petstore.core.pets.Pet;
import petstore.storage.StorageUnavailable;

/// What becomes of orders and of the pets that they keep, over whatever store.
abstract class PurchasesContract {
  private OrderShop shop;

  /// Opens the store.
  abstract Storage open() throws StorageUnavailable;

  @BeforeEach
  void open_the_shop() throws StorageUnavailable {
    shop = new OrderShop(open());
  }

  @AfterEach
  void close_the_store() {
    shop.storage.close();
  }

  @Test
  void an_order_keeps_its_pet() {
    Caller.Person ann = shop.customer();
    Pet pet = shop.pet();
    Order order = shop.order(pet, ann);
    assertEquals(PLACED, order.status());
    assertEquals(new Purchase(pet.id(), ann.user(), PRICE), order.purchase());
    assertEquals(new OrderDetails(pet.number(), 1, null, "placed", false), order.details());
    assertEquals(order, shop.now(order));
    assertPet(Availability.PENDING, order.id(), pet);
  }

  @Test
  void a_pet_that_is_not_available_is_not_ordered() {
    Pet taken = shop.pet();
    shop.order(taken, shop.customer());
    assertConflict("/petId not_available", () -> shop.order(taken, shop.customer()));
    for (String status : new String[] {"pending", "sold", "not_available", "lost", "", null}) {
      Pet pet = shop.pet(status, PRICE);
      assertConflict("/petId not_available", () -> shop.order(pet, shop.customer()));
      assertEquals(pet, shop.now(pet));
    }
    UUID nobody = UUID.randomUUID();
    assertEquals(
        new Problem.NotFound(Problem.Kind.PET, nobody.toString()),
        problem(() -> place(new OrderDraft(nobody, null, null, null), shop.customer())));
  }

  @Test
  void a_pet_of_another_tenant_is_not_there() {
    Pet pet = shop.pet();
    var elsewhere = new OrderShop(shop.storage);
    assertInstanceOf(
        Problem.NotFound.class, problem(() -> elsewhere.order(pet, elsewhere.customer())));
    Order order = shop.order(pet, shop.customer());
    assertInstanceOf(
        Problem.NotFound.class,
        problem(() -> shop.purchases.get(elsewhere.tenant, order.id(), elsewhere.staff())));
  }

  @Test
  void customers_order_for_themselves_and_staff_for_others() {
    Caller.Person ann = shop.customer();
    Caller.Person bob = shop.customer();
    Pet pet = shop.pet();
    assertInvalid("/userId not_allowed", () -> place(forBuyer(pet, bob.user()), ann));
    assertInvalid(
        "/userId unknown_user", () -> place(forBuyer(pet, UUID.randomUUID()), shop.staff()));
    assertInvalid("/userId required_field", () -> place(OrderDraft.of(pet.id()), program()));
    assertEquals(ann.user(), buyer(place(forBuyer(pet, ann.user()), ann)));
    assertEquals(ann.user(), buyer(place(forBuyer(shop.pet(), ann.user()), shop.staff())));
    assertEquals(ann.user(), buyer(place(forBuyer(shop.pet(), ann.user()), program())));
    assertInstanceOf(
        Problem.Unauthenticated.class,
        problem(() -> place(OrderDraft.of(shop.pet().id()), Caller.anonymous())));
  }

  @Test
  void whoever_was_deleted_orders_nothing() {
    Caller.Person ann = shop.customer();
    Pet pet = shop.pet();
    shop.write(() -> shop.storage.users().delete(shop.tenant, "user-" + ann.user()));
    assertInstanceOf(Problem.Unauthenticated.class, problem(() -> shop.order(pet, ann)));
    assertEquals(pet, shop.now(pet));
  }

  @Test
  void what_is_said_of_the_price_has_to_be_the_price() {
    Pet pet = shop.pet();
    assertInvalid(
        "/totalAmount wrong_amount", () -> place(priced(pet, "0.01", "USD"), shop.staff()));
    assertInvalid("/currency wrong_currency", () -> place(priced(pet, "75", "EUR"), shop.staff()));
    assertInvalid(
        "/totalAmount wrong_amount, /currency wrong_currency",
        () -> place(priced(pet, "1", "EUR"), shop.staff()));
    assertEquals(pet, shop.now(pet));
    place(priced(pet, "75.0", "USD"), shop.staff());
    place(priced(shop.pet(), "75.00", null), shop.staff());
    place(priced(shop.pet(), null, "USD"), shop.staff());
  }

  @Test
  void nobody_keeps_more_pets_than_a_bound_without_paying() {
    Caller.Person ann = shop.customer();
    Order first = shop.order(shop.pet(), ann);
    for (int i = 1; i < Purchases.MAX_UNPAID; i++) {
      shop.order(shop.pet(), ann);
    }
    Pet pet = shop.pet();
    assertConflict("/userId too_many_unpaid", () -> shop.order(pet, ann));
    shop.order(shop.pet(), shop.customer());
    shop.pay(first);
    shop.order(pet, ann);
  }

  @Test
  void a_paid_order_goes_its_way() {
    Pet pet = shop.pet();
    Caller.Person staff = shop.staff();
    Order order = shop.order(pet, shop.customer());
    shop.later(Duration.ofMinutes(1));
    Order approved = shop.pay(order);
    assertEquals(APPROVED, approved.status());
    assertEquals(2, approved.version());
    assertEquals(approved, shop.now(order));
    assertPet(Availability.ADOPTED, order.id(), pet);
    Order shipped = move(order, SHIPPED, staff);
    assertEquals(
        new OrderDetails(
            pet.number(), 1, Instant.parse("2026-03-04T05:07:07.123Z"), "shipped", false),
        shipped.details());
    assertPet(Availability.ADOPTED, order.id(), pet);
    Order delivered = move(order, DELIVERED, staff);
    assertEquals("delivered", delivered.details().status());
    assertTrue(delivered.details().complete());
    assertEquals(delivered, shop.now(order));
    assertPet(Availability.ADOPTED, null, pet);
  }

  @Test
  void a_cancelled_order_is_kept_and_gives_its_pet_back() {
    Pet pet = shop.pet();
    Caller.Person ann = shop.customer();
    Order order = shop.order(pet, ann);
    Order cancelled = cancel(order, ann);
    assertEquals(CANCELLED, cancelled.status());
    assertEquals(cancelled, shop.purchases.get(shop.tenant, order.id(), ann));
    assertPet(Availability.AVAILABLE, null, pet);
    assertEquals(Set.of(), shop.refunds);
    assertEquals(PLACED, shop.order(pet, shop.customer()).status());
  }

  @Test
  void what_was_paid_is_given_back() {
    Pet pet = shop.pet();
    Caller.Person ann = shop.customer();
    Order order = shop.order(pet, ann);
    shop.pay(order);
    cancel(order, ann);
    assertEquals(Set.of(order.id()), shop.refunds);
    assertPet(Availability.AVAILABLE, null, pet);
  }

  @Test
  void nothing_is_cancelled_while_it_is_being_paid() {
    Order order = shop.order();
    shop.paying.add(order.id());
    assertConflict("/status payment_in_progress", () -> cancel(order, shop.staff()));
    assertConflict("/status payment_in_progress", () -> move(order, CANCELLED, shop.staff()));
    assertEquals(order, shop.now(order));
  }

  @Test
  void an_order_comes_only_to_the_states_that_follow_its_own() {
    Caller.Person staff = shop.staff();
    for (OrderStatus from : OrderStatus.values()) {
      for (OrderStatus to : OrderStatus.values()) {
        Order order = in(from);
        boolean isAllowed = OrderState.of(order).next().contains(to) || from == to;
        if (isAllowed && to != APPROVED) {
          assertEquals(to, move(order, to, staff).status(), from + " to " + to);
        } else if (from != to) {
          assertConflict("/status", () -> move(order, to, staff));
          assertEquals(order, shop.now(order));
        }
      }
    }
    assertEquals(EnumSet.of(APPROVED, CANCELLED), OrderState.of(in(PLACED)).next());
    assertEquals(EnumSet.of(SHIPPED, CANCELLED), OrderState.of(in(APPROVED)).next());
    assertEquals(EnumSet.of(DELIVERED), OrderState.of(in(SHIPPED)).next());
    assertEquals(Set.of(), OrderState.of(in(DELIVERED)).next());
    assertEquals(Set.of(), OrderState.of(in(CANCELLED)).next());
  }

  @Test
  void what_costs_nothing_is_approved_by_hand() {
    Pet pet = shop.pet("available", Money.NONE);
    Order order = shop.order(pet, shop.customer());
    assertEquals(APPROVED, move(order, APPROVED, shop.staff()).status());
    assertPet(Availability.ADOPTED, order.id(), pet);
  }

  @Test
  void only_staff_moves_orders() {
    Caller.Person ann = shop.customer();
    Order order = shop.order(shop.pet(), ann);
    for (Caller caller : List.of(ann, program())) {
      assertInstanceOf(Problem.Forbidden.class, problem(() -> move(order, CANCELLED, caller)));
    }
    assertEquals(order, shop.now(order));
  }

  @Test
  void others_do_not_see_an_order() {
    Caller.Person ann = shop.customer();
    Order order = shop.order(shop.pet(), ann);
    for (Caller caller : List.of(ann, shop.staff(), program())) {
      assertEquals(order, shop.purchases.get(shop.tenant, order.id(), caller));
    }
    for (Caller caller : List.of(shop.customer(), Caller.anonymous())) {
      assertInstanceOf(
          Problem.NotFound.class,
          problem(() -> shop.purchases.get(shop.tenant, order.id(), caller)));
      assertInstanceOf(Problem.NotFound.class, problem(() -> cancel(order, caller)));
      assertInstanceOf(Problem.NotFound.class, problem(() -> move(order, CANCELLED, caller)));
    }
    assertEquals(order, shop.now(order));
  }

  @Test
  void a_check_that_refuses_changes_nothing() {
    Order order = shop.order();
    Runnable refuse =
        () -> {
          throw new Failure(new Problem.PreconditionFailed());
        };
    assertEquals(
        new Problem.PreconditionFailed(),
        problem(
            () -> shop.purchases.cancel(shop.tenant, order.id(), shop.staff(), _ -> refuse.run())));
    assertEquals(order, shop.now(order));
    Pet pet = shop.pet();
    assertEquals(
        new Problem.PreconditionFailed(),
        problem(() ->
            shop.purchases.place(
                shop.tenant,
                OrderDraft.of(pet.id()),
                shop.customer(),
                _ -> {
                  refuse.run();
                  return true;
                })));
    assertEquals(pet, shop.now(pet));
  }

  @Test
  void of_many_who_order_the_same_pets_one_gets_each() throws Exception {
    List<Pet> pets = Stream.generate(shop::pet).limit(4).toList();
    List<Caller.Person> people = Stream.generate(shop::customer).limit(16).toList();
    var work = new ArrayList<Callable<Boolean>>();
    for (Caller.Person person : people) {
      var shuffled = new ArrayList<>(pets);
      Collections.shuffle(shuffled);
      for (Pet pet : shuffled) {
        work.add(() -> isPlaced(pet, person));
      }
    }
    assertEquals(4, count(work));
    for (Pet pet : pets) {
      Pet now = shop.now(pet);
      Order order =
          shop.storage
              .orders()
              .find(shop.tenant, Objects.requireNonNull(now.reservedBy()))
              .orElseThrow();
      assertEquals(pet.id(), Objects.requireNonNull(order.purchase()).pet());
      assertPet(Availability.PENDING, order.id(), pet);
    }
  }

  @Test
  void of_many_who_cancel_and_pay_an_order_one_wins() throws Exception {
    Caller.Person staff = shop.staff();
    for (int round = 0; round < 5; round++) {
      Pet pet = shop.pet();
      Order order = shop.order(pet, shop.customer());
      shop.refunds.clear();
      var work = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 4; i++) {
        work.add(() -> succeeds(() -> shop.pay(order)));
        work.add(() -> succeeds(() -> cancel(order, staff)));
      }
      int done = count(work);
      assertEquals(CANCELLED, shop.now(order).status());
      // paid and then cancelled, or cancelled at once; a refund is due in the first case alone
      assertEquals(done - 1, shop.refunds.size());
      assertEquals(done + 1, shop.now(order).version());
      assertPet(Availability.AVAILABLE, null, pet);
    }
  }

  @Test
  void orders_that_nobody_pays_are_cancelled_after_a_day() {
    Pet pet = shop.pet();
    Order old = shop.order(pet, shop.customer());
    Order paid = shop.pay(shop.order());
    Order paying = shop.order();
    shop.paying.add(paying.id());
    shop.later(Duration.ofHours(2));
    Order young = shop.order();
    shop.later(Duration.ofHours(22).plusMillis(1));
    expireAll();
    assertEquals(CANCELLED, shop.now(old).status());
    assertPet(Availability.AVAILABLE, null, pet);
    for (Order untouched : List.of(paid, paying, young)) {
      assertEquals(untouched, shop.now(untouched));
    }
  }

  @Test
  void no_more_orders_are_cancelled_at_once_than_is_said() {
    shop.later(Duration.ofDays(2));
    expireAll();
    List<Order> orders = Stream.generate(shop::order).limit(3).toList();
    shop.later(Duration.ofDays(2));
    assertEquals(2, shop.unpaid.expire(2));
    assertEquals(1, orders.stream().filter(order -> shop.now(order).status() == PLACED).count());
    assertEquals(1, shop.unpaid.expire(2));
    assertEquals(0, shop.unpaid.expire(2));
  }

  @Test
  void it_is_known_who_has_open_orders() {
    Caller.Person ann = shop.customer();
    assertFalse(shop.purchases.hasOpen(shop.tenant, ann.user()));
    Order order = shop.order(shop.pet(), ann);
    assertTrue(shop.purchases.hasOpen(shop.tenant, ann.user()));
    assertFalse(shop.purchases.hasOpen(shop.tenant, UUID.randomUUID()));
    assertFalse(shop.purchases.hasOpen(new Tenant(UUID.randomUUID()), ann.user()));
    shop.pay(order);
    assertTrue(shop.purchases.hasOpen(shop.tenant, ann.user()));
    move(order, SHIPPED, shop.staff());
    assertTrue(shop.purchases.hasOpen(shop.tenant, ann.user()));
    move(order, DELIVERED, shop.staff());
    assertFalse(shop.purchases.hasOpen(shop.tenant, ann.user()));
    cancel(shop.order(shop.pet(), ann), ann);
    assertFalse(shop.purchases.hasOpen(shop.tenant, ann.user()));
  }

  @Test
  void the_classic_editions_neither_replace_nor_delete_the_order_of_a_buyer() {
    Order order = shop.order();
    var details = new OrderDetails(9, 9, null, "placed", false);
    assertEquals(
        new Problem.Reserved(Problem.Kind.ORDER),
        problem(() -> shop.orders.put(shop.tenant, order.number(), details, Numbering.SAFE)));
    assertEquals(
        new Problem.Reserved(Problem.Kind.ORDER),
        problem(() -> shop.orders.delete(shop.tenant, order.number())));
    assertEquals(order, shop.now(order));
  }

  @Test
  void an_order_of_a_classic_edition_touches_no_pet() {
    Pet pet = shop.pet();
    var details = new OrderDetails(pet.number(), 3, null, "lost", false);
    Order order = shop.orders.put(shop.tenant, 77L, details, Numbering.SAFE);
    Caller.Person staff = shop.staff();
    assertInstanceOf(
        Problem.NotFound.class,
        problem(() -> shop.purchases.get(shop.tenant, order.id(), shop.customer())));
    assertEquals(order, shop.purchases.get(shop.tenant, order.id(), staff));
    assertEquals(Map.of(77L, pet.id()), shop.purchases.petsOf(shop.tenant, List.of(order)));
    for (OrderStatus next : List.of(APPROVED, SHIPPED, DELIVERED)) {
      assertEquals(next, move(order, next, staff).status());
    }
    assertEquals(pet, shop.now(pet));
  }

  private void expireAll() {
    while (shop.unpaid.expire(100) > 0) {
      // until nothing is left, of other tests either
    }
  }

  private Order in(OrderStatus status) {
    Order order = shop.order();
    return switch (status) {
      case PLACED -> order;
      case APPROVED -> shop.pay(order);
      case SHIPPED -> move(shop.pay(order), SHIPPED, shop.staff());
      case DELIVERED -> move(in(SHIPPED), DELIVERED, shop.staff());
      case CANCELLED -> cancel(order, shop.staff());
    };
  }

  private Order place(OrderDraft draft, Caller caller) {
    return shop.purchases.place(shop.tenant, draft, caller, order -> order);
  }

  private Order move(Order order, OrderStatus to, Caller caller) {
    return shop.purchases.move(shop.tenant, order.id(), caller, _ -> to);
  }

  private Order cancel(Order order, Caller caller) {
    return shop.purchases.cancel(shop.tenant, order.id(), caller, _ -> {});
  }

  private static Caller program() {
    return OrderShop.program();
  }

  private static OrderDraft forBuyer(Pet pet, UUID buyer) {
    return new OrderDraft(pet.id(), buyer, null, null);
  }

  private static OrderDraft priced(Pet pet, @Nullable String total, @Nullable String currency) {
    return new OrderDraft(pet.id(), null, total == null ? null : new BigDecimal(total), currency);
  }

  private static UUID buyer(Order order) {
    return Objects.requireNonNull(order.purchase()).buyer();
  }

  private boolean isPlaced(Pet pet, Caller caller) {
    return succeeds(() -> shop.order(pet, caller));
  }

  private static boolean succeeds(Runnable work) {
    try {
      work.run();
      return true;
    } catch (Failure e) {
      assertInstanceOf(Problem.Conflict.class, e.problem());
      return false;
    }
  }

  private static int count(List<Callable<Boolean>> work) throws Exception {
    int successes = 0;
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : pool.invokeAll(work)) {
        successes += done.get() ? 1 : 0;
      }
    }
    return successes;
  }

  private void assertPet(Availability availability, @Nullable UUID reservedBy, Pet pet) {
    Pet now = shop.now(pet);
    assertEquals(availability, now.availability());
    if (reservedBy == null) {
      assertNull(now.reservedBy());
    } else {
      assertEquals(reservedBy, now.reservedBy());
    }
  }

  private static Problem problem(Executable work) {
    return assertThrows(Failure.class, work).problem();
  }

  private static void assertConflict(String faults, Executable work) {
    var conflict = assertInstanceOf(Problem.Conflict.class, problem(work));
    assertTrue(text(conflict.faults()).startsWith(faults), () -> conflict + " and not " + faults);
  }

  private static void assertInvalid(String faults, Executable work) {
    assertEquals(faults, text(assertInstanceOf(Problem.Invalid.class, problem(work)).faults()));
  }

  private static String text(List<Fault> faults) {
    return faults.stream().map(fault -> fault.where() + " " + fault.code()).collect(joining(", "));
  }
}
