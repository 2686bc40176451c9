package petstore.core.pets;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Outbox;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.tenants.Tenants;

/// What can be done with the pets of a shop.
public final class Pets {
  /// The most pets in one list, so that the memory that an answer takes is bounded.
  public static final int MAX_LIST = 20_000;

  private final PetRepository pets;
  private final Tenants tenants;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Ids ids;
  private final InstantSource clock;

  public Pets(
      PetRepository pets,
      Tenants tenants,
      Transactions transactions,
      Outbox outbox,
      Ids ids,
      InstantSource clock) {
    this.pets = pets;
    this.tenants = tenants;
    this.transactions = transactions;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /// The pet with this number.
  ///
  /// @throws Failure with [Problem.NotFound]
  public Pet get(Tenant tenant, long number) {
    return pets.find(tenants.toRead(tenant), number).orElseThrow(() -> missing(number));
  }

  /// The pet with this id.
  ///
  /// @throws Failure with [Problem.NotFound]
  public Pet get(Tenant tenant, UUID id) {
    return pets.find(tenants.toRead(tenant), id).orElseThrow(() -> missing(id));
  }

  /// A page of the pets that are looked for.
  ///
  /// @throws Failure with [Problem.Invalid] for more than [SearchWords#MOST] words, or
  ///   [Problem.InvalidParameter] for a mark that nobody gave for a list in this order
  public Page<Pet> search(Tenant tenant, PetSearch search, PageRequest page) {
    if (search.words().stream().flatMap(text -> SearchWords.of(text).stream()).count()
        > SearchWords.MOST) {
      throw new Failure(
          new Problem.Invalid(
              Problem.Kind.PET,
              List.of(
                  new Fault(
                      "q", "too_many_words", "has more than " + SearchWords.MOST + " words"))));
    }
    return pets.search(tenants.toRead(tenant), search, page);
  }

  /// How many pets there are, by species and availability.
  public Inventory inventory(Tenant tenant) {
    return pets.inventory(tenants.toRead(tenant));
  }

  /// Whether there is a pet with this number.
  public boolean exists(Tenant tenant, long number) {
    return pets.find(tenants.toRead(tenant), number).isPresent();
  }

  /// Pets whose status is one of these words, each once, in order of insertion.
  ///
  /// @throws Failure with [Problem.TooMany] for more than [#MAX_LIST]
  public List<Pet> withStatus(Tenant tenant, Collection<String> statuses) {
    return bounded(pets.withStatus(tenants.toRead(tenant), statuses, MAX_LIST + 1));
  }

  /// Pets that have at least one tag with one of these names, each once, in order of insertion.
  ///
  /// @throws Failure with [Problem.TooMany] for more than [#MAX_LIST]
  public List<Pet> withTags(Tenant tenant, Collection<String> names) {
    return bounded(pets.withTags(tenants.toRead(tenant), names, MAX_LIST + 1));
  }

  /// How many pets have each status; pets without one are not counted.
  public Map<String, Long> countByStatus(Tenant tenant) {
    return pets.countByStatus(tenants.toRead(tenant));
  }

  /// Adds a pet, or replaces the one that has this number already.
  ///
  /// @param number the number that was sent; none, or one that `numbering` does not keep: one is
  ///   made
  /// @param place where a pet that is replaced comes to stand in lists
  /// @throws Failure with [Problem.Reserved] if the status of a reserved pet would change
  public Pet put(
      Tenant tenant, @Nullable Long number, PetProfile profile, Numbering numbering, Place place) {
    return tenants.write(
        tenant,
        () -> {
          if (number == null || !numbering.keeps(number)) {
            long next = pets.next(tenant, numbering.ceiling());
            return insert(tenant, next, new PetDraft(profile, PetTraits.NONE));
          }
          return pets.find(tenant, number)
              .map(existing -> replace(tenant, existing, profile, place))
              .orElseGet(() -> insert(tenant, number, new PetDraft(profile, PetTraits.NONE)));
        });
  }

  /// Adds a pet under a number that is safe for every client.
  ///
  /// @param told is run in the transaction that adds it; what it makes of the pet is returned
  public <R extends @Nullable Object> R create(
      Tenant tenant, PetDraft draft, Function<Pet, R> told) {
    return tenants.write(
        tenant,
        () -> {
          long number = pets.next(tenant, Numbering.SAFE.ceiling());
          return told.apply(insert(tenant, number, draft));
        });
  }

  /// Changes what is said about a pet.
  ///
  /// @param change what it is to say; throws what is wrong with that, for instance that the pet is
  ///   not in the state that the caller knows
  /// @param told is run in the transaction that changes it; what it makes of the pet is returned
  /// @throws Failure with [Problem.NotFound], with [Problem.Reserved] if the status of a reserved
  ///   pet would change, or as `change`
  public <R extends @Nullable Object> R change(
      Tenant tenant, UUID id, Function<Pet, PetDraft> change, Function<Pet, R> told) {
    return tenants.write(
        tenant,
        () -> {
          Pet existing = pets.find(tenant, id).orElseThrow(() -> missing(id));
          return told.apply(replace(tenant, existing, change.apply(existing), Place.KEPT));
        });
  }

  /// Deletes a pet, with its pictures.
  ///
  /// @param check throws what is wrong with that
  /// @throws Failure with [Problem.NotFound], with [Problem.Reserved], or as `check`
  public void remove(Tenant tenant, UUID id, Consumer<Pet> check) {
    tenants.write(
        tenant,
        () -> {
          Pet existing = pets.find(tenant, id).orElseThrow(() -> missing(id));
          check.accept(existing);
          return delete(tenant, existing);
        });
  }

  /// Replaces the pet that has this number, at its place in lists.
  ///
  /// @throws Failure with [Problem.NotFound], or with [Problem.Reserved] if the status of a
  ///   reserved pet would change
  public Pet replace(Tenant tenant, long number, PetProfile profile) {
    return update(tenant, number, _ -> profile);
  }

  /// Changes what all editions know of a pet.
  ///
  /// @throws Failure as [#replace]
  public Pet update(Tenant tenant, long number, UnaryOperator<PetProfile> change) {
    return tenants.write(
        tenant,
        () -> {
          Pet existing = pets.find(tenant, number).orElseThrow(() -> missing(number));
          return replace(tenant, existing, change.apply(existing.profile()), Place.KEPT);
        });
  }

  /// Deletes a pet, with its pictures; whether there was one.
  ///
  /// @throws Failure with [Problem.Reserved]
  public boolean delete(Tenant tenant, long number) {
    return transactions.inTransaction(() -> deleteIfThere(tenant, number));
  }

  private boolean deleteIfThere(Tenant tenant, long number) {
    return pets.find(tenants.toRead(tenant), number)
        .map(pet -> tenants.write(tenant, () -> delete(tenant, pet)))
        .orElse(false);
  }

  private boolean delete(Tenant tenant, Pet pet) {
    if (pet.reservedBy() != null) {
      throw reserved();
    }
    return pets.delete(tenant, pet.number());
  }

  /// A list in which each pet stands as often as `times` says.
  ///
  /// @throws Failure with [Problem.TooMany] when it would be longer than [#MAX_LIST]
  public static List<Pet> repeated(List<Pet> pets, ToLongFunction<PetProfile> times) {
    var all = new ArrayList<Pet>(pets.size());
    for (Pet pet : pets) {
      long count = times.applyAsLong(pet.profile());
      if (count > MAX_LIST - all.size()) {
        throw new Failure(new Problem.TooMany(Problem.Kind.PET, MAX_LIST));
      }
      all.addAll(Collections.nCopies((int) count, pet));
    }
    return all;
  }

  private static List<Pet> bounded(List<Pet> found) {
    if (found.size() > MAX_LIST) {
      throw new Failure(new Problem.TooMany(Problem.Kind.PET, MAX_LIST));
    }
    return found;
  }

  private Pet insert(Tenant tenant, long number, PetDraft draft) {
    var now = clock.instant();
    var pet = new Pet(number, ids.next(), 1, now, now, draft.profile(), draft.traits(), null);
    pets.insert(tenant, pet);
    PetEvent.ofNew(pet).ifPresent(event -> outbox.add(tenant, event));
    return pet;
  }

  private Pet replace(Tenant tenant, Pet existing, PetProfile profile, Place place) {
    return replace(tenant, existing, new PetDraft(profile, existing.traits()), place);
  }

  private Pet replace(Tenant tenant, Pet existing, PetDraft draft, Place place) {
    if (existing.reservedBy() != null
        && !Objects.equals(existing.profile().status(), draft.profile().status())) {
      throw reserved();
    }
    Pet changed = existing.changed(draft.profile(), draft.traits(), clock.instant());
    pets.update(tenant, changed);
    if (place == Place.LAST) {
      pets.moveToEnd(tenant, changed.number());
    }
    PetEvent.of(existing, changed, PetEvent.Reason.EDITED, Optional.empty())
        .forEach(event -> outbox.add(tenant, event));
    return changed;
  }

  private static Failure reserved() {
    return new Failure(new Problem.Reserved(Problem.Kind.PET));
  }

  private static Failure missing(UUID id) {
    return new Failure(new Problem.NotFound(Problem.Kind.PET, id.toString()));
  }

  private static Failure missing(long number) {
    return new Failure(new Problem.NotFound(Problem.Kind.PET, Long.toString(number)));
  }

  /// Where a pet that is put once more comes to stand in lists.
  public enum Place {
    /// Where it stood.
    KEPT,
    /// At the end.
    LAST
  }
}
