package petstore.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.oauth.Client;
import petstore.core.oauth.GrantKind;
import petstore.core.pets.Category;
import petstore.core.pets.PetProfile;
import petstore.core.pets.Tag;
import petstore.core.users.UserAccount;

/// What the published classic servers start with, and who and what signs in to ours.
final class SeedData {
  private static final Category DOGS = new Category(1, "Dogs");
  private static final Category CATS = new Category(2, "Cats");
  private static final Category RABBITS = new Category(3, "Rabbits");
  private static final Category LIONS = new Category(4, "Lions");

  /// Buys pets.
  static final SeedPerson CUSTOMER =
      new SeedPerson(Role.CUSTOMER, "customer", "Casey", "Customer", "customer@petstore.example");

  /// Runs the shop.
  static final SeedPerson STAFF =
      new SeedPerson(Role.STAFF, "staff", "Sam", "Staff", "staff@petstore.example");

  /// The API key that the published servers' documentation uses, and its name.
  static final String API_KEY = "special-key";

  /// What the API key opens.
  static final Set<Scope> API_KEY_SCOPES = Set.of(Scope.READ_PETS, Scope.WRITE_PETS);

  /// The client that has a secret.
  static final String DEMO_SERVICE = "demo-service";

  private SeedData() {}

  /// Somebody who signs in.
  record SeedPerson(Role role, String username, String firstName, String lastName, String email) {}

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

  /// Those who are no user of the published servers.
  static List<SeedPerson> people() {
    return List.of(CUSTOMER, STAFF);
  }

  /// Users 1 to 11.
  static List<UserAccount> users() {
    return IntStream.rangeClosed(1, 11)
        .mapToObj(n -> n <= 10 ? user(Integer.toString(n), "email" + n, n) : oddUser())
        .toList();
  }

  /// The programs that people know: the documentation page, a device, the connector, a service.
  ///
  /// @param demoDigest of the secret of the service
  static List<Client> clients(String demoDigest, Instant now) {
    return List.of(
        new Client(
            "swagger-ui",
            "Swagger UI",
            Optional.empty(),
            Set.of(GrantKind.AUTHORIZATION_CODE, GrantKind.REFRESH_TOKEN, GrantKind.IMPLICIT),
            List.of(
                "http://localhost/oauth2-redirect.html",
                "http://127.0.0.1/oauth2-redirect.html",
                "/oauth2-redirect.html"),
            Set.of(Scope.values()),
            now),
        new Client(
            "petstore-cli",
            "Petstore CLI",
            Optional.empty(),
            Set.of(GrantKind.DEVICE_CODE, GrantKind.REFRESH_TOKEN),
            List.of(),
            Set.of(Scope.values()),
            now),
        new Client(
            "petstore-connector",
            "Petstore Connector",
            Optional.empty(),
            Set.of(GrantKind.IMPLICIT),
            List.of("http://localhost/callback", "http://127.0.0.1/callback"),
            Set.of(Scope.READ_PETS, Scope.WRITE_PETS),
            now),
        new Client(
            DEMO_SERVICE,
            "Demo Service",
            Optional.of(demoDigest),
            Set.of(GrantKind.CLIENT_CREDENTIALS),
            List.of(),
            Scope.ofShop(),
            now));
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
