package petstore.core.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import petstore.core.kernel.Ids;
import petstore.core.orders.Order;
import petstore.core.pets.Pet;
import petstore.core.users.User;

/// What the demo has beside the published records: 200 pets, 45 users, 60 orders. They fit together
/// as if the shop had been open for a year. The same names, breeds, prices and so on each time;
/// what differs are ids, and times, which count back from now.
public record DemoShop(List<Pet> pets, List<User> users, List<Order> orders) {
  private static final long SEED = 20_260_729;

  public DemoShop {
    pets = List.copyOf(pets);
    users = List.copyOf(users);
    orders = List.copyOf(orders);
  }

  /// The first numbers that are free.
  public record Numbers(long pet, long order, long user) {}

  /// A shop at a time.
  ///
  /// @param customer the id of a user who is not one of these, and who has orders
  /// @param pictures where the pictures are, without a slash at the end
  public static DemoShop at(Instant time, Numbers first, UUID customer, String pictures, Ids ids) {
    Instant now = time.truncatedTo(ChronoUnit.MILLIS);
    var random = new SplittableRandom(SEED);
    List<User> users = DemoUsers.made(now, first.user(), ids, random.split());
    List<Pet> pets = new DemoPets(now, pictures, ids, random.split()).made(first.pet());
    List<Sale> sales =
        new DemoOrders(now, customer, users, ids, random.split()).made(first.order(), pets);
    return new DemoShop(
        after(sales, pets, now, random.split()), users, sales.stream().map(Sale::order).toList());
  }

  // Pets that were ordered are as their orders left them; of the others some were looked after.
  private static List<Pet> after(
      List<Sale> sales, List<Pet> pets, Instant now, RandomGenerator random) {
    Map<Long, Pet> sold = new HashMap<>();
    sales.forEach(sale -> sold.put(sale.pet().number(), sale.pet()));
    var after = new ArrayList<Pet>();
    for (Pet pet : pets) {
      Pet unsold = random.nextInt(5) < 2 ? edited(pet, now, random) : pet;
      after.add(sold.getOrDefault(pet.number(), unsold));
    }
    return after;
  }

  private static Pet edited(Pet pet, Instant now, RandomGenerator random) {
    return pet.changed(pet.profile(), pet.traits(), Times.between(pet.createdAt(), now, random));
  }
}
