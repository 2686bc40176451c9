package petstore.core.chat.advisor;

import java.util.Arrays;
import java.util.Optional;

/// What people want to know of keeping an animal.
@SuppressWarnings("ImmutableEnumChecker") // a phrase is a record of a pattern
enum CareTopic {
  FOOD("feed(?:ing|s)?", "foods?", "eat(?:s|ing)?", "diets?", "hay", "treats?", "drink"),
  VACCINATION("vaccines?", "vaccinate", "vaccinations?", "shots", "jabs?", "immuni[sz]ation"),
  HOUSING(
      "cages?",
      "housing",
      "litter ?(?:box(?:es)?)?",
      "crates?",
      "terrariums?",
      "vivariums?",
      "enclosures?",
      "hutch(?:es)?",
      "how much (?:space|room)",
      "(?:keep|live|sleep) (?:in|outside|indoors)",
      "heat ?lamps?",
      "where should"),
  EXERCISE(
      "walk(?:s|ed|ing)?",
      "exercis(?:e|es|ing)",
      "activity",
      "bored(?:om)?",
      "toys?",
      "play with",
      "train(?:ing)?"),
  GROOMING(
      "groom(?:ing|ed)?", "brush(?:ing)?", "bath(?:e|ing)?", "nails?", "claws?", "shed(?:s|ding)?"),
  /// All of it in short.
  ALL(
      "care",
      "caring",
      "look(?:ing)? after",
      "know before",
      "(?:should|need to|must) (?:i|we|to)? ?(?:know" + "|consider|prepare)",
      "prepare",
      "how long do",
      "lifespan",
      "differences? between");

  private final Phrase phrase;

  CareTopic(String... phrases) {
    this.phrase = Phrase.of(phrases);
  }

  /// What was asked about, if it was something of this.
  static Optional<CareTopic> in(Utterance said) {
    return Arrays.stream(values()).filter(topic -> said.has(topic.phrase)).findFirst();
  }
}
