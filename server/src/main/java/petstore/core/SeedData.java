package petstore.core;

import java.util.List;
import java.util.stream.IntStream;
import petstore.core.pets.Category;
import petstore.core.pets.PetProfile;
import petstore.core.pets.Tag;
import petstore.core.users.UserAccount;

/// What the published classic servers start with.
final class SeedData {
  private static final Category DOGS = new Category(1, "Dogs");
  private static final Category CATS = new Category(2, "Cats");
  private static final Category RABBITS = new Category(3, "Rabbits");
  private static final Category LIONS = new Category(4, "Lions");

  private SeedData() {}

  /// One order of the seed.
  record SeedOrder(long pet, int quantity, String status, boolean complete) {}

  /// Pets 1 to 10.
  static List<PetProfile> pets() {
    return List.of(
        pet(CATS, "Cat 1", "tag1", "tag2", "available"),
        pet(CATS, "Cat 2", "tag2", "tag3", "available"),
        pet(CATS, "Cat 3", "tag3", "tag4", "pending"),
        pet(DOGS, "Dog 1", "tag1", "tag2", "available"),
        pet(DOGS, "Dog 2", "tag2", "tag3", "sold"),
        pet(DOGS, "Dog 3", "tag3", "tag4", "pending"),
        pet(LIONS, "Lion 1", "tag1", "tag2", "available"),
        pet(LIONS, "Lion 2", "tag2", "tag3", "available"),
        pet(LIONS, "Lion 3", "tag3", "tag4", "available"),
        pet(RABBITS, "Rabbit 1", "tag3", "tag4", "available"));
  }

  /// Orders 1 to 10, as `/v2` is published with.
  static List<SeedOrder> ordersOfV2() {
    return List.of(
        new SeedOrder(1, 2, "placed", false),
        new SeedOrder(1, 2, "delivered", false),
        new SeedOrder(2, 2, "placed", false),
        new SeedOrder(2, 2, "delivered", false),
        new SeedOrder(3, 2, "placed", false),
        new SeedOrder(3, 2, "placed", false),
        new SeedOrder(3, 2, "placed", false),
        new SeedOrder(3, 2, "placed", false),
        new SeedOrder(3, 2, "placed", false),
        new SeedOrder(3, 2, "placed", false));
  }

  /// Orders 1 to 3, as `/api/v3` is published with.
  static List<SeedOrder> ordersOfV3() {
    return List.of(
        new SeedOrder(1, 100, "placed", true),
        new SeedOrder(1, 50, "approved", true),
        new SeedOrder(1, 50, "delivered", true));
  }

  /// Users 1 to 11.
  static List<UserAccount> users() {
    return IntStream.rangeClosed(1, 11)
        .mapToObj(n -> n <= 10 ? user(Integer.toString(n), "email" + n, n) : oddUser())
        .toList();
  }

  // The published seed has it like this, with a question mark and an e-mail that does not match.
  private static UserAccount oddUser() {
    return user("?10", "email101", 1);
  }

  private static UserAccount user(String suffix, String email, int n) {
    return new UserAccount(
        "user" + suffix,
        "first name " + suffix,
        "last name " + suffix,
        email + "@test.com",
        "XXXXXXXXXXX",
        "123-456-7890",
        (n - 1) % 3 + 1);
  }

  private static PetProfile pet(
      Category category, String name, String tag1, String tag2, String status) {
    return new PetProfile(
        category,
        name,
        List.of("url1", "url2"),
        List.of(new Tag(1, tag1), new Tag(2, tag2)),
        status);
  }
}
