package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Searches.ANY;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.pet;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Money;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Availability;
import petstore.core.pets.Category;
import petstore.core.pets.Inventory;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.PetSearch;
import petstore.core.pets.PetTraits;
import petstore.core.pets.SearchWords;
import petstore.core.pets.Species;
import petstore.core.pets.Tag;

/// What a search finds.
abstract class PetSearchContract extends StoreTest {
  private final Random random = new Random(5);

  PetSearchContract(Stores stores) {
    super(stores);
  }

  @Test
  void each_filter_alone_finds_what_keeps_it() {
    List<Pet> pets = fill(300);
    Searches.filters()
        .forEach((name, filter) -> {
          PetSearch search = filter.apply(ANY);
          assertFinds(pets, search, name);
          assertFalse(Searches.found(pets, search).isEmpty(), name);
          for (Availability one : Availability.values()) {
            assertFinds(pets, Searches.among(search, Set.of(one)), name + " " + one);
          }
        });
  }

  @Test
  void each_order_is_the_wanted_one() {
    List<Pet> pets = fill(150);
    for (PetSearch.Field field : PetSearch.Field.values()) {
      for (boolean isDescending : new boolean[] {false, true}) {
        assertFinds(pets, Searches.sorted(ANY, field, isDescending), field.name());
        PetSearch pending = Searches.among(ANY, Set.of(Availability.PENDING));
        assertFinds(pets, Searches.sorted(pending, field, isDescending), field.name());
      }
    }
  }

  @Test
  void any_filters_and_orders_go_together() {
    List<Pet> pets = fill(300);
    for (int i = 0; i < 200; i++) {
      PetSearch search = Searches.random(random);
      assertFinds(pets, search, search.toString());
    }
  }

  @Test
  void changed_moved_and_deleted_pets_are_found_as_they_are_now() {
    List<Pet> pets = new ArrayList<>(fill(200));
    for (int i = 0; i < 200; i++) {
      Pet before = pets.get(random.nextInt(pets.size()));
      Pet made = Searches.pet(before.number(), random);
      Pet after =
          new Pet(before.number(), before.id(), 9, NOW, NOW, made.profile(), made.traits(), null);
      switch (random.nextInt(4)) {
        case 0 -> {
          write(() -> storage.pets().moveToEnd(tenant, before.number()));
          pets.remove(before);
          pets.add(before);
        }
        case 1 -> {
          write(() -> storage.pets().delete(tenant, before.number()));
          pets.remove(before);
        }
        default -> {
          write(() -> storage.pets().update(tenant, after));
          pets.set(pets.indexOf(before), after);
        }
      }
    }
    Searches.filters().forEach((name, filter) -> assertFinds(pets, filter.apply(ANY), name));
    for (int i = 0; i < 50; i++) {
      PetSearch search = Searches.random(random);
      assertFinds(pets, search, search.toString());
    }
    assertCounted(pets, tenant);
  }

  @Test
  void nothing_of_another_tenant_is_found() {
    fill(100);
    Searches.filters()
        .forEach(
            (name, filter) -> assertEquals(List.of(), all(other, filter.apply(ANY)).items(), name));
    assertEquals(0, storage.pets().inventory(other).total());
  }

  @Test
  void a_copy_finds_the_same_and_a_deleted_shop_leaves_no_words() throws Exception {
    List<Pet> pets = fill(700); // more than are indexed at once
    assertFalse(all(tenant, words("bel")).items().isEmpty());
    long wordy = pets.stream().filter(pet -> !SearchWords.of(pet).isEmpty()).count();
    assertEquals(wordy, words());
    write(() -> {
      storage.tenants().add(other);
      storage.tenants().copy(tenant, other);
    });
    Searches.filters()
        .forEach((name, filter) -> {
          PetSearch search = filter.apply(ANY);
          assertEquals(
              numbers(Searches.found(pets, search)), numbers(all(other, search).items()), name);
        });
    assertCounted(pets, other);
    write(() -> storage.tenants().delete(tenant));
    assertEquals(List.of(), all(tenant, words("bel")).items());
    assertEquals(
        Searches.found(pets, words("bel")).size(), all(other, words("bel")).items().size());
    write(() -> storage.tenants().delete(other));
    assertEquals(0, words());
  }

  @Test
  void pets_are_counted_by_species_and_availability() {
    List<Pet> pets = fill(300);
    assertCounted(pets, tenant);
    long said = storage.pets().countByStatus(tenant).values().stream().mapToLong(n -> n).sum();
    assertEquals(
        pets.stream()
            .map(pet -> pet.profile().status())
            .filter(status -> status != null && !status.isEmpty())
            .count(),
        said);
  }

  @Test
  void a_word_begins_where_letters_or_digits_do() {
    Pet pet = pet(1, new PetProfile(null, "Golden-Retriever's (No. 55)", null, null, "available"));
    insert(pet, pet(2, new PetProfile(null, "Silver", null, null, "available")));
    for (String text : new String[] {"gold", "GOLDEN", "retr", "5", "no golden", "s 55", "ｇold"}) {
      assertEquals(List.of(pet), all(tenant, words(text)).items(), text);
    }
    for (String text : new String[] {"olden", "goldens", "golden silver", "55a", "犬"}) {
      assertEquals(List.of(), all(tenant, words(text)).items(), text);
    }
  }

  @Test
  void no_text_is_taken_for_a_part_of_a_query() {
    Pet pet = pet(1, new PetProfile(null, "or not near and", null, null, "available"));
    insert(pet, pet(2, "available"));
    for (String text :
        new String[] {
          "or",
          "NOT",
          "not or and",
          "\"or\"",
          "or*",
          "n* OR x",
          "(or)",
          "or:",
          "^or",
          "or&not",
          "or'; DROP TABLE pets; --",
          "-or",
          "+or",
          "or\u0000",
          "{or}",
          "\\or",
          "or:*",
          "!or"
        }) {
      assertEquals(
          text.contains("x") || text.contains("DROP") ? List.of() : List.of(pet),
          all(tenant, words(text)).items(),
          text);
    }
    for (String text :
        new String[] {"'", "\"", "%", "_", "\\", "poodle' OR '1'='1", "\u0000", "\ud800"}) {
      var search =
          new PetSearch(
              Set.of(),
              Set.of(),
              Set.of(),
              null,
              null,
              text,
              text,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              List.of(),
              PetSearch.Sort.DEFAULT);
      assertEquals(List.of(), all(tenant, search).items(), text);
    }
  }

  @Test
  void words_of_any_writing_are_found() {
    for (String name : new String[] {"हिन्दी", "Ärger", "ﬁ", "犬 猫", "אבג", "😀 x", "İstanbul"}) {
      long number = random.nextLong();
      Pet pet = pet(number, new PetProfile(null, name, null, null, "available"));
      insert(pet);
      assertEquals(List.of(pet), all(tenant, words(name)).items(), name);
    }
  }

  @Test
  void endless_texts_can_be_kept_and_looked_for() {
    String text = "word ".repeat(100) + "x".repeat(100_000);
    var many = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      many.append('n').append(i).append(' ');
    }
    Pet pet =
        pet(
            1,
            new PetProfile(
                new Category(1, text), text, null, List.of(new Tag(1, many + "")), "available"));
    insert(pet);
    assertEquals(List.of(pet), all(tenant, words("xxxx word n5")).items());
    assertEquals(List.of(pet), all(tenant, words("x".repeat(3_000))).items());
    PetTraits traits = new PetTraits(text, 0, null, text, null, null, Money.NONE, text, null);
    write(() -> storage.pets().update(tenant, pet.changed(pet.profile(), traits, NOW)));
    var search =
        new PetSearch(
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            text,
            text,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            new PetSearch.Sort(PetSearch.Field.NAME, false));
    assertEquals(1, all(tenant, search).items().size());
  }

  @Test
  void bounds_of_prices_may_be_anything() {
    Pet free = pet(1, "available");
    var price = new Money(new BigDecimal("0.500"), "KWD");
    var traits = new PetTraits(null, 0, null, null, null, null, price, null, null);
    Pet cheap = pet(2, "available").changed(pet(2, "available").profile(), traits, NOW);
    insert(free, cheap);
    Map<String, List<Long>> from =
        Map.of(
            "0", List.of(1L, 2L),
            "-1E+999999999", List.of(1L, 2L),
            "1E-999999999", List.of(2L),
            "0.5", List.of(2L),
            "0.50000001", List.of(),
            "1E+999999999", List.of());
    from.forEach((min, found) -> {
      PetSearch search = Searches.with(ANY, null, null, new BigDecimal(min), null);
      assertEquals(found, numbers(all(tenant, search).items()), min);
    });
    Map<String, List<Long>> to =
        Map.of(
            "0", List.of(1L),
            "-1E-999999999", List.of(),
            "1E-999999999", List.of(1L),
            "0.49999", List.of(1L),
            "0.5", List.of(1L, 2L),
            "1E+999999999", List.of(1L, 2L));
    to.forEach((max, found) -> {
      PetSearch search = Searches.with(ANY, null, null, null, new BigDecimal(max));
      assertEquals(found, numbers(all(tenant, search).items()), max);
    });
  }

  // Of these two shops: beside the tests, others are indexed.
  private int words() throws SQLException {
    return words(tenant) + words(other);
  }

  private int words(Tenant shop) throws SQLException {
    try (Connection connection = stores.connect();
        Statement statement = connection.createStatement()) {
      boolean isSqlite = connection.getMetaData().getURL().startsWith("jdbc:sqlite");
      String condition =
          isSqlite ? "pet_words MATCH '\"%s\"*'" : "words @@ CAST('''%s'':*' AS tsquery)";
      String sql = "SELECT count(*) FROM pet_words WHERE " + condition;
      try (ResultSet row =
          statement.executeQuery(sql.formatted(shop.toString().replace("-", "")))) {
        assertTrue(row.next());
        return row.getInt(1);
      }
    }
  }

  private List<Pet> fill(int count) {
    var pets = new ArrayList<Pet>();
    for (int i = 1; i <= count; i++) {
      pets.add(Searches.pet(i * (i % 2 == 0 ? -7L : 7L), random));
    }
    insert(pets.toArray(Pet[]::new));
    return pets;
  }

  private static PetSearch words(String text) {
    return Searches.with(ANY, Set.of(), Set.of(), List.of(text));
  }

  private Page<Pet> all(Tenant shop, PetSearch search) {
    return storage.pets().search(shop, search, PageRequest.page(1, 1_000));
  }

  private void assertFinds(List<Pet> pets, PetSearch search, String message) {
    List<Pet> wanted = Searches.found(pets, search);
    Page<Pet> page = all(tenant, search);
    assertEquals(numbers(wanted), numbers(page.items()), message);
    assertEquals(wanted, page.items(), message);
    assertEquals(Page.Total.exactly(wanted.size()), page.total(), message);
  }

  private void assertCounted(List<Pet> pets, Tenant shop) {
    Inventory inventory = storage.pets().inventory(shop);
    for (Species species : Species.values()) {
      for (Availability availability : Availability.values()) {
        assertEquals(
            pets.stream()
                .filter(pet -> pet.species() == species && pet.availability() == availability)
                .count(),
            inventory.count(species, availability),
            species + " " + availability);
      }
    }
    assertEquals(pets.size(), inventory.total());
  }
}
