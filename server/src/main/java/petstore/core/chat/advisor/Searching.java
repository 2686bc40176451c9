package petstore.core.chat.advisor;

import java.util.List;
import java.util.Optional;

/// Somebody looks for a pet.
final class Searching implements Intent {
  /// What can be left out when nobody fits, in this order.
  private static final List<Facet> LESS_IMPORTANT =
      List.of(
          Facet.WORDS,
          Facet.VACCINATED,
          Facet.NEUTERED,
          Facet.NEEDS,
          Facet.GENDER,
          Facet.SIZE,
          Facet.AGE,
          Facet.KIDS,
          Facet.PRICE);

  private static final Phrase ALL =
      Phrase.of(
          "(?:any|all|your|the|some|which|what|more) (?:pets|animals)",
          "another (?:pet|animal)",
          "what do you have",
          "show me (?:more|all|some|everything)",
          "what(?:'s| is) available");

  private static final Phrase MORE = Phrase.of("more", "others?", "else", "another");

  @Override
  public Optional<String> answer(Turn turn) {
    if (turn.fresh().isEmpty() && !turn.has(ALL)) {
      return Optional.empty();
    }
    Wish wish = turn.wish();
    if (wish.isEmpty() && !turn.has(ALL)) {
      return Optional.empty();
    }
    Shop.Found found = turn.shop().find(wish, Answers.MOST);
    if (found.total() == 0) {
      return Optional.of(none(turn.shop(), wish));
    }
    return Optional.of(told(wish, found) + hint(turn, wish, found));
  }

  private static String told(Wish wish, Shop.Found found) {
    boolean isOne = found.total() == 1 && found.isExact();
    return "There "
        + (isOne ? "is " : "are ")
        + wish.told(found.total(), found.isExact())
        + (found.total() > found.pets().size()
            ? ". Here are " + found.pets().size() + ":\n"
            : ":\n")
        + Answers.lines(found.pets())
        + Answers.rest(found);
  }

  private static String hint(Turn turn, Wish wish, Shop.Found found) {
    boolean vague = found.total() > 2L * Answers.MOST && wish.criteria().size() <= 1;
    return vague && !turn.has(MORE)
        ? "\nHow old, how large, for how much? Tell me, and I will narrow it down."
        : "";
  }

  // One condition less, and there may be some.
  private static String none(Shop shop, Wish wish) {
    String sorry = "I am sorry, there are no " + wish.told() + " at the moment.";
    if (wish.has(Facet.AVAILABILITY)) {
      return "There are no " + wish.told() + " at the moment.";
    }
    for (Facet facet : LESS_IMPORTANT) {
      if (wish.has(facet) && wish.criteria().size() > 1) {
        Wish wider = wish.without(facet);
        Shop.Found found = shop.find(wider, Answers.MOST);
        if (found.total() > 0) {
          return sorry + " But " + wider(wider, found);
        }
      }
    }
    return sorry + " We have other animals; tell me what you are looking for.";
  }

  private static String wider(Wish wider, Shop.Found found) {
    String told = told(wider, found);
    return Character.toLowerCase(told.charAt(0)) + told.substring(1);
  }
}
