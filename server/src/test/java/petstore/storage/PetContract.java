package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.pets.Availability.AVAILABLE;
import static petstore.core.pets.Availability.PENDING;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.pet;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Money;
import petstore.core.pets.Category;
import petstore.core.pets.Gender;
import petstore.core.pets.MedicalInfo;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.PetSize;
import petstore.core.pets.PetTraits;
import petstore.core.pets.Tag;

/// What a store has to do with pets.
abstract class PetContract extends StoreTest {
  PetContract(Stores stores) {
    super(stores);
  }

  @Test
  void a_pet_comes_back_as_it_was() {
    Pet pet = pet(5, "available", "small", "brown");
    insert(pet);
    assertEquals(Optional.of(pet), storage.pets().find(tenant, 5));
    assertEquals(List.of(pet), storage.pets().withStatus(tenant, List.of("available"), 10_000));
    assertEquals(List.of(pet), storage.pets().withTags(tenant, List.of("brown"), 10_000));
  }

  @Test
  void what_the_classic_editions_do_not_know_comes_back_as_it_was() {
    Pet bare = pet(5, "available");
    var medicalInfo = new MedicalInfo(true, false, null, true, "one ear");
    var traits =
        new PetTraits(
            "Tabby",
            18,
            PetSize.MEDIUM,
            "Orange",
            Gender.UNKNOWN,
            false,
            new Money(new BigDecimal("75.500"), "KWD"),
            "A cat, she says",
            medicalInfo);
    Pet pet = bare.changed(bare.profile(), traits, NOW).reserved(bare.id(), PENDING, NOW);
    insert(pet);
    assertEquals(Optional.of(pet), storage.pets().find(tenant, 5));
    assertEquals(Optional.of(pet), storage.pets().find(tenant, pet.id()));
    assertEquals(Optional.empty(), storage.pets().find(other, pet.id()));
    assertEquals(List.of(pet), storage.pets().withStatus(tenant, List.of("pending"), 10_000));
    Pet free = pet.changed(pet.profile(), PetTraits.NONE, NOW).reserved(null, AVAILABLE, NOW);
    write(() -> storage.pets().update(tenant, free));
    assertEquals(Optional.of(free), storage.pets().find(tenant, pet.id()));
  }

  @Test
  void a_pet_of_another_tenant_is_not_seen() {
    insert(pet(5, "available", "small"));
    assertEquals(Optional.empty(), storage.pets().find(other, 5));
    assertEquals(List.of(), storage.pets().withStatus(other, List.of("available"), 10_000));
    assertEquals(List.of(), storage.pets().withTags(other, List.of("small"), 10_000));
    assertEquals(Map.of(), storage.pets().countByStatus(other));
    assertEquals(OptionalLong.empty(), storage.pets().highestBelow(other, Long.MAX_VALUE));
  }

  @Test
  void pets_are_found_by_their_numbers() {
    Pet first = pet(Long.MIN_VALUE, "available");
    Pet last = pet(Long.MAX_VALUE, "sold");
    insert(first, pet(3, "sold"), last);
    var numbers = List.of(Long.MAX_VALUE, 4L, Long.MIN_VALUE);
    assertEquals(Set.of(first, last), Set.copyOf(storage.pets().withNumbers(tenant, numbers)));
    assertEquals(List.of(), storage.pets().withNumbers(tenant, List.of()));
    assertEquals(List.of(), storage.pets().withNumbers(other, numbers));
  }

  @Test
  void null_elements_and_missing_members_stay_what_they_are() {
    Pet bare = pet(1, new PetProfile(null, null, null, null, null));
    Pet empty = pet(2, new PetProfile(new Category(0, null), "", List.of(), List.of(), ""));
    Pet holes =
        pet(
            3,
            new PetProfile(
                new Category(-1, ""),
                null,
                Arrays.asList("a", null, ""),
                Arrays.asList(null, new Tag(Long.MIN_VALUE, null), new Tag(1, "x")),
                "sold"));
    insert(bare, empty, holes);
    assertEquals(Optional.of(bare), storage.pets().find(tenant, 1));
    assertEquals(Optional.of(empty), storage.pets().find(tenant, 2));
    assertEquals(Optional.of(holes), storage.pets().find(tenant, 3));
    assertEquals(List.of(holes), storage.pets().withStatus(tenant, List.of("sold"), 10_000));
  }

  @Test
  void any_character_comes_back() {
    String odd = "'\"\\ \n\t\u0001\u007f\u2028é漢😀\u202e%_;--, ]}";
    Pet pet = pet(1, odd, odd);
    insert(pet);
    assertEquals(Optional.of(pet), storage.pets().find(tenant, 1));
    assertEquals(List.of(pet), storage.pets().withStatus(tenant, List.of(odd), 10_000));
    assertEquals(List.of(pet), storage.pets().withTags(tenant, List.of("no", odd), 10_000));
    assertEquals(Map.of(odd, 1L), storage.pets().countByStatus(tenant));
  }

  @Test
  void long_words_can_be_looked_up() {
    String word = "w".repeat(200_000);
    insert(pet(1, word, word), pet(2, word + "x", word + "x"));
    assertEquals(List.of(1L), numbersWithStatus(word));
    assertEquals(List.of(2L), numbersWithTags(word + "x"));
    assertEquals(Map.of(word, 1L, word + "x", 1L), storage.pets().countByStatus(tenant));
  }

  @Test
  void the_ends_of_the_numbers_work() {
    Pet lowest = pet(Long.MIN_VALUE, "sold", "t");
    Pet highest = pet(Long.MAX_VALUE, "sold", "t");
    insert(lowest, highest, pet(0, "sold", "t"));
    assertEquals(Optional.of(lowest), storage.pets().find(tenant, Long.MIN_VALUE));
    assertEquals(Optional.of(highest), storage.pets().find(tenant, Long.MAX_VALUE));
    List<Long> all = List.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L);
    assertEquals(all, numbersWithStatus("sold"));
    assertEquals(all, numbersWithStatus("sold"), "from the cache");
    assertEquals(all, numbersWithTags("t"));
  }

  @Test
  void lists_are_in_order_of_insertion_with_each_pet_once() {
    insert(
        pet(30, "sold", "a", "b", "a"),
        pet(10, "available", "b"),
        pet(20, "sold", "a"),
        pet(15, "pending", "c"));
    assertEquals(List.of(30L, 20L), numbersWithStatus("sold"));
    assertEquals(List.of(30L, 10L, 20L), numbersWithStatus("sold", "available", "sold"));
    assertEquals(List.of(30L, 20L), numbersWithTags("a"));
    assertEquals(List.of(30L, 10L, 20L), numbersWithTags("b", "a"));
    assertEquals(List.of(), numbersWithTags("A"));
    assertEquals(List.of(), numbersWithStatus());
    assertEquals(List.of(), numbersWithTags());
  }

  @Test
  void a_pet_that_is_moved_comes_last() {
    insert(pet(1, "sold"), pet(2, "sold"), pet(3, "sold"));
    write(() -> storage.pets().moveToEnd(tenant, 1));
    assertEquals(List.of(2L, 3L, 1L), numbersWithStatus("sold"));
    insert(pet(0, "sold"));
    assertEquals(List.of(2L, 3L, 1L, 0L), numbersWithStatus("sold"));
  }

  @Test
  void an_update_changes_lists_tags_and_counts_but_not_the_place() {
    Pet first = pet(1, "sold", "a", "b");
    insert(first, pet(2, "available", "b"));
    assertEquals(List.of(1L, 2L), numbersWithTags("b"));
    Pet changed = first.changed(pet(1, "available", "b", "c").profile(), NOW.plusSeconds(1));
    write(() -> storage.pets().update(tenant, changed));
    assertEquals(Optional.of(changed), storage.pets().find(tenant, 1));
    assertEquals(List.of(1L, 2L), numbersWithStatus("available"));
    assertEquals(List.of(), numbersWithStatus("sold"));
    assertEquals(List.of(), numbersWithTags("a"));
    assertEquals(List.of(1L, 2L), numbersWithTags("b"));
    assertEquals(List.of(1L), numbersWithTags("c"));
    assertEquals(Map.of("available", 2L), storage.pets().countByStatus(tenant));
  }

  @Test
  void a_deleted_pet_leaves_nothing() {
    insert(pet(1, "sold", "a"));
    assertTrue(storage.inTransaction(() -> storage.pets().delete(tenant, 1)));
    assertFalse(storage.inTransaction(() -> storage.pets().delete(tenant, 1)));
    assertEquals(Optional.empty(), storage.pets().find(tenant, 1));
    assertEquals(List.of(), numbersWithStatus("sold"));
    assertEquals(List.of(), numbersWithTags("a"));
    assertEquals(Map.of(), storage.pets().countByStatus(tenant));
  }

  @Test
  void a_pet_that_is_made_anew_is_not_taken_for_the_old_one() {
    insert(pet(1, "sold", "a"));
    assertEquals(List.of(1L), numbersWithStatus("sold"));
    write(() -> storage.pets().delete(tenant, 1));
    Pet anew = pet(1, new PetProfile(null, "other", null, List.of(new Tag(1, "a")), "sold"));
    insert(anew);
    assertEquals(List.of(anew), storage.pets().withStatus(tenant, List.of("sold"), 10_000));
    assertEquals(List.of(anew), storage.pets().withTags(tenant, List.of("a"), 10_000));
  }

  @Test
  void pets_without_a_status_are_not_counted() {
    insert(pet(1, "sold"), pet(2, "sold"), pet(3, ""), pet(4, (String) null));
    assertEquals(Map.of("sold", 2L), storage.pets().countByStatus(tenant));
    assertEquals(List.of(3L), numbersWithStatus(""));
  }

  @Test
  void long_lists_and_large_pets_are_complete() {
    String large = "n".repeat(3_000);
    insert(
        LongStream.rangeClosed(1, 1_000)
            .mapToObj(i ->
                i % 5 == 0
                    ? pet(i, new PetProfile(null, large, null, null, "sold"))
                    : pet(i, "sold"))
            .toArray(Pet[]::new));
    List<Pet> cold = storage.pets().withStatus(tenant, List.of("sold"), 10_000);
    assertEquals(LongStream.rangeClosed(1, 1_000).boxed().toList(), numbers(cold));
    assertEquals(cold, storage.pets().withStatus(tenant, List.of("sold"), 10_000));
    insert(pet(2_000, "sold"));
    assertEquals(1_001, storage.pets().withStatus(tenant, List.of("sold"), 10_000).size());
  }

  @Test
  void an_id_is_unique_in_its_tenant() {
    Pet pet = pet(1, "sold");
    insert(pet);
    var twin = new Pet(2, pet.id(), 1, NOW, NOW, pet.profile());
    assertThrows(Failure.class, () -> insert(twin));
    assertEquals(List.of(1L), numbersWithStatus("sold"));
  }
}
