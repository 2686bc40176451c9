package petstore.storage.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Tenant;
import petstore.core.pets.PetSearch;
import petstore.core.pets.SearchWords;

/// The conditions of a search besides the availability, those first that most pets fail.
final class PetFilters {
  private final List<Filter> filters = new ArrayList<>();

  private PetFilters() {}

  /// One condition.
  ///
  /// @param index by which the pets that keep it are found
  /// @param condition in SQL
  /// @param isOrdered whether the index has those that keep it in order of insertion
  record Filter(String index, String condition, List<Object> parameters, boolean isOrdered) {}

  static List<Filter> of(Tenant tenant, PetSearch search, Flavor flavor) {
    var filters = new PetFilters();
    filters.words(tenant, search.words(), flavor);
    filters.text("breed", search.breed());
    filters.text("color", search.color());
    filters.range(
        "price",
        search.priceMin() == null ? null : PetFacets.price(search.priceMin(), RoundingMode.CEILING),
        search.priceMax() == null ? null : PetFacets.price(search.priceMax(), RoundingMode.FLOOR));
    filters.range(
        "age",
        search.ageMin() == null ? null : search.ageMin().longValue(),
        search.ageMax() == null ? null : search.ageMax().longValue());
    filters.oneOf("gender", search.gender() == null ? Set.of() : Set.of(search.gender()));
    filters.flag("special_needs", search.specialNeeds());
    filters.flag("vaccinated", search.vaccinated());
    filters.flag("spayed_neutered", search.spayedNeutered());
    filters.flag("good_with_kids", search.goodWithKids());
    filters.oneOf("size", search.sizes());
    filters.oneOf("species", search.species());
    return filters.filters;
  }

  private void words(Tenant tenant, List<String> texts, Flavor flavor) {
    var words = new LinkedHashSet<String>();
    texts.forEach(text -> words.addAll(SearchWords.of(text)));
    if (!words.isEmpty()) {
      filters.add(
          new Filter(
              "entry",
              "p.entry IN (SELECT entry FROM pet_words WHERE words @@ CAST(? AS tsquery))",
              List.of(flavor.prefixes(PetWords.keys(tenant, words))),
              false));
    }
  }

  private void text(String column, @Nullable String value) {
    if (value != null) {
      String key = String.valueOf(PetFacets.key(sendable(value)));
      filters.add(new Filter(column, "p." + column + " = ?", List.of(key), true));
    }
  }

  // PostgreSQL takes neither a NUL nor half a character, which therefore nothing has.
  private static String sendable(String text) {
    return new String(text.getBytes(UTF_8), UTF_8).replace('\0', '?');
  }

  private void range(String column, @Nullable Long min, @Nullable Long max) {
    var conditions = new ArrayList<String>();
    var parameters = new ArrayList<Object>();
    if (min != null) {
      conditions.add("p." + column + " >= ?");
      parameters.add(min);
    }
    if (max != null) {
      conditions.add("p." + column + " <= ?");
      parameters.add(max);
    }
    if (!conditions.isEmpty()) {
      filters.add(new Filter(column, String.join(" AND ", conditions), parameters, false));
    }
  }

  private void flag(String column, @Nullable Boolean value) {
    if (value != null) {
      String condition = "p." + column + " = " + PetFacets.flag(value);
      filters.add(new Filter(column, condition, List.of(), true));
    }
  }

  private void oneOf(String column, Collection<? extends Enum<?>> values) {
    if (!values.isEmpty()) {
      String places =
          values.stream().map(Codes::of).sorted().map(String::valueOf).collect(joining(", "));
      String condition = values.size() == 1 ? " = " + places : " IN (" + places + ")";
      filters.add(new Filter(column, "p." + column + condition, List.of(), values.size() == 1));
    }
  }
}
