package petstore.api.modern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Money;
import petstore.core.pets.Availability;
import petstore.core.pets.Gender;
import petstore.core.pets.PetRules;
import petstore.core.pets.PetSearch;
import petstore.core.pets.PetSearch.Sort;
import petstore.core.pets.PetSize;
import petstore.core.pets.SearchWords;
import petstore.core.pets.Species;
import petstore.http.Query.Parameter;
import petstore.http.StrictQuery;
import petstore.http.UrlText;

/// Which pets are looked for, as parameters of a query say it.
final class PetParameters {
  /// The longest text of words to look for, in characters.
  static final int MAX_WORDS = 200;

  private PetParameters() {}

  /// What a query looks for; without a status, pets that can be had. Check the query before it is
  /// used.
  static PetSearch read(StrictQuery query) {
    Set<Availability> status =
        query.has("status")
            ? words(query, "status", Availability.values())
            : EnumSet.of(Availability.AVAILABLE);
    Optional<Integer> ageMin = age(query, "ageMin");
    Optional<Integer> ageMax = age(query, "ageMax");
    rising(query, "ageMin", ageMin, "ageMax", ageMax);
    Optional<BigDecimal> priceMin = price(query, "priceMin");
    Optional<BigDecimal> priceMax = price(query, "priceMax");
    rising(query, "priceMin", priceMin, "priceMax", priceMax);
    return new PetSearch(
        anyOf(status, Availability.values()),
        anyOf(words(query, "species", Species.values()), Species.values()),
        words(query, "size", PetSize.values()),
        ageMin.orElse(null),
        ageMax.orElse(null),
        query.text("breed", PetRules.MAX_WORD).orElse(null),
        query.text("color", PetRules.MAX_WORD).orElse(null),
        query.word("gender", List.of(Gender.values()), Gender::name).orElse(null),
        query.bool("goodWithKids").orElse(null),
        query.bool("vaccinated").orElse(null),
        query.bool("spayedNeutered").orElse(null),
        query.bool("specialNeeds").orElse(null),
        priceMin.orElse(null),
        priceMax.orElse(null),
        query.text("q", MAX_WORDS).map(text -> words(query, text)).orElse(List.of()),
        query.word("sort", PetSorts.ALL, PetSorts::word).orElse(Sort.DEFAULT));
  }

  /// All of them together are no condition.
  static <T extends Enum<T>> Set<T> anyOf(Set<T> wanted, T[] all) {
    return wanted.size() == all.length ? Set.of() : wanted;
  }

  /// What is wrong with words to look for; nothing when they can be.
  static Optional<String> fault(Collection<String> words) {
    return words.isEmpty()
        ? Optional.of("has no word to look for")
        : Optional.of("must have at most " + SearchWords.MOST + " words")
            .filter(_ -> words.size() > SearchWords.MOST);
  }

  /// The query that looks for the same, in one form for all that mean the same.
  static String text(PetSearch search) {
    var parameters = new ArrayList<Parameter>();
    choice(parameters, "species", search.species());
    if (!search.availability().equals(Set.of(Availability.AVAILABLE))) {
      choice(
          parameters,
          "status",
          search.availability().isEmpty()
              ? EnumSet.allOf(Availability.class)
              : search.availability());
    }
    choice(parameters, "size", search.sizes());
    value(parameters, "ageMin", search.ageMin());
    value(parameters, "ageMax", search.ageMax());
    value(parameters, "breed", search.breed());
    value(parameters, "color", search.color());
    value(parameters, "gender", search.gender());
    value(parameters, "goodWithKids", search.goodWithKids());
    value(parameters, "vaccinated", search.vaccinated());
    value(parameters, "spayedNeutered", search.spayedNeutered());
    value(parameters, "specialNeeds", search.specialNeeds());
    value(parameters, "priceMin", plain(search.priceMin()));
    value(parameters, "priceMax", plain(search.priceMax()));
    if (!search.words().isEmpty()) {
      value(parameters, "q", String.join(" ", search.words()));
    }
    if (!search.sort().equals(Sort.DEFAULT)) {
      value(parameters, "sort", PetSorts.word(search.sort()));
    }
    return UrlText.encoded(parameters);
  }

  private static List<String> words(StrictQuery query, String text) {
    Set<String> words = SearchWords.of(text);
    fault(words).ifPresent(message -> query.fault("q", "invalid_value", message));
    return List.copyOf(words);
  }

  private static <T extends Enum<T>> Set<T> words(StrictQuery query, String name, T[] values) {
    return query.words(name, List.of(values), Enum::name);
  }

  private static Optional<Integer> age(StrictQuery query, String name) {
    return query.integer(name, 0, Integer.MAX_VALUE).map(Math::toIntExact);
  }

  private static Optional<BigDecimal> price(StrictQuery query, String name) {
    return query.decimal(name, BigDecimal.ZERO, Money.MAX);
  }

  private static <T extends Comparable<T>> void rising(
      StrictQuery query, String from, Optional<T> least, String to, Optional<T> most) {
    if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
      query.fault(from, "out_of_range", "must not be above " + to);
    }
  }

  private static <T extends Enum<T>> void choice(
      List<Parameter> parameters, String name, Set<T> values) {
    if (!values.isEmpty()) {
      value(
          parameters,
          name,
          values.stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
    }
  }

  private static void value(List<Parameter> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.add(new Parameter(name, value.toString()));
    }
  }

  private static @Nullable String plain(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.stripTrailingZeros().toPlainString();
  }
}
