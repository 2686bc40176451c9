package petstore.storage.sql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Money;
import petstore.core.pets.MedicalInfo;
import petstore.core.pets.Pet;
import petstore.core.pets.PetTraits;

/// What a pet is found and sorted by, as it stands in the columns of its row. Constants of
/// enumerations stand there by their place among their kind, which therefore may not change.
final class PetFacets {
  /// The columns, in the order of [#values].
  static final String COLUMNS =
      "availability, species, age, price, name, size, breed, color, gender, good_with_kids,"
          + " vaccinated, spayed_neutered, special_needs";

  /// Each column set to a value, in a statement that updates.
  static final String SETTINGS = COLUMNS.replaceAll(",|$", " = ?$0");

  private static final int LONGEST_NAME = 200;
  private static final int PRICE_DIGITS = 4;
  private static final MedicalInfo UNKNOWN = new MedicalInfo(null, null, null, null, null);

  private PetFacets() {}

  /// What stands in the columns.
  static @Nullable Object[] values(Pet pet) {
    PetTraits traits = pet.traits();
    MedicalInfo medical = traits.medicalInfo() == null ? UNKNOWN : traits.medicalInfo();
    return new @Nullable Object[] {
      Codes.of(pet.availability()),
      Codes.of(pet.species()),
      traits.ageMonths(),
      price(pet),
      name(pet),
      code(traits.size()),
      key(traits.breed()),
      key(traits.color()),
      code(traits.gender()),
      flag(traits.goodWithKids()),
      flag(medical.vaccinated()),
      flag(medical.spayedNeutered()),
      flag(medical.specialNeeds())
    };
  }

  /// The values of the columns, and those of others behind them.
  static @Nullable Object[] with(@Nullable Object[] values, @Nullable Object... others) {
    @Nullable Object[] all = Arrays.copyOf(values, values.length + others.length);
    System.arraycopy(others, 0, all, values.length, others.length);
    return all;
  }

  /// The price of a pet as it is sorted by.
  static long price(Pet pet) {
    return pet.traits().price().amount().movePointRight(PRICE_DIGITS).longValueExact();
  }

  /// An amount that somebody looks for, on the scale of the column. What is beyond all prices stays
  /// beyond them, however large or small it is.
  static long price(BigDecimal amount, RoundingMode rounding) {
    if (amount.compareTo(Money.MAX) > 0) {
      return Long.MAX_VALUE;
    }
    if (amount.signum() <= 0) {
      return amount.signum();
    }
    boolean isTiny = amount.compareTo(BigDecimal.ONE.movePointLeft(PRICE_DIGITS)) < 0;
    return isTiny
        ? BigDecimal.valueOf(0.5).setScale(0, rounding).longValueExact()
        : amount.setScale(PRICE_DIGITS, rounding).unscaledValue().longValueExact();
  }

  /// The name of a pet as it is sorted by.
  static String name(Pet pet) {
    String name = pet.profile().name();
    if (name == null) {
      return "";
    }
    if (name.length() <= LONGEST_NAME) {
      return Words.folded(name);
    }
    int end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? 1 : 0;
    return Words.folded(name.substring(0, LONGEST_NAME - end));
  }

  /// A breed or color as it is looked up.
  static @Nullable String key(@Nullable String text) {
    return text == null ? null : Words.key(Words.folded(text));
  }

  static @Nullable Integer flag(@Nullable Boolean value) {
    return value == null ? null : value ? 1 : 0;
  }

  private static @Nullable Integer code(@Nullable Enum<?> value) {
    return value == null ? null : Codes.of(value);
  }
}
