package petstore.core.pets;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Numbering;
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
  private final Ids ids;
  private final InstantSource clock;

  public Pets(
      PetRepository pets,
      Tenants tenants,
      Transactions transactions,
      Ids ids,
      InstantSource clock) {
    this.pets = pets;
    this.tenants = tenants;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// The pet with this number.
  ///
  /// @throws Failure with [Problem.NotFound]
  public Pet get(Tenant tenant, long number) {
    return pets.find(tenants.toRead(tenant), number).orElseThrow(() -> missing(number));
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
  public Pet put(
      Tenant tenant, @Nullable Long number, PetProfile profile, Numbering numbering, Place place) {
    return tenants.write(
        tenant,
        () -> {
          if (number == null || !numbering.keeps(number)) {
            return insert(tenant, pets.next(tenant, numbering.ceiling()), profile);
          }
          return pets.find(tenant, number)
              .map(existing -> replace(tenant, existing, profile, place))
              .orElseGet(() -> insert(tenant, number, profile));
        });
  }

  /// Replaces the pet that has this number, at its place in lists.
  ///
  /// @throws Failure with [Problem.NotFound]
  public Pet replace(Tenant tenant, long number, PetProfile profile) {
    return update(tenant, number, _ -> profile);
  }

  /// Changes what is said about a pet.
  ///
  /// @throws Failure with [Problem.NotFound]
  public Pet update(Tenant tenant, long number, UnaryOperator<PetProfile> change) {
    return tenants.write(
        tenant,
        () -> {
          Pet existing = pets.find(tenant, number).orElseThrow(() -> missing(number));
          return replace(tenant, existing, change.apply(existing.profile()), Place.KEPT);
        });
  }

  /// Deletes a pet, with its pictures' links; whether there was one.
  public boolean delete(Tenant tenant, long number) {
    return transactions.inTransaction(() -> deleteIfThere(tenant, number));
  }

  private boolean deleteIfThere(Tenant tenant, long number) {
    if (pets.find(tenants.toRead(tenant), number).isEmpty()) {
      return false;
    }
    return tenants.write(tenant, () -> pets.delete(tenant, number));
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

  private Pet insert(Tenant tenant, long number, PetProfile profile) {
    var now = clock.instant();
    var pet = new Pet(number, ids.next(), 1, now, now, profile);
    pets.insert(tenant, pet);
    return pet;
  }

  private Pet replace(Tenant tenant, Pet existing, PetProfile profile, Place place) {
    Pet changed = existing.changed(profile, clock.instant());
    pets.update(tenant, changed);
    if (place == Place.LAST) {
      pets.moveToEnd(tenant, changed.number());
    }
    return changed;
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
