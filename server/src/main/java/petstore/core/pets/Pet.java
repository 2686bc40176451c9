package petstore.core.pets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A pet in a shop.
///
/// @param number what the classic editions call its id: any int64, unique in the tenant
/// @param id what newer editions call its id (UUID version 7), unique in the tenant
/// @param version counts the changes, from 1
/// @param profile what all editions know
/// @param traits what the classic editions do not know, and leave as it is
/// @param reservedBy the order that it is kept for, or was taken home with: while that is open, the
///   pet is not deleted, and its status is the order's to change
public record Pet(
    long number,
    UUID id,
    long version,
    Instant createdAt,
    Instant updatedAt,
    PetProfile profile,
    PetTraits traits,
    @Nullable UUID reservedBy) {

  /// A pet of which the classic part alone is known, and that nobody ordered.
  public Pet(
      long number,
      UUID id,
      long version,
      Instant createdAt,
      Instant updatedAt,
      PetProfile profile) {
    this(number, id, version, createdAt, updatedAt, profile, PetTraits.NONE, null);
  }

  /// The same pet after one more change of what all editions know.
  public Pet changed(PetProfile profile, Instant at) {
    return changed(profile, traits, reservedBy, at);
  }

  /// The same pet after one more change.
  public Pet changed(PetProfile profile, PetTraits traits, Instant at) {
    return changed(profile, traits, reservedBy, at);
  }

  /// The same pet, kept for an order or given back, with the status that says so.
  public Pet reserved(@Nullable UUID order, Availability availability, Instant at) {
    return changed(profile.withStatus(availability.word()), traits, order, at);
  }

  /// What kind of animal it is.
  public Species species() {
    return Species.of(profile.category());
  }

  /// Whether it can be had.
  public Availability availability() {
    return Availability.of(profile.status());
  }

  private Pet changed(PetProfile profile, PetTraits traits, @Nullable UUID reservedBy, Instant at) {
    return new Pet(number, id, version + 1, createdAt, at, profile, traits, reservedBy);
  }
}
