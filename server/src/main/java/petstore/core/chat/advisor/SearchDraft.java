package petstore.core.chat.advisor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import petstore.core.pets.Availability;
import petstore.core.pets.Gender;
import petstore.core.pets.PetSearch;
import petstore.core.pets.PetSearch.Sort;
import petstore.core.pets.PetSize;

/// A search that is being made up. Each criterion sets what it is about.
final class SearchDraft {
  final Set<Availability> availability = EnumSet.of(Availability.AVAILABLE);
  final List<AnimalWord> animals = new ArrayList<>();
  final Set<PetSize> sizes = EnumSet.noneOf(PetSize.class);
  final List<String> words = new ArrayList<>();
  @Nullable Integer ageMin;
  @Nullable Integer ageMax;
  @Nullable Gender gender;
  @Nullable Boolean goodWithKids;
  @Nullable Boolean vaccinated;
  @Nullable Boolean neutered;
  @Nullable Boolean specialNeeds;
  @Nullable BigDecimal priceMin;
  @Nullable BigDecimal priceMax;
  Sort sort = Sort.DEFAULT;

  /// What the shop can look for. Kinds of animals within a species are left to [#narrowing].
  PetSearch search() {
    return new PetSearch(
        availability,
        AnimalWord.species(animals),
        sizes,
        ageMin,
        ageMax,
        null,
        null,
        gender,
        goodWithKids,
        vaccinated,
        neutered,
        specialNeeds,
        priceMin,
        priceMax,
        words,
        sort);
  }

  /// Those of which one has to fit, where the species alone does not say it.
  List<AnimalWord> narrowing() {
    return animals.stream().allMatch(AnimalWord::isSpecies) ? List.of() : List.copyOf(animals);
  }
}
