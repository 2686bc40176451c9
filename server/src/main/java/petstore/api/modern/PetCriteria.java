package petstore.api.modern;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import petstore.core.kernel.Fault;
import petstore.core.pets.Availability;
import petstore.core.pets.Gender;
import petstore.core.pets.PetRules;
import petstore.core.pets.PetSearch;
import petstore.core.pets.PetSearch.Sort;
import petstore.core.pets.PetSize;
import petstore.core.pets.SearchWords;
import petstore.core.pets.Species;
import petstore.http.StrictFields;

/// Which pets are looked for, as the body of a search says it. Each parameter of the list of pets
/// has its criterion.
final class PetCriteria {
  private static final Pattern PRICE = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,4})?");

  private final StrictFields body;
  private final Optional<StrictFields> criteria;

  PetCriteria(StrictFields body) {
    this.body = body;
    this.criteria = body.object("criteria");
  }

  /// What is looked for; without a status, pets whatever they are. Check the body before it is
  /// used.
  PetSearch read() {
    Optional<StrictFields> ages = object("ageRange");
    Optional<Integer> ageMin = ages.flatMap(range -> age(range, "min"));
    Optional<Integer> ageMax = ages.flatMap(range -> age(range, "max"));
    rising(ages, ageMin, ageMax);
    Optional<StrictFields> prices = object("priceRange");
    Optional<BigDecimal> priceMin = prices.flatMap(range -> price(range, "min"));
    Optional<BigDecimal> priceMax = prices.flatMap(range -> price(range, "max"));
    rising(prices, priceMin, priceMax);
    Optional<StrictFields> medical = object("medical");
    return new PetSearch(
        PetParameters.anyOf(words("status", Availability.values()), Availability.values()),
        PetParameters.anyOf(words("species", Species.values()), Species.values()),
        words("size", PetSize.values()),
        ageMin.orElse(null),
        ageMax.orElse(null),
        text("breed").orElse(null),
        text("color").orElse(null),
        criteria
            .flatMap(sent -> sent.word("gender", List.of(Gender.values()), Gender::name))
            .orElse(null),
        object("compatibility").flatMap(sent -> sent.bool("goodWithKids")).orElse(null),
        medical.flatMap(sent -> sent.bool("vaccinated")).orElse(null),
        medical.flatMap(sent -> sent.bool("spayedNeutered")).orElse(null),
        medical.flatMap(sent -> sent.bool("specialNeeds")).orElse(null),
        priceMin.orElse(null),
        priceMax.orElse(null),
        criteria
            .flatMap(sent -> sent.text("q", PetCriteria::words))
            .map(text -> List.copyOf(SearchWords.of(text)))
            .orElse(List.of()),
        body.object("sort").map(PetCriteria::sort).orElse(Sort.DEFAULT));
  }

  private Optional<StrictFields> object(String name) {
    return criteria.flatMap(sent -> sent.object(name));
  }

  private Optional<String> text(String name) {
    return criteria.flatMap(sent -> sent.text(name, PetRules::word));
  }

  private <T extends Enum<T>> Set<T> words(String name, T[] values) {
    StrictFields.Rule<String> known =
        (text, where) ->
            Stream.of(values).map(Enum::name).anyMatch(text::equals)
                ? List.of()
                : List.of(
                    new Fault(
                        where,
                        "invalid_value",
                        "must be one of "
                            + Stream.of(values).map(Enum::name).collect(Collectors.joining(", "))));
    List<String> sent =
        criteria.flatMap(fields -> fields.texts(name, values.length, known)).orElse(List.of());
    Set<T> wanted = EnumSet.noneOf(values[0].getDeclaringClass());
    Stream.of(values).filter(value -> sent.contains(value.name())).forEach(wanted::add);
    return wanted;
  }

  private static Sort sort(StrictFields sent) {
    boolean falls =
        sent.word("order", List.of(false, true), descending -> descending ? "DESC" : "ASC")
            .orElse(false);
    return sent.require("field")
        .word("field", PetSorts.FIELDS, PetSorts::word)
        .map(field -> new Sort(field, falls))
        .orElse(Sort.DEFAULT);
  }

  private static Optional<Integer> age(StrictFields range, String name) {
    return range.integer(name, 0, Integer.MAX_VALUE).map(Math::toIntExact);
  }

  private static Optional<BigDecimal> price(StrictFields range, String name) {
    return range
        .text(
            name,
            (text, where) ->
                PRICE.matcher(text).matches()
                    ? List.of()
                    : List.of(
                        new Fault(
                            where, "invalid_format", "must be a decimal number such as 75.00")))
        .map(BigDecimal::new);
  }

  private static <T extends Comparable<T>> void rising(
      Optional<StrictFields> range, Optional<T> least, Optional<T> most) {
    if (range.isPresent()
        && least.isPresent()
        && most.isPresent()
        && least.get().compareTo(most.get()) > 0) {
      range.get().fault("min", "out_of_range", "must not be above max");
    }
  }

  private static List<Fault> words(String text, String where) {
    return text.codePointCount(0, text.length()) > PetParameters.MAX_WORDS
        ? List.of(
            new Fault(
                where,
                "invalid_length",
                "must have at most " + PetParameters.MAX_WORDS + " characters"))
        : PetParameters.fault(SearchWords.of(text)).stream()
            .map(message -> new Fault(where, "invalid_value", message))
            .toList();
  }
}
