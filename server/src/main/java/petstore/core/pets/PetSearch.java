package petstore.core.pets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which pets are looked for: those that keep every condition that is there.
///
/// @param availability one of these; empty: any
/// @param species one of these; empty: any
/// @param sizes one of these; empty: any
/// @param ageMin in months; a pet of which nothing is said has 0
/// @param ageMax in months
/// @param breed in whatever case of ASCII letters; likewise the color
/// @param priceMin at least this amount, of whatever currency; a pet without a price has 0
/// @param priceMax at most this amount
/// @param words each of their words, as of [SearchWords], begins a word of the pet's name, breed,
///   color, description, category or tags
public record PetSearch(
    Set<Availability> availability,
    Set<Species> species,
    Set<PetSize> sizes,
    @Nullable Integer ageMin,
    @Nullable Integer ageMax,
    @Nullable String breed,
    @Nullable String color,
    @Nullable Gender gender,
    @Nullable Boolean goodWithKids,
    @Nullable Boolean vaccinated,
    @Nullable Boolean spayedNeutered,
    @Nullable Boolean specialNeeds,
    @Nullable BigDecimal priceMin,
    @Nullable BigDecimal priceMax,
    List<String> words,
    Sort sort) {
  public PetSearch {
    availability = Set.copyOf(availability);
    species = Set.copyOf(species);
    sizes = Set.copyOf(sizes);
    words = List.copyOf(words);
  }

  /// The order of the pets that are found; those that are equal in it come in order of insertion.
  /// Descending is exactly the other way round.
  public record Sort(Field field, boolean isDescending) {
    /// In order of insertion.
    public static final Sort DEFAULT = new Sort(Field.INSERTION, false);
  }

  /// What pets are sorted by.
  public enum Field {
    /// When they came into the shop.
    INSERTION,
    AGE,
    /// The amount, of whatever currency.
    PRICE,
    /// By code points of the name with ASCII letters in lower case, of at most 200 characters.
    NAME
  }

  /// Whether status and species are all that it asks for.
  public boolean isPlain() {
    return sizes.isEmpty()
        && ageMin == null
        && ageMax == null
        && breed == null
        && color == null
        && gender == null
        && goodWithKids == null
        && vaccinated == null
        && spayedNeutered == null
        && specialNeeds == null
        && priceMin == null
        && priceMax == null
        && words.isEmpty();
  }
}
