package petstore.core.chat.advisor;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody wants of a pet, as far as it was understood.
///
/// @param criteria one a facet
record Wish(Map<Facet, Criterion> criteria) {
  /// Nothing in particular.
  static final Wish NONE = new Wish(Map.of());

  Wish {
    criteria = Map.copyOf(criteria);
  }

  static Wish of(Collection<Criterion> criteria) {
    return new Wish(
        criteria.stream().collect(Collectors.toMap(Criterion::facet, one -> one, (one, _) -> one)));
  }

  boolean isEmpty() {
    return criteria.isEmpty();
  }

  boolean has(Facet facet) {
    return criteria.containsKey(facet);
  }

  /// The same, with what was said later; that counts where both say something.
  Wish refinedBy(Wish later) {
    var all = new EnumMap<Facet, Criterion>(Facet.class);
    all.putAll(criteria);
    all.putAll(later.criteria);
    return new Wish(all);
  }

  Wish with(Criterion criterion) {
    return refinedBy(of(List.of(criterion)));
  }

  Wish without(Facet facet) {
    var rest = new EnumMap<Facet, Criterion>(Facet.class);
    rest.putAll(criteria);
    rest.remove(facet);
    return new Wish(rest);
  }

  /// What to look for.
  SearchDraft draft() {
    var draft = new SearchDraft();
    criteria.values().forEach(criterion -> criterion.ask().accept(draft));
    return draft;
  }

  /// In words, such as `2 available small dogs under 2 years old`.
  String told(long count, boolean isExact) {
    var words = new LinkedHashSet<String>();
    words.add((isExact ? "" : "more than ") + count);
    if (!has(Facet.AVAILABILITY)) {
      words.add("available");
    }
    words.addAll(told(true));
    words.add(noun(count == 1 && isExact));
    String last = String.join(", ", told(false));
    return String.join(" ", words) + (last.isEmpty() ? "" : " " + last);
  }

  /// In words without a number, such as `available small dogs under 2 years old`.
  String told() {
    return told(0, true).substring(2);
  }

  private Set<String> told(boolean before) {
    return criteria.values().stream()
        .filter(one -> one.facet() != Facet.SPECIES && one.facet().isBefore() == before)
        .sorted((one, other) -> one.facet().compareTo(other.facet()))
        .map(Criterion::told)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String noun(boolean isOne) {
    List<AnimalWord> animals = draft().animals;
    return animals.isEmpty()
        ? isOne ? "pet" : "pets"
        : animals.stream()
            .map(isOne ? AnimalWord::singular : AnimalWord::plural)
            .distinct()
            .collect(Collectors.joining(isOne ? " or " : " and "));
  }
}
