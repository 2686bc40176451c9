package petstore.core.pets;

import java.time.Instant;
import java.util.UUID;

/// A pet in a shop.
///
/// @param number what the classic editions call its id: any int64, unique in the tenant
/// @param id what newer editions call its id (UUID version 7), unique in the tenant
/// @param version counts the changes, from 1
/// @param profile what is said about it
public record Pet(
    long number, UUID id, long version, Instant createdAt, Instant updatedAt, PetProfile profile) {

  /// The same pet after one more change.
  public Pet changed(PetProfile profile, Instant at) {
    return new Pet(number, id, version + 1, createdAt, at, profile);
  }
}
