package petstore.core.orders;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.pets.PetRepository;

/// Which pets are ordered. An order that was born in a classic edition knows the number of its pet
/// alone, and there need not be such a pet.
record OrderedPets(PetRepository pets) {
  /// The ids of the pets of those orders, by the orders' numbers; of no other ones.
  ///
  /// @param tenant whose shop is read
  Map<Long, UUID> ofClassic(Tenant tenant, Collection<Order> orders) {
    var ids = new HashMap<Long, UUID>();
    Map<Long, Long> numbers =
        orders.stream()
            .filter(order -> order.purchase() == null)
            .collect(Collectors.toMap(Order::number, order -> order.details().petId()));
    if (!numbers.isEmpty()) {
      Map<Long, UUID> found =
          pets.withNumbers(tenant, Set.copyOf(numbers.values())).stream()
              .collect(Collectors.toMap(Pet::number, Pet::id));
      numbers.forEach(
          (order, pet) -> Optional.ofNullable(found.get(pet)).ifPresent(id -> ids.put(order, id)));
    }
    return ids;
  }

  /// The id of the pet of an order.
  Optional<UUID> of(Tenant tenant, Order order) {
    Purchase purchase = order.purchase();
    return purchase == null
        ? Optional.ofNullable(ofClassic(tenant, List.of(order)).get(order.number()))
        : Optional.of(purchase.pet());
  }
}
