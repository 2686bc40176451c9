package petstore.core.chat.advisor;

import java.util.Optional;

/// An animal that is not well: nobody should ask a shop then.
final class Illness implements Intent {
  private static final Phrase SIGNS =
      Phrase.of(
          "(?:is|was|are|gets?|got|feels?|looks?|seems?|been|my) (?:very |so |really"
              + " )?(?:sick|ill|unwell|lethargic|injured|poisoned)",
          "sick (?:dog|cat|pet|rabbit|bird|hamster|snake|lizard|animal|puppy|kitten)s?",
          "vomit(?:s|ing|ed)?",
          "throw(?:s|ing)? up",
          "throwing up",
          "bleed(?:s|ing)?",
          "diarrh(?:ea|oea)",
          "limp(?:s|ing)",
          "poison(?:ed|ing)?",
          "swallowed",
          "seizures?",
          "fever",
          "(?:not|n't|stopped|refuses to|won't) (?:eat(?:ing)?|drink(?:ing)?|breath(?:e|ing))",
          "cough(?:s|ing)?",
          "sneez(?:es|ing)",
          "in pain",
          "broken (?:leg|wing|bone|paw)",
          "ate (?:chocolate|grapes|raisins|onions?|a sock)",
          "fleas",
          "ticks",
          "worms",
          "diagnos(?:e|is)",
          "medicine",
          "antibiotics?");

  @Override
  public Optional<String> answer(Turn turn) {
    return turn.has(SIGNS)
        ? Optional.of(
            "Please see a vet"
                + AnimalWord.in(turn.said()).stream()
                    .findFirst()
                    .map(animal -> " with the " + animal.singular())
                    .orElse("")
                + ", and soon: I cannot judge an illness, and waiting can make it worse. Outside of"
                + " opening times, an animal hospital or an emergency vet helps. If it may have"
                + " eaten something poisonous, call at once and keep the packaging.")
        : Optional.empty();
  }
}
