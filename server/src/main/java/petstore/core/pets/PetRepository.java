package petstore.core.pets;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Numbers;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Tenant;

/// The store of pets. Lists come in order of insertion, unless they say otherwise.
public interface PetRepository extends Numbers {
  Optional<Pet> find(Tenant tenant, long number);

  /// The pet with this id. In a transaction it stays as it is until that ends.
  Optional<Pet> find(Tenant tenant, UUID id);

  /// The pets that have these numbers, in any order.
  List<Pet> withNumbers(Tenant tenant, Collection<Long> numbers);

  /// Pets whose status is one of these words, each once, the first `most` of them.
  List<Pet> withStatus(Tenant tenant, Collection<String> statuses, int most);

  /// Pets that have at least one tag with one of these names, each once, the first `most` of them.
  List<Pet> withTags(Tenant tenant, Collection<String> names, int most);

  /// A page of the pets that are looked for. While others come and go, whoever goes on with the
  /// marks sees each pet that stays once.
  ///
  /// @throws petstore.core.kernel.Failure with [petstore.core.kernel.Problem.InvalidParameter] for
  ///   a mark that is not of a list in this order
  Page<Pet> search(Tenant tenant, PetSearch search, PageRequest page);

  /// How many pets there are of each species and availability.
  Inventory inventory(Tenant tenant);

  /// How many pets have each status; pets without one, or with an empty one, are not counted.
  Map<String, Long> countByStatus(Tenant tenant);

  /// Adds a pet at the end of the lists; its number is not in use.
  void insert(Tenant tenant, Pet pet);

  /// Replaces the pet with this number, at its place in the lists.
  void update(Tenant tenant, Pet pet);

  /// Moves the pet with this number to the end of the lists.
  void moveToEnd(Tenant tenant, long number);

  /// Whether there was one to delete.
  boolean delete(Tenant tenant, long number);
}
