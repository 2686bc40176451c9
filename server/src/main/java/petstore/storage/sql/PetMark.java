package petstore.storage.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Mark;
import petstore.core.kernel.Problem;
import petstore.core.pets.Pet;
import petstore.core.pets.PetSearch;

/// A place behind a pet in a list, whether or not the pet is still there.
///
/// @param value what the list is sorted by: a number, a name, or nothing
record PetMark(PetSearch.Sort sort, Object value, long position, long number) {
  private static final int LONGEST = 2_000;

  /// The place behind a pet.
  static PetMark behind(Pet pet, long position, PetSearch.Sort sort) {
    return new PetMark(sort, value(pet, sort.field()), position, pet.number());
  }

  /// The place before a pet: no other thing can stand between it and the pet.
  static PetMark before(Pet pet, long position, PetSearch.Sort sort) {
    return behind(pet, position, sort).previous();
  }

  // In a list that is sorted the other way round, what is before has the next number.
  private PetMark previous() {
    if (sort.isDescending()) {
      return number == Long.MAX_VALUE
          ? new PetMark(sort, value, position + 1, Long.MIN_VALUE)
          : new PetMark(sort, value, position, number + 1);
    }
    return number == Long.MIN_VALUE
        ? new PetMark(sort, value, position - 1, Long.MAX_VALUE)
        : new PetMark(sort, value, position, number - 1);
  }

  private static Object value(Pet pet, PetSearch.Field field) {
    return switch (field) {
      case INSERTION -> "";
      case AGE -> (long) pet.traits().ageMonths();
      case PRICE -> PetFacets.price(pet);
      case NAME -> PetFacets.name(pet);
    };
  }

  /// As it is given away.
  Mark mark() {
    String text = head(sort) + position + '.' + number + '.' + value;
    return new Mark(Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8)));
  }

  /// What a mark says, if it was given for a list in this order.
  ///
  /// @throws Failure with [Problem.InvalidParameter]
  static PetMark read(Mark mark, PetSearch.Sort sort) {
    try {
      PetMark read = parse(mark, sort);
      if (read.mark().equals(mark)) {
        return read;
      }
      throw invalid();
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  private static PetMark parse(Mark mark, PetSearch.Sort sort) {
    if (mark.text().length() > LONGEST) {
      throw invalid();
    }
    String text = new String(Base64.getUrlDecoder().decode(mark.text()), UTF_8);
    String head = head(sort);
    int position = text.indexOf('.', head.length());
    int number = text.indexOf('.', position + 1);
    if (!text.startsWith(head) || position < 0 || number < 0 || text.indexOf(0) >= 0) {
      throw invalid();
    }
    String value = text.substring(number + 1);
    boolean isNumber = sort.field() == PetSearch.Field.AGE || sort.field() == PetSearch.Field.PRICE;
    return new PetMark(
        sort,
        isNumber ? (Object) Long.valueOf(value) : value,
        Long.parseLong(text.substring(head.length(), position)),
        Long.parseLong(text.substring(position + 1, number)));
  }

  private static String head(PetSearch.Sort sort) {
    String field = sort.field().name().toLowerCase(Locale.ROOT);
    return field + (sort.isDescending() ? "-" : "+");
  }

  private static Failure invalid() {
    return new Failure(
        new Problem.InvalidParameter("cursor", "It was not given for a list in this order"));
  }
}
