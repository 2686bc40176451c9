package petstore.storage;

import static java.util.Comparator.comparing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.order;
import static petstore.storage.Shop.purchase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Mark;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.PageRequest.Start;
import petstore.core.kernel.Problem;
import petstore.core.orders.Order;
import petstore.core.orders.OrderRepository;
import petstore.core.orders.OrderRepository.Unpaid;
import petstore.core.orders.OrderSearch;
import petstore.core.orders.OrderSearch.Sort;
import petstore.core.orders.OrderStatus;

/// What a store has to do with lists of orders.
abstract class OrderListContract extends StoreTest {
  private static final List<UUID> PEOPLE = List.of(new UUID(1, 1), new UUID(1, 2));
  private static final List<UUID> PETS = List.of(new UUID(2, 1), new UUID(2, 2), new UUID(2, 3));

  private final Random random = new Random(7);
  private final List<Order> all = new ArrayList<>();

  OrderListContract(Stores stores) {
    super(stores);
  }

  @Test
  void every_search_finds_what_it_asks_for_in_its_order() {
    fill();
    for (OrderSearch search : searches()) {
      List<UUID> expected = expected(search);
      assertEquals(expected, numbered(search, 7), search::toString);
      assertEquals(expected, forward(search, 5), search::toString);
      assertEquals(expected, backward(search, 5), search::toString);
      var page = storage.orders().search(tenant, search, PageRequest.page(1, 1));
      assertEquals(Page.Total.exactly(expected.size()), page.total(), search::toString);
    }
  }

  @Test
  void a_page_comes_with_what_orders_say() {
    fill();
    Page<Order> page =
        storage.orders().search(tenant, OrderSearch.ALL, PageRequest.page(1, all.size()));
    assertEquals(sorted(Comparator.comparing(OrderListContract::text).reversed()), page.items());
    assertEquals(Optional.empty(), page.previous());
    assertEquals(Optional.empty(), page.next());
    Page<Order> others = storage.orders().search(other, OrderSearch.ALL, PageRequest.page(1, 10));
    assertEquals(
        new Page<>(List.of(), Page.Total.exactly(0), Optional.empty(), Optional.empty()), others);
  }

  @Test
  void orders_that_come_and_go_move_nothing_behind_a_mark() {
    fill();
    List<Order> newestFirst = sorted(Comparator.comparing(OrderListContract::text).reversed());
    Page<Order> first = storage.orders().search(tenant, OrderSearch.ALL, PageRequest.page(1, 10));
    write(() -> storage.orders().insert(tenant, order(9_000, 1, "placed", NOW.plusSeconds(99))));
    write(() -> storage.orders().delete(tenant, classic(newestFirst)));
    Page<Order> second =
        storage.orders().search(tenant, OrderSearch.ALL, after(first.next().orElseThrow(), 10));
    assertEquals(newestFirst.subList(10, 20), second.items());
  }

  @Test
  void behind_the_end_there_is_nothing_however_far() {
    fill();
    for (long number : new long[] {30, Integer.MAX_VALUE, Long.MAX_VALUE}) {
      Page<Order> page =
          storage.orders().search(tenant, OrderSearch.ALL, PageRequest.page(number, 100));
      assertEquals(List.of(), page.items());
      assertEquals(Page.Total.exactly(all.size()), page.total());
      assertEquals(Optional.empty(), page.next());
    }
  }

  @Test
  void a_mark_that_was_not_made_here_is_refused() {
    var failure =
        assertThrows(
            Failure.class,
            () -> storage.orders().search(tenant, OrderSearch.ALL, after(new Mark("7"), 1)));
    assertEquals(new Problem.InvalidParameter("cursor", "is none of this list"), failure.problem());
  }

  @Test
  void more_orders_than_a_bound_are_not_counted() {
    int more = OrderRepository.MOST_COUNTED + 1;
    write(() -> {
      for (int i = 1; i <= more; i++) {
        storage.orders().insert(tenant, order(i, 1, null, NOW.plusMillis(i)));
      }
    });
    var page = storage.orders().search(tenant, OrderSearch.ALL, PageRequest.page(more, 1));
    assertEquals(new Page.Total(OrderRepository.MOST_COUNTED, false), page.total());
    assertEquals(List.of(1L), page.items().stream().map(Order::number).toList());
    write(() -> storage.orders().delete(tenant, 7));
    page = storage.orders().search(tenant, OrderSearch.ALL, PageRequest.page(more, 1));
    assertEquals(Page.Total.exactly(OrderRepository.MOST_COUNTED), page.total());
    assertEquals(List.of(), page.items());
  }

  @Test
  void a_pet_is_kept_for_one_order_at_a_time() {
    UUID pet = PETS.getFirst();
    Order first = purchase(1, PEOPLE.getFirst(), pet, OrderStatus.SHIPPED, NOW);
    Order second = purchase(2, PEOPLE.getLast(), pet, OrderStatus.PLACED, NOW);
    write(() -> storage.orders().insert(tenant, first));
    assertUnavailable(() -> write(() -> storage.orders().insert(tenant, second)));
    write(() -> storage.orders().insert(other, second));
    Order cancelled = purchase(3, PEOPLE.getLast(), pet, OrderStatus.CANCELLED, NOW);
    write(() -> storage.orders().insert(tenant, cancelled));
    Order closed =
        new Order(
            1,
            first.id(),
            2,
            NOW,
            NOW,
            purchase(1, PEOPLE.getFirst(), pet, OrderStatus.DELIVERED, NOW).details(),
            first.purchase());
    write(() -> storage.orders().update(tenant, closed));
    write(() -> storage.orders().insert(tenant, second));
  }

  @Test
  void what_a_buyer_has_is_counted() {
    UUID ann = PEOPLE.getFirst();
    assertFalse(storage.orders().hasOpen(tenant, ann));
    write(() -> {
      for (int i = 1; i <= 4; i++) {
        var placed = purchase(i, ann, new UUID(3, i), OrderStatus.PLACED, NOW);
        storage.orders().insert(tenant, placed);
      }
      storage.orders().insert(tenant, purchase(5, ann, PETS.get(0), OrderStatus.APPROVED, NOW));
      storage.orders().insert(tenant, order(6, 1, "placed"));
    });
    assertEquals(4, storage.orders().countUnpaid(tenant, ann, 10));
    assertEquals(3, storage.orders().countUnpaid(tenant, ann, 3));
    assertEquals(0, storage.orders().countUnpaid(tenant, PEOPLE.getLast(), 10));
    assertEquals(0, storage.orders().countUnpaid(other, ann, 10));
    assertTrue(storage.orders().hasOpen(tenant, ann));
    assertFalse(storage.orders().hasOpen(other, ann));
  }

  @Test
  void unpaid_orders_of_all_tenants_are_found_the_oldest_first() {
    // before those of other tests
    Instant old =
        Instant.parse("1987-01-01T00:00:00Z").plusSeconds(new Random().nextInt(9_999_999));
    UUID ann = PEOPLE.getFirst();
    Order one = purchase(1, ann, PETS.get(0), OrderStatus.PLACED, old);
    Order two = purchase(2, ann, PETS.get(1), OrderStatus.PLACED, old.plusMillis(1));
    Order late = purchase(3, ann, PETS.get(2), OrderStatus.PLACED, old.plusMillis(2));
    write(() -> {
      storage.orders().insert(tenant, two);
      storage.orders().insert(other, one);
      storage.orders().insert(tenant, late);
      var paid = purchase(4, ann, new UUID(3, 1), OrderStatus.APPROVED, old);
      storage.orders().insert(tenant, paid);
      storage.orders().insert(tenant, order(5, 1, "placed", old));
    });
    var before = new Unpaid(tenant, Ids.first(old));
    Instant end = old.plusMillis(2);
    assertEquals(
        List.of(new Unpaid(other, one.id()), new Unpaid(tenant, two.id())),
        storage.orders().unpaid(end, Optional.of(before), 10));
    assertEquals(
        List.of(new Unpaid(other, one.id())), storage.orders().unpaid(end, Optional.of(before), 1));
    assertEquals(
        List.of(new Unpaid(tenant, two.id())),
        storage.orders().unpaid(end, Optional.of(new Unpaid(other, one.id())), 10));
    assertTrue(
        storage
            .orders()
            .unpaid(end, Optional.empty(), 10_000)
            .contains(new Unpaid(other, one.id())));
  }

  // Of each kind some, a second apart, in no order.
  private void fill() {
    List<OrderStatus> statuses = List.of(OrderStatus.values());
    for (int i = 1; i <= 60; i++) {
      Instant at = NOW.plusSeconds(random.nextInt(30));
      OrderStatus status = statuses.get(random.nextInt(statuses.size()));
      boolean isFree = !status.isOpen();
      UUID pet = isFree ? PETS.get(random.nextInt(PETS.size())) : new UUID(3, i);
      UUID buyer = PEOPLE.get(random.nextInt(PEOPLE.size()));
      all.add(
          i % 3 == 0
              ? order(i, 1, i % 2 == 0 ? status.word() : words(i), at)
              : purchase(i, buyer, pet, status, at));
    }
    write(() -> all.forEach(order -> storage.orders().insert(tenant, order)));
  }

  private static @Nullable String words(int i) {
    return i % 9 == 0 ? null : "lost".repeat(i * i);
  }

  private static List<OrderSearch> searches() {
    var searches = new ArrayList<OrderSearch>();
    for (Sort sort : Sort.values()) {
      for (var statuses : statusSets()) {
        for (UUID pet : Arrays.asList(null, PETS.getFirst(), new UUID(9, 9))) {
          for (UUID buyer : Arrays.asList(null, PEOPLE.getFirst(), new UUID(0, 0))) {
            searches.add(new OrderSearch(statuses, pet, buyer, null, null, sort));
            searches.add(
                new OrderSearch(
                    statuses, pet, buyer, NOW.plusSeconds(5), NOW.plusSeconds(21), sort));
          }
        }
      }
    }
    return searches;
  }

  private static List<Set<OrderStatus>> statusSets() {
    return List.of(
        Set.of(),
        Set.of(OrderStatus.PLACED),
        Set.of(OrderStatus.CANCELLED, OrderStatus.DELIVERED),
        EnumSet.allOf(OrderStatus.class));
  }

  private List<UUID> expected(OrderSearch search) {
    Comparator<Order> byId = comparing(OrderListContract::text);
    return sorted(search.sort() == Sort.NEWEST_FIRST ? byId.reversed() : byId).stream()
        .filter(order -> isFound(order, search))
        .map(Order::id)
        .toList();
  }

  private static boolean isFound(Order order, OrderSearch search) {
    var purchase = order.purchase();
    Instant from = search.from();
    Instant to = search.to();
    return (search.statuses().isEmpty() || search.statuses().contains(order.status()))
        && (search.pet() == null || (purchase != null && purchase.pet().equals(search.pet())))
        && (search.buyer() == null || (purchase != null && purchase.buyer().equals(search.buyer())))
        && (from == null || !order.createdAt().isBefore(from))
        && (to == null || order.createdAt().isBefore(to));
  }

  private List<Order> sorted(Comparator<Order> comparator) {
    return all.stream().sorted(comparator).toList();
  }

  private static String text(Order order) {
    return order.id().toString();
  }

  private static long classic(List<Order> orders) {
    return orders.subList(0, 10).stream()
        .filter(order -> order.purchase() == null)
        .findFirst()
        .orElseThrow()
        .number();
  }

  private List<UUID> numbered(OrderSearch search, int limit) {
    var ids = new ArrayList<UUID>();
    Page<Order> page;
    long number = 1;
    do {
      page = storage.orders().search(tenant, search, PageRequest.page(number++, limit));
      page.items().forEach(order -> ids.add(order.id()));
    } while (page.next().isPresent());
    return ids;
  }

  private List<UUID> forward(OrderSearch search, int limit) {
    var ids = new ArrayList<UUID>();
    Page<Order> page = storage.orders().search(tenant, search, PageRequest.page(1, limit));
    page.items().forEach(order -> ids.add(order.id()));
    while (page.next().isPresent()) {
      page = storage.orders().search(tenant, search, after(page.next().get(), limit));
      page.items().forEach(order -> ids.add(order.id()));
    }
    return ids;
  }

  // From the last page back to the first.
  private List<UUID> backward(OrderSearch search, int limit) {
    Page<Order> page = storage.orders().search(tenant, search, PageRequest.page(1, limit));
    while (page.next().isPresent()) {
      page = storage.orders().search(tenant, search, after(page.next().get(), limit));
    }
    var ids = new ArrayList<>(page.items().reversed().stream().map(Order::id).toList());
    while (page.previous().isPresent()) {
      var start = new Start.Before(page.previous().get());
      page = storage.orders().search(tenant, search, new PageRequest(start, limit));
      page.items().reversed().forEach(order -> ids.add(order.id()));
    }
    return ids.reversed();
  }

  private static PageRequest after(Mark mark, int limit) {
    return new PageRequest(new Start.After(mark), limit);
  }
}
