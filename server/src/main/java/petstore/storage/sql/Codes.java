package petstore.storage.sql;

import java.util.Arrays;
import petstore.core.kernel.EventType;
import petstore.core.pets.Availability;
import petstore.core.pets.Gender;
import petstore.core.pets.PetSize;
import petstore.core.pets.Species;

/// The numbers that stand for constants in columns. They are in stored rows, in indexes and in
/// migrations: a constant that is added gets a new one, and none is ever given again.
final class Codes {
  private Codes() {}

  /// The number of a constant of one of the enumerations below.
  static int of(Enum<?> constant) {
    return switch (constant) {
      case Availability availability -> of(availability);
      case Species species -> of(species);
      case PetSize size -> of(size);
      case Gender gender -> of(gender);
      default -> throw new IllegalArgumentException("no number stands for " + constant);
    };
  }

  /// The species that a number stands for; that of an older program, which knows none, is other.
  static Species species(int code) {
    return Arrays.stream(Species.values())
        .filter(species -> of(species) == code)
        .findFirst()
        .orElse(Species.OTHER);
  }

  /// The type of event that a number stands for.
  static EventType eventType(int code) {
    return Arrays.stream(EventType.values())
        .filter(type -> of(type) == code)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no event has the type " + code));
  }

  static int of(EventType type) {
    return switch (type) {
      case PET_AVAILABLE -> 0;
      case PET_ADOPTED -> 1;
      case PET_STATUS_CHANGED -> 2;
      case ORDER_CREATED -> 3;
      case ORDER_STATUS_CHANGED -> 4;
      case PAYMENT_SUCCEEDED -> 5;
      case PAYMENT_FAILED -> 6;
      case PAYMENT_REFUNDED -> 7;
      case USER_CREATED -> 8;
    };
  }

  static int of(Availability availability) {
    return switch (availability) {
      case AVAILABLE -> 0;
      case PENDING -> 1;
      case ADOPTED -> 2;
      case NOT_AVAILABLE -> 3;
    };
  }

  static int of(Species species) {
    return switch (species) {
      case DOG -> 0;
      case CAT -> 1;
      case RABBIT -> 2;
      case BIRD -> 3;
      case REPTILE -> 4;
      case OTHER -> 5;
    };
  }

  static int of(PetSize size) {
    return switch (size) {
      case SMALL -> 0;
      case MEDIUM -> 1;
      case LARGE -> 2;
    };
  }

  static int of(Gender gender) {
    return switch (gender) {
      case MALE -> 0;
      case FEMALE -> 1;
      case UNKNOWN -> 2;
    };
  }
}
