package petstore.core.chat.advisor;

import java.util.ArrayList;
import java.util.List;

/// Reads what somebody wants out of what they said, also of what they said before.
record WishReader(Shop shop) {
  /// How many of the last messages are looked at.
  static final int MEMORY = 6;

  private static final List<Criterion.Recognizer> FIXED =
      java.util.stream.Stream.concat(
              java.util.stream.Stream.of(new AgeRecognizer(), new PriceRecognizer()),
              PlainRecognizers.ALL.stream())
          .toList();

  private static final Phrase GOES_ON =
      Phrase.of(
          "^(?:(?:ok|okay|thanks|great|hm+|then),? )?(?:and|or|what about|how"
              + " about|also|but|maybe)",
          "instead",
          "as well",
          "the same");

  /// What one message wants.
  Wish fresh(Utterance said) {
    var criteria = new ArrayList<Criterion>();
    FIXED.forEach(recognizer -> recognizer.in(said).ifPresent(criteria::add));
    new WordsRecognizer(shop).in(said).ifPresent(criteria::add);
    return Wish.of(criteria);
  }

  /// What all of it wants together. A message about other animals begins anew, unless it goes on
  /// with what was said (`and cats?`): then the other conditions stay.
  Wish together(List<Utterance> said) {
    Wish wish = Wish.NONE;
    for (Utterance one : said.subList(Math.max(0, said.size() - MEMORY), said.size())) {
      Wish fresh = fresh(one);
      if (!fresh.isEmpty()) {
        wish = goesOn(one, fresh) ? base(wish, fresh).refinedBy(fresh) : fresh;
      }
    }
    return wish;
  }

  private static boolean goesOn(Utterance said, Wish fresh) {
    return !fresh.has(Facet.SPECIES) || said.has(GOES_ON);
  }

  // The breed of a dog is none of a cat, nor is the age of kittens that of birds.
  private static Wish base(Wish before, Wish fresh) {
    return fresh.has(Facet.SPECIES) ? before.without(Facet.WORDS) : before;
  }
}
