package petstore.core.chat.advisor;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import petstore.core.pets.Gender;
import petstore.core.pets.Pet;
import petstore.core.pets.PetSize;
import petstore.core.pets.SearchWords;

/// A question about pets that were spoken of: `the cheaper one`, `what about its age?`, `the
/// first`.
final class Recalling implements Intent {
  /// Words that point at somebody.
  static final Phrase POINTING =
      Phrase.of(
          "it",
          "its",
          "it's",
          "he",
          "she",
          "him",
          "her",
          "his",
          "hers",
          "this one",
          "that one",
          "this (?:dog|cat|rabbit|bird|pet|animal|parrot|puppy|kitten)",
          "that (?:dog|cat|rabbit|bird|pet|animal|parrot|puppy|kitten)",
          "they",
          "them",
          "their",
          "these",
          "those");

  private static final String ONE = " (?:one|of them|of these|of those|of the [a-z]+|pet|animal)";
  private static final String END = "\\W*$";
  private static final Phrase CHOOSING =
      Phrase.of(
          "the (?:[a-z]+ )?(?:one|ones)",
          "which (?:one|of them|of these|of those|is the)",
          "the (?:first|second|third|fourth|fifth|last|cheapest|youngest|oldest|smallest|biggest"
              + "|largest|cheaper|younger|older)"
              + END,
          "(?:first|second|third|fourth|fifth|last|cheapest|youngest|oldest|smallest|biggest|largest)"
              + ONE);
  private static final Phrase CHEAPER =
      Phrase.of(
          "(?:any(?:thing)?|something|some|one|ones)(?: [a-z]+)? cheaper",
          "^(?:and )?cheaper",
          "cheaper ones",
          "a cheaper");

  private static final Phrase MORE =
      Phrase.of("more", "tell me", "about", "know", "details?", "describe");

  private static final Phrase LAST = Phrase.of("last");
  private static final List<Phrase> ORDINALS =
      Stream.of("first", "second", "third", "fourth", "fifth").map(Phrase::of).toList();

  private static final Comparator<Pet> BY_PRICE =
      Comparator.comparing(pet -> pet.traits().price().amount());
  private static final Comparator<Pet> BY_AGE =
      Comparator.comparing(pet -> pet.traits().ageMonths());
  private static final Comparator<Pet> BY_SIZE = Comparator.comparing(Recalling::size);

  private static final List<Order> ORDERS =
      List.of(
          new Order(Phrase.of("cheap(?:er|est)", "le(?:ss|ast) expensive"), BY_PRICE),
          new Order(Phrase.of("(?:more |most )?expensive", "dearest"), BY_PRICE.reversed()),
          new Order(Phrase.of("young(?:er|est)"), BY_AGE),
          new Order(Phrase.of("old(?:er|est)"), BY_AGE.reversed()),
          new Order(Phrase.of("small(?:er|est)"), BY_SIZE),
          new Order(Phrase.of("(?:larg|bigg)e(?:r|st)"), BY_SIZE.reversed()));

  /// Of several, the first in this order is meant.
  private record Order(Phrase phrase, Comparator<Pet> comparator) {}

  @Override
  public Optional<String> answer(Turn turn) {
    boolean points = turn.has(POINTING) && (Details.isAsked(turn) || turn.has(MORE));
    boolean chooses = turn.has(CHOOSING);
    boolean cheaper = turn.has(CHEAPER);
    if (!points && !chooses && !cheaper) {
      return Optional.empty();
    }
    List<Pet> focus = turn.focus();
    if (focus.isEmpty()) {
      return chooses || cheaper || (AnimalWord.in(turn.said()).isEmpty() && isVague(turn))
          ? unknown(turn, chooses)
          : Optional.empty();
    }
    if (cheaper && !chooses) {
      return Optional.of(cheaper(turn, focus));
    }
    return chooses ? Optional.of(chosen(turn, focus)) : spokenOf(turn, focus);
  }

  private static boolean isVague(Turn turn) {
    return turn.fresh().without(Facet.SORT).without(Facet.AVAILABILITY).isEmpty();
  }

  private static Optional<String> unknown(Turn turn, boolean chooses) {
    return chooses && !isVague(turn)
        ? Optional.empty()
        : Optional.of("Which pet do you mean? Tell me its name or its id, please.");
  }

  // "are they good with children" may be about a species, too
  private static Optional<String> spokenOf(Turn turn, List<Pet> focus) {
    if (!AnimalWord.in(turn.said()).isEmpty() && focus.size() > 1) {
      return Optional.empty();
    }
    return Optional.of(
        focus.size() == 1
            ? Details.of(turn, focus.getFirst())
            : "These were the ones:\n" + Answers.lines(focus));
  }

  private static String chosen(Turn turn, List<Pet> focus) {
    List<Pet> fitting = focus.stream().filter(fits(turn)).toList();
    List<Pet> among = fitting.isEmpty() ? focus : fitting;
    return order(turn)
        .map(order -> Details.of(turn, among.stream().min(order).orElseThrow()))
        .or(() -> at(turn, focus).map(pet -> Details.of(turn, pet)))
        .orElseGet(() ->
            among.size() == 1
                ? Details.of(turn, among.getFirst())
                : "These fit:\n" + Answers.lines(among));
  }

  private static Optional<Comparator<Pet>> order(Turn turn) {
    return ORDERS.stream()
        .filter(order -> turn.has(order.phrase()))
        .map(Order::comparator)
        .findFirst();
  }

  private static PetSize size(Pet pet) {
    PetSize size = pet.traits().size();
    return size == null ? PetSize.MEDIUM : size;
  }

  private static Optional<Pet> at(Turn turn, List<Pet> focus) {
    if (turn.has(LAST)) {
      return Optional.of(focus.getLast());
    }
    return ORDINALS.stream()
        .filter(turn::has)
        .map(ORDINALS::indexOf)
        .filter(index -> index < focus.size())
        .map(focus::get)
        .findFirst();
  }

  private static Predicate<Pet> fits(Turn turn) {
    SearchDraft draft = turn.fresh().draft();
    Gender gender = draft.gender;
    return pet ->
        (gender == null || pet.traits().gender() == gender)
            && (draft.animals.isEmpty() || draft.animals.stream().anyMatch(one -> one.fits(pet)))
            && (draft.sizes.isEmpty() || draft.sizes.contains(size(pet)))
            && draft.words.stream()
                .allMatch(
                    word -> SearchWords.of(pet).stream().anyMatch(own -> own.startsWith(word)));
  }

  private static String cheaper(Turn turn, List<Pet> focus) {
    BigDecimal least =
        focus.stream()
            .map(pet -> pet.traits().price().amount())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    Wish wish = turn.wish().with(PriceRecognizer.below(least));
    Shop.Found found = turn.shop().find(wish, Answers.MOST);
    return found.total() == 0
        ? "There is nothing cheaper that fits."
        : "There "
            + (found.total() == 1 ? "is " : "are ")
            + wish.told(found.total(), found.isExact())
            + ":\n"
            + Answers.lines(found.pets())
            + Answers.rest(found);
  }
}
