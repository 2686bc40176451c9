package petstore.core.pets;

import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Money;

/// The part of a pet that the classic editions do not know; null where nothing was said.
///
/// @param ageMonths in whole months, from 0
/// @param price what somebody pays who takes it home
public record PetTraits(
    @Nullable String breed,
    int ageMonths,
    @Nullable PetSize size,
    @Nullable String color,
    @Nullable Gender gender,
    @Nullable Boolean goodWithKids,
    Money price,
    @Nullable String description,
    @Nullable MedicalInfo medicalInfo) {
  /// Of a pet of which only the classic part is known.
  public static final PetTraits NONE =
      new PetTraits(null, 0, null, null, null, null, Money.NONE, null, null);

  public PetTraits {
    if (ageMonths < 0) {
      throw new IllegalArgumentException("an age of " + ageMonths);
    }
  }
}
