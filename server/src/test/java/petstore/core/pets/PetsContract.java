package petstore.core.pets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import petstore.core.Storage;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Money;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Outbox;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.tenants.Tenants;
import petstore.storage.StorageUnavailable;

/// What can be done with pets, over whatever store.
abstract class PetsContract {
  private static final Problem RESERVED = new Problem.Reserved(Problem.Kind.PET);
  private static final UUID ORDER = new UUID(5, 5);
  private static final PetTraits TRAITS =
      new PetTraits(
          "Tabby",
          18,
          PetSize.SMALL,
          "Orange",
          Gender.FEMALE,
          true,
          new Money(new BigDecimal("75.00"), "USD"),
          "Likes boxes",
          null);

  private final Tenant tenant = new Tenant(UUID.randomUUID());
  private Storage storage;
  private Pets pets;

  /// Opens the store.
  abstract Storage open() throws StorageUnavailable;

  @BeforeEach
  void open_the_shop() throws StorageUnavailable {
    storage = open();
    var tenants = new Tenants(storage.tenants(), storage, 1_000_000);
    var ids = new Ids(() -> NOW, RandomGenerator.getDefault());
    pets = new Pets(storage.pets(), tenants, storage, Outbox.NONE, ids, () -> NOW);
  }

  @AfterEach
  void close_the_store() {
    storage.close();
  }

  @Test
  void a_pet_that_is_made_is_found_by_its_id_and_by_its_number() {
    Pet cat = make(Species.CAT, "Tom", Availability.AVAILABLE);
    assertEquals(cat, pets.get(tenant, cat.id()));
    assertEquals(cat, pets.get(tenant, cat.number()));
    assertEquals(TRAITS, cat.traits());
    assertEquals(1, cat.version());
    assertTrue(Numbering.SAFE.keeps(cat.number()) && cat.number() < Numbering.UNSAFE);
    assertEquals(cat.number() + 1, make(Species.CAT, "Tim", Availability.PENDING).number());
  }

  @Test
  void what_is_told_of_a_new_pet_is_told_before_it_is_kept() {
    var draft = new PetDraft(profile(Species.DOG, "Rex", Availability.AVAILABLE), TRAITS);
    assertThrows(
        IllegalStateException.class,
        () ->
            pets.create(
                tenant,
                draft,
                _ -> {
                  throw new IllegalStateException();
                }));
    assertEquals(0, pets.inventory(tenant).total());
    assertEquals("Rex", pets.create(tenant, draft, pet -> pet.profile().name()));
  }

  @Test
  void an_id_that_no_pet_has_is_not_found() {
    UUID id = new UUID(1, 1);
    var missing = new Problem.NotFound(Problem.Kind.PET, id.toString());
    assertFails(missing, () -> pets.get(tenant, id));
    assertFails(missing, () -> pets.change(tenant, id, PetDraft::of, pet -> pet));
    assertFails(missing, () -> pets.remove(tenant, id, _ -> {}));
  }

  @Test
  void a_change_keeps_what_it_is_not_about() {
    Pet cat = make(Species.CAT, "Tom", Availability.AVAILABLE);
    Pet changed =
        pets.change(
            tenant,
            cat.id(),
            pet -> new PetDraft(pet.profile().withName("Tim"), pet.traits()),
            pet -> pet);
    assertEquals(cat.changed(cat.profile().withName("Tim"), NOW), changed);
    assertEquals(changed, pets.get(tenant, cat.id()));
  }

  @Test
  void a_change_that_is_refused_changes_nothing() {
    Pet cat = make(Species.CAT, "Tom", Availability.AVAILABLE);
    var failure = new Failure(new Problem.PreconditionFailed());
    Executable change =
        () ->
            pets.change(
                tenant,
                cat.id(),
                _ -> {
                  throw failure;
                },
                pet -> pet);
    assertFails(failure.problem(), change);
    assertFails(
        failure.problem(),
        () ->
            pets.remove(
                tenant,
                cat.id(),
                _ -> {
                  throw failure;
                }));
    assertEquals(cat, pets.get(tenant, cat.id()));
  }

  @Test
  void a_removed_pet_is_gone() {
    Pet cat = make(Species.CAT, "Tom", Availability.AVAILABLE);
    pets.remove(tenant, cat.id(), pet -> assertEquals(cat, pet));
    assertFails(
        new Problem.NotFound(Problem.Kind.PET, cat.id().toString()),
        () -> pets.get(tenant, cat.id()));
    assertFalse(pets.exists(tenant, cat.number()));
  }

  @Test
  void a_reserved_pet_cannot_be_deleted() {
    Pet cat = reserved();
    assertFails(RESERVED, () -> pets.remove(tenant, cat.id(), _ -> {}));
    assertFails(RESERVED, () -> pets.delete(tenant, cat.number()));
    assertEquals(cat, pets.get(tenant, cat.id()));
  }

  @Test
  void the_status_of_a_reserved_pet_cannot_be_changed() {
    Pet cat = reserved();
    for (String status : new String[] {"available", "sold", "Pending", "", null}) {
      PetProfile other = cat.profile().withStatus(status);
      assertFails(RESERVED, () -> change(cat, other));
      assertFails(RESERVED, () -> pets.replace(tenant, cat.number(), other));
      assertFails(RESERVED, () -> put(cat.number(), other));
      assertFails(RESERVED, () -> pets.update(tenant, cat.number(), pet -> pet.withStatus(status)));
    }
    assertEquals(cat, pets.get(tenant, cat.id()));
  }

  @Test
  void all_else_of_a_reserved_pet_can_be_changed() {
    Pet cat = reserved();
    PetProfile pending = cat.profile();
    Pet after = cat.changed(pending.withName("1"), NOW);
    assertEquals(after, change(cat, pending.withName("1")));
    after = after.changed(pending.withName("2"), NOW);
    assertEquals(after, pets.replace(tenant, cat.number(), pending.withName("2")));
    after = after.changed(pending.withName("3"), NOW);
    assertEquals(after, put(cat.number(), pending.withName("3")));
    assertEquals(TRAITS, after.traits());
    assertEquals(ORDER, after.reservedBy());
    assertEquals(after, pets.get(tenant, cat.number()));
  }

  @Test
  void pets_of_the_classic_editions_are_searched_too() {
    Pet cat = make(Species.CAT, "Tom", Availability.AVAILABLE);
    Pet dog = put(77, new PetProfile(new Category(8, "Dogs"), "Rex", null, null, "available"));
    Pet odd = put(78, new PetProfile(null, null, null, null, null));
    assertEquals(List.of(cat, dog), search(Set.of(Availability.AVAILABLE), List.of()));
    assertEquals(List.of(cat, dog, odd), search(Set.of(), List.of()));
    assertEquals(List.of(dog), search(Set.of(), List.of("DOG")));
    Inventory inventory = pets.inventory(tenant);
    assertEquals(1, inventory.count(Species.DOG, Availability.AVAILABLE));
    assertEquals(1, inventory.count(Species.OTHER, Availability.NOT_AVAILABLE));
    assertEquals(2, inventory.count(Availability.AVAILABLE));
    assertEquals(1, inventory.count(Species.CAT));
    assertEquals(3, inventory.total());
  }

  @Test
  void no_more_words_are_looked_for_than_are_good_for_anybody() {
    make(Species.CAT, "a b c d e f g h i j k", Availability.AVAILABLE);
    assertEquals(1, search(Set.of(), List.of("a b c d e", "f g h i j")).size());
    var fault = new Fault("q", "too_many_words", "has more than 10 words");
    assertFails(
        new Problem.Invalid(Problem.Kind.PET, List.of(fault)),
        () -> search(Set.of(), List.of("a b c d e", "f g h i j k")));
    assertFails(
        new Problem.Invalid(Problem.Kind.PET, List.of(fault)),
        () -> search(Set.of(), Collections.nCopies(11, "a")));
  }

  private Pet reserved() {
    Pet cat = make(Species.CAT, "Tom", Availability.AVAILABLE);
    Pet kept = cat.reserved(ORDER, Availability.PENDING, NOW);
    storage.inTransaction(() -> {
      storage.pets().update(tenant, kept);
      return Optional.empty();
    });
    return kept;
  }

  private Pet make(Species species, String name, Availability availability) {
    var draft = new PetDraft(profile(species, name, availability), TRAITS);
    return pets.create(tenant, draft, pet -> pet);
  }

  private static PetProfile profile(Species species, String name, Availability availability) {
    return PetProfile.of(species, name, List.of("https://a.example/1.png"), availability);
  }

  private Pet change(Pet pet, PetProfile profile) {
    return pets.change(
        tenant, pet.id(), existing -> new PetDraft(profile, existing.traits()), after -> after);
  }

  private Pet put(long number, PetProfile profile) {
    return pets.put(tenant, number, profile, Numbering.SAFE, Pets.Place.LAST);
  }

  private List<Pet> search(Set<Availability> availability, List<String> words) {
    var search =
        new PetSearch(
            availability,
            Set.of(),
            Set.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            words,
            PetSearch.Sort.DEFAULT);
    return pets.search(tenant, search, PageRequest.page(1, 20)).items();
  }

  private static void assertFails(Problem problem, Executable work) {
    assertEquals(problem, assertThrows(Failure.class, work).problem());
  }
}
