package petstore.core.orders;

import java.util.UUID;
import petstore.core.kernel.Money;

/// The part of an order that the classic editions do not know: who bought which pet at what price.
/// An order that has one reserves its pet.
///
/// @param pet the id of the pet
/// @param buyer the id of the user
/// @param total the pet's price when it was ordered
public record Purchase(UUID pet, UUID buyer, Money total) {}
