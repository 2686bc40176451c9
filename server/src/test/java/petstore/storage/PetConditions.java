package petstore.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import petstore.core.pets.MedicalInfo;
import petstore.core.pets.Pet;
import petstore.core.pets.PetSearch;
import petstore.core.pets.PetSize;
import petstore.core.pets.PetTraits;
import petstore.core.pets.SearchWords;

/// Whether a pet is one of those that are looked for.
final class PetConditions {
  private PetConditions() {}

  static boolean hold(Pet pet, PetSearch search) {
    PetTraits traits = pet.traits();
    PetSize size = traits.size();
    return (search.availability().isEmpty() || search.availability().contains(pet.availability()))
        && (search.species().isEmpty() || search.species().contains(pet.species()))
        && (search.sizes().isEmpty() || (size != null && search.sizes().contains(size)))
        && isWithin(traits.ageMonths(), search.ageMin(), search.ageMax())
        && isWithin(traits.price().amount(), search.priceMin(), search.priceMax())
        && isAlike(traits.breed(), search.breed())
        && isAlike(traits.color(), search.color())
        && is(traits.gender(), search.gender())
        && is(traits.goodWithKids(), search.goodWithKids())
        && isHealthy(traits.medicalInfo(), search)
        && hasWords(pet, search);
  }

  private static boolean isHealthy(@Nullable MedicalInfo medical, PetSearch search) {
    MedicalInfo known = medical == null ? new MedicalInfo(null, null, null, null, null) : medical;
    return is(known.vaccinated(), search.vaccinated())
        && is(known.spayedNeutered(), search.spayedNeutered())
        && is(known.specialNeeds(), search.specialNeeds());
  }

  private static boolean hasWords(Pet pet, PetSearch search) {
    if (search.words().isEmpty()) {
      return true;
    }
    Set<String> words = SearchWords.of(pet);
    return search.words().stream()
        .flatMap(text -> SearchWords.of(text).stream())
        .allMatch(wanted -> words.stream().anyMatch(word -> word.startsWith(wanted)));
  }

  private static boolean isWithin(int value, @Nullable Integer min, @Nullable Integer max) {
    return (min == null || value >= min) && (max == null || value <= max);
  }

  private static boolean isWithin(
      BigDecimal value, @Nullable BigDecimal min, @Nullable BigDecimal max) {
    return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
  }

  private static boolean isAlike(@Nullable String value, @Nullable String wanted) {
    return wanted == null
        || (value != null
            && value.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)));
  }

  private static boolean is(@Nullable Object value, @Nullable Object wanted) {
    return wanted == null || Objects.equals(value, wanted);
  }

  /// The order of a sort; pets that are equal in it stay in the order in which they are.
  static Comparator<Pet> order(PetSearch.Field field) {
    return switch (field) {
      case INSERTION -> (_, _) -> 0;
      case AGE -> Comparator.comparing(pet -> pet.traits().ageMonths());
      case PRICE -> Comparator.comparing(pet -> pet.traits().price().amount());
      case NAME -> Comparator.comparing(PetConditions::name, Arrays::compareUnsigned);
    };
  }

  private static byte[] name(Pet pet) {
    String name = pet.profile().name();
    var folded = new StringBuilder();
    (name == null ? "" : name)
        .chars()
        .limit(200)
        .forEach(c -> folded.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c)));
    return folded.toString().getBytes(UTF_8);
  }
}
