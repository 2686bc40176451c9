package petstore.core.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Money;
import petstore.core.orders.Order;
import petstore.core.orders.OrderStatus;
import petstore.core.orders.Purchase;
import petstore.core.pets.Availability;
import petstore.core.pets.Gender;
import petstore.core.pets.MedicalInfo;
import petstore.core.pets.Pet;
import petstore.core.pets.PetTraits;
import petstore.core.pets.Species;
import petstore.core.users.User;
import petstore.core.users.UserRules;

class DemoShopTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.890Z");
  private static final UUID CUSTOMER = new UUID(7, 7);
  private static final String PICTURES = "https://shop.example/pictures";

  private final DemoShop shop = shop();
  private final Map<UUID, Pet> pets =
      shop.pets().stream().collect(Collectors.toMap(Pet::id, Function.identity()));

  private static DemoShop shop() {
    var ids = new Ids(InstantSource.fixed(NOW), new SplittableRandom(1));
    return DemoShop.at(NOW, new DemoShop.Numbers(11, 11, 12), CUSTOMER, PICTURES, ids);
  }

  @Test
  void it_has_200_pets_45_users_and_60_orders_in_all_states() {
    assertEquals(200, shop.pets().size());
    assertEquals(45, shop.users().size());
    Map<OrderStatus, Long> states =
        shop.orders().stream().collect(Collectors.groupingBy(Order::status, Collectors.counting()));
    assertEquals(
        Map.of(
            OrderStatus.PLACED, 12L,
            OrderStatus.APPROVED, 10L,
            OrderStatus.SHIPPED, 8L,
            OrderStatus.DELIVERED, 22L,
            OrderStatus.CANCELLED, 8L),
        states);
  }

  @Test
  void all_species_are_there_and_pets_in_every_state_and_at_every_stage_of_life() {
    assertEquals(
        Set.of(Species.values()),
        shop.pets().stream().map(Pet::species).collect(Collectors.toSet()));
    assertEquals(
        Set.of(Availability.values()),
        shop.pets().stream().map(Pet::availability).collect(Collectors.toSet()));
    Set<String> words =
        shop.pets().stream()
            .flatMap(pet -> Objects.requireNonNull(pet.profile().tags()).stream())
            .map(tag -> String.valueOf(Objects.requireNonNull(tag).name()))
            .collect(Collectors.toSet());
    assertTrue(
        words.containsAll(
            Arrays.stream(Stage.values())
                .map(stage -> String.valueOf(stage.tag().name()))
                .toList()));
  }

  @Test
  void it_is_the_same_each_time() {
    assertEquals(shop, shop());
  }

  @Test
  void numbers_go_on_where_they_were_said_to_in_the_order_of_time() {
    List<Long> numbers = shop.pets().stream().map(Pet::number).toList();
    assertEquals(Stream.iterate(11L, n -> n + 1).limit(200).toList(), numbers);
    assertEquals(11, shop.orders().getFirst().number());
    assertEquals(12, shop.users().getFirst().number());
    Stream.of(
            shop.pets().stream().map(Pet::createdAt).toList(),
            shop.orders().stream().map(Order::createdAt).toList(),
            shop.users().stream().map(User::createdAt).toList())
        .forEach(times -> assertEquals(times.stream().sorted().toList(), times));
  }

  @Test
  void an_id_is_of_the_time_when_its_thing_was_made() {
    shop.pets().forEach(pet -> assertEquals(pet.createdAt().toEpochMilli(), millis(pet.id())));
    shop.users().forEach(user -> assertEquals(user.createdAt().toEpochMilli(), millis(user.id())));
    for (Order order : shop.orders()) {
      assertEquals(order.createdAt().toEpochMilli(), millis(order.id()));
    }
  }

  @Test
  void an_open_order_keeps_its_pet_and_only_open_orders_keep_one() {
    Set<UUID> kept = new HashSet<>();
    for (Order order : shop.orders()) {
      Pet pet = pet(order);
      if (order.status().isOpen()) {
        assertEquals(order.id(), pet.reservedBy());
        assertTrue(kept.add(pet.id()), "two open orders of " + pet);
      }
      assertEquals(expected(order.status()), pet.availability());
      assertEquals(pet.number(), order.details().petId());
    }
    for (Pet pet : shop.pets()) {
      assertEquals(kept.contains(pet.id()), pet.reservedBy() != null);
      assertFalse(pet.availability() == Availability.PENDING && pet.reservedBy() == null);
    }
  }

  private static Availability expected(OrderStatus status) {
    return switch (status) {
      case PLACED -> Availability.PENDING;
      case APPROVED, SHIPPED, DELIVERED -> Availability.ADOPTED;
      case CANCELLED -> Availability.AVAILABLE;
    };
  }

  @Test
  void an_order_is_of_somebody_who_was_there_at_the_price_of_a_pet_that_was_there() {
    Map<UUID, User> users =
        shop.users().stream().collect(Collectors.toMap(User::id, Function.identity()));
    for (Order order : shop.orders()) {
      UUID buyer = purchase(order).buyer();
      if (!buyer.equals(CUSTOMER)) {
        assertTrue(
            Objects.requireNonNull(users.get(buyer)).createdAt().isBefore(order.createdAt()));
      }
      assertTrue(pet(order).createdAt().isBefore(order.createdAt()));
      assertEquals(pet(order).traits().price(), purchase(order).total());
      assertEquals(1, order.details().quantity());
    }
  }

  @Test
  void the_customer_has_an_order_in_each_state() {
    assertEquals(
        Set.of(OrderStatus.values()),
        shop.orders().stream()
            .filter(order -> purchase(order).buyer().equals(CUSTOMER))
            .map(Order::status)
            .collect(Collectors.toSet()));
  }

  @Test
  void nothing_is_of_the_future_or_older_than_a_year_and_orders_are_of_the_last_90_days() {
    Instant yearAgo = NOW.minus(Duration.ofDays(365));
    for (Pet pet : shop.pets()) {
      assertOrdered(yearAgo, pet.createdAt(), pet.updatedAt(), NOW);
    }
    for (User user : shop.users()) {
      assertOrdered(yearAgo, user.createdAt(), user.updatedAt(), NOW);
    }
    for (Order order : shop.orders()) {
      Instant first = NOW.minus(Duration.ofDays(90));
      assertOrdered(first, order.createdAt(), order.updatedAt(), NOW);
    }
  }

  @Test
  void orders_that_are_not_paid_are_younger_than_a_day() {
    for (Order order : shop.orders()) {
      if (order.status() == OrderStatus.PLACED) {
        assertTrue(order.createdAt().isAfter(NOW.minus(Duration.ofHours(24))));
      }
    }
  }

  @Test
  void no_two_pets_have_the_same_name_or_the_same_words_said_of_them() {
    assertEquals(200, shop.pets().stream().map(pet -> pet.profile().name()).distinct().count());
    assertEquals(
        200,
        shop.pets().stream()
            .map(pet -> description(pet).replace(String.valueOf(pet.profile().name()), "X"))
            .distinct()
            .count());
  }

  @Test
  void a_pet_keeps_the_rules_for_pets_that_are_sent() {
    for (Pet pet : shop.pets()) {
      String name = Objects.requireNonNull(pet.profile().name());
      assertTrue(name.length() <= 50 && name.matches("[A-Z][a-z]+"), name);
      String text = description(pet);
      assertTrue(text.length() <= 1000 && text.matches("[A-Z][^{}]*\\."), text);
      Money price = pet.traits().price();
      assertEquals(2, price.amount().scale());
      assertTrue(price.exceeds(new Money(new BigDecimal("9.00"), price.currency())));
      assertTrue(Set.of("USD", "EUR", "GBP", "CAD").contains(price.currency()));
      for (String url : Objects.requireNonNull(pet.profile().photoUrls())) {
        String file = Objects.requireNonNull(url).substring(PICTURES.length() + 1);
        assertTrue(DemoPictures.names().contains(file), url);
      }
    }
  }

  @Test
  void what_is_said_of_a_pet_is_true() {
    for (Pet pet : shop.pets()) {
      PetTraits traits = pet.traits();
      assertTrue(pet.createdAt().isAfter(NOW.minus(Duration.ofDays(30L * traits.ageMonths()))));
      if (Set.of("calico", "tortoiseshell").contains(String.valueOf(traits.color()))) {
        assertEquals(Gender.FEMALE, traits.gender());
      }
      MedicalInfo medical = Objects.requireNonNull(traits.medicalInfo());
      if (traits.ageMonths() < 6) {
        assertFalse(Boolean.TRUE.equals(medical.spayedNeutered()));
      }
      assertTrue(description(pet).contains(String.valueOf(traits.breed())));
      if (pet.availability() == Availability.NOT_AVAILABLE) {
        assertTrue(traits.ageMonths() <= 2 && description(pet).contains("mother"));
      }
    }
  }

  @Test
  void a_user_keeps_the_rules_for_users_and_has_no_password() {
    Set<String> addresses = new HashSet<>();
    for (User user : shop.users()) {
      var account = user.account();
      String email = Objects.requireNonNull(account.email());
      assertTrue(email.matches(".+@example\\.(com|org|net)") && addresses.add(email), email);
      Stream<List<Fault>> faults =
          Stream.of(
              UserRules.username(account.username(), ""),
              UserRules.email(email, ""),
              UserRules.name(Objects.requireNonNull(account.firstName()), ""),
              UserRules.name(Objects.requireNonNull(account.lastName()), ""),
              UserRules.locale(Objects.requireNonNull(user.settings().locale()), ""),
              UserRules.timeZone(Objects.requireNonNull(user.settings().timeZone()), ""),
              account.phone() == null
                  ? List.of()
                  : UserRules.internationalPhone(account.phone(), ""));
      assertEquals(List.of(), faults.flatMap(List::stream).toList(), account.username());
      assertTrue(account.password() == null && user.passwordHash() == null);
    }
  }

  private static long millis(UUID id) {
    assertEquals(7, id.version());
    return id.getMostSignificantBits() >>> 16;
  }

  private static void assertOrdered(Instant... times) {
    for (int i = 1; i < times.length; i++) {
      assertFalse(times[i].isBefore(times[i - 1]), Arrays.toString(times));
    }
  }

  private Pet pet(Order order) {
    return Objects.requireNonNull(pets.get(purchase(order).pet()));
  }

  private static Purchase purchase(Order order) {
    return Objects.requireNonNull(order.purchase());
  }

  private static String description(Pet pet) {
    return Objects.requireNonNull(pet.traits().description());
  }
}
