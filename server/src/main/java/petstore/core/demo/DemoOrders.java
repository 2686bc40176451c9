package petstore.core.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import petstore.core.kernel.Ids;
import petstore.core.orders.Order;
import petstore.core.orders.OrderStatus;
import petstore.core.pets.Availability;
import petstore.core.pets.Pet;
import petstore.core.users.User;

/// Has 60 of the pets ordered in the last 90 days. One order of each state is the customer's of the
/// seed; all others are those of users who were there at that time.
final class DemoOrders {
  private static final List<Plan> PLANS =
      List.of(
          // what is not paid within a day is given back
          new Plan(OrderStatus.PLACED, 12, Duration.ofMinutes(20), Duration.ofHours(18)),
          new Plan(OrderStatus.APPROVED, 10, Duration.ofHours(14), Duration.ofDays(3)),
          new Plan(OrderStatus.SHIPPED, 8, Duration.ofDays(4), Duration.ofDays(7)),
          new Plan(OrderStatus.DELIVERED, 22, Duration.ofDays(9), Duration.ofDays(90)),
          new Plan(OrderStatus.CANCELLED, 8, Duration.ofDays(5), Duration.ofDays(80)));

  private final Instant now;
  private final UUID customer;
  private final List<User> users;
  private final Ids ids;
  private final RandomGenerator random;

  /// How many orders come to one state, and how long ago they were placed.
  private record Plan(OrderStatus status, int count, Duration least, Duration most) {}

  /// An order that is to be made.
  private record Intent(OrderStatus status, Instant placed, boolean isCustomers) {}

  DemoOrders(Instant now, UUID customer, List<User> users, Ids ids, RandomGenerator random) {
    this.now = now;
    this.customer = customer;
    this.users = users;
    this.ids = ids;
    this.random = random;
  }

  /// The orders with their pets, in the order in which they were placed.
  ///
  /// @param first the number of the first of them
  List<Sale> made(long first, List<Pet> pets) {
    var free = new ArrayList<>(pets);
    Collections.shuffle(free, random);
    var sales = new ArrayList<Sale>();
    for (Intent intent : intents()) {
      Pet pet = taken(free, intent.placed());
      UUID buyer = intent.isCustomers() ? customer : buyer(intent.placed());
      Order order =
          Sale.placed(first + sales.size(), ids.next(intent.placed()), intent.placed(), pet, buyer);
      sales.add(Sale.of(order, pet, intent.status(), random));
    }
    return sales;
  }

  private List<Intent> intents() {
    return PLANS.stream()
        .flatMap(this::intents)
        .sorted(Comparator.comparing(Intent::placed))
        .toList();
  }

  private Stream<Intent> intents(Plan plan) {
    return IntStream.range(0, plan.count())
        .mapToObj(i ->
            new Intent(
                plan.status(),
                Times.ago(now, plan.least().toMinutes(), plan.most().toMinutes(), random),
                i == 0));
  }

  private static Pet taken(List<Pet> free, Instant at) {
    Pet pet =
        free.stream()
            .filter(one -> one.availability() == Availability.AVAILABLE)
            .filter(one -> one.createdAt().isBefore(at))
            .findFirst()
            .orElseThrow();
    free.remove(pet);
    return pet;
  }

  private UUID buyer(Instant at) {
    List<User> there = users.stream().filter(user -> user.createdAt().isBefore(at)).toList();
    return there.get(random.nextInt(there.size())).id();
  }
}
