package petstore.core.chat.advisor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import petstore.core.pets.Availability;
import petstore.core.pets.Gender;
import petstore.core.pets.PetSearch.Field;
import petstore.core.pets.PetSearch.Sort;
import petstore.core.pets.PetSize;

/// What a pet shall be where a phrase is enough to know it, and the animals themselves.
final class PlainRecognizers {
  private static final String PLACES =
      " (?:famil|house|home|garden|yard|budget|flat|apartment|room|place|price)";

  /// Each for a facet of its own, but for those of one facet, of which the first that fits counts.
  static final List<Criterion.Recognizer> ALL =
      List.of(
          PlainRecognizers::animals,
          size(
              PetSize.SMALL,
              "small(?!er|est| animal|" + PLACES + ")",
              "little",
              "tiny",
              "miniature"),
          size(PetSize.MEDIUM, "medium(?:[- ]sized?)?", "mid[- ]sized?", "middle[- ]sized?"),
          size(PetSize.LARGE, "(?:large|big|huge)(?!" + PLACES + ")"),
          when(
              Facet.KIDS,
              "good with children",
              draft -> draft.goodWithKids = true,
              "kids?",
              "child(?:ren)?",
              "toddlers?",
              "famil(?:y|ies)",
              "sons?",
              "daughters?",
              "grandchildren",
              "kid[- ]friendly"),
          gender(Gender.FEMALE, "females?", "girl (?:dog|cat|pet|rabbit)s?", "she-cat"),
          gender(Gender.MALE, "males?", "boy (?:dog|cat|pet|rabbit)s?", "tomcat"),
          when(
              Facet.VACCINATED,
              "vaccinated",
              draft -> draft.vaccinated = true,
              "vaccinated",
              "immuni[sz]ed"),
          when(
              Facet.NEUTERED,
              "neutered",
              draft -> draft.neutered = true,
              "neutered",
              "spayed",
              "castrated"),
          when(
              Facet.NEEDS,
              "with special needs",
              draft -> draft.specialNeeds = true,
              "special needs",
              "handicapped",
              "disabled",
              "disabilit(?:y|ies)"),
          available(Availability.ADOPTED, "adopted", "(?:been|were|was|already|are|have) adopted"),
          available(
              Availability.PENDING, "reserved", "reserved", "spoken for", "on hold", "pending"),
          available(Availability.NOT_AVAILABLE, "not available", "not available", "unavailable"),
          sort(
              Field.PRICE,
              false,
              "cheap(?:est|ly)?",
              "affordable",
              "inexpensive",
              "lowest price",
              "low[- ]cost",
              "least expensive"),
          sort(Field.PRICE, true, "(?:most )?expensive", "dearest", "priciest"),
          sort(Field.AGE, false, "youngest"),
          sort(Field.AGE, true, "oldest"),
          sort(Field.INSERTION, true, "newest", "latest", "new arrivals?", "just arrived"));

  private PlainRecognizers() {}

  private static Optional<Criterion> animals(Utterance said) {
    List<AnimalWord> found = AnimalWord.in(said);
    return found.isEmpty() ? Optional.empty() : Optional.of(of(specific(found)));
  }

  /// These animals.
  static Criterion of(List<AnimalWord> animals) {
    return new Criterion(
        Facet.SPECIES,
        animals.stream().map(AnimalWord::plural).collect(Collectors.joining(" and ")),
        draft -> draft.animals.addAll(animals));
  }

  // "a parrot or another bird" is about birds; "a pet bird, a parrot" is about parrots: what is
  // said more exactly counts.
  private static List<AnimalWord> specific(List<AnimalWord> found) {
    return found.stream()
        .filter(word ->
            !word.isSpecies()
                || found.stream()
                    .noneMatch(other -> !other.isSpecies() && other.species() == word.species()))
        .toList();
  }

  private static Criterion.Recognizer size(PetSize size, String... phrases) {
    return when(
        Facet.SIZE,
        size.name().toLowerCase(java.util.Locale.ROOT),
        draft -> draft.sizes.add(size),
        phrases);
  }

  private static Criterion.Recognizer gender(Gender gender, String... phrases) {
    return when(
        Facet.GENDER,
        gender.name().toLowerCase(java.util.Locale.ROOT),
        draft -> draft.gender = gender,
        phrases);
  }

  private static Criterion.Recognizer available(
      Availability availability, String told, String... phrases) {
    return when(
        Facet.AVAILABILITY,
        told,
        draft -> {
          draft.availability.clear();
          draft.availability.add(availability);
        },
        phrases);
  }

  private static Criterion.Recognizer sort(Field field, boolean falls, String... phrases) {
    return when(Facet.SORT, "", draft -> draft.sort = new Sort(field, falls), phrases);
  }

  private static Criterion.Recognizer when(
      Facet facet, String told, Consumer<SearchDraft> ask, String... phrases) {
    Phrase phrase = Phrase.of(phrases);
    var criterion = new Criterion(facet, told, ask);
    return said -> said.has(phrase) ? Optional.of(criterion) : Optional.empty();
  }
}
