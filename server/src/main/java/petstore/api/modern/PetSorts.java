package petstore.api.modern;

import java.util.List;
import java.util.stream.Stream;
import petstore.core.pets.PetSearch.Field;
import petstore.core.pets.PetSearch.Sort;

/// How the orders of pets are written: `price`, and `-price` for the dearest first.
final class PetSorts {
  /// What pets are sorted by.
  static final List<Field> FIELDS = List.of(Field.values());

  /// Every order, rising ones first.
  static final List<Sort> ALL =
      Stream.of(false, true)
          .flatMap(falls -> FIELDS.stream().map(field -> new Sort(field, falls)))
          .toList();

  private PetSorts() {}

  static String word(Field field) {
    return switch (field) {
      case INSERTION -> "createdAt";
      case AGE -> "ageMonths";
      case PRICE -> "price";
      case NAME -> "name";
    };
  }

  static String word(Sort sort) {
    return (sort.isDescending() ? "-" : "") + word(sort.field());
  }
}
