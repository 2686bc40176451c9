package petstore.core.chat.advisor;

/// What is answered the same each time.
final class Courtesies {
  /// When nothing was said that can be used.
  static final String ASKING_BACK =
      "I would like to help you find a pet. What do you have in mind: which animal (dogs, cats,"
          + " rabbits, birds, reptiles, small animals), how old, how large, for how much, and are"
          + " there children at home? You can also ask about one of our pets by its name, about its"
          + " care, about adopting, or about an order of yours.";

  static final Intent HOURS =
      Intent.fixed(
          "The shop is open all day and night, every day: everything is done by this API, and there"
              + " is no counter to come to.",
          Phrase.of(
              "opening (?:hours?|times?)",
              "(?:are|when are) you (?:still )?open",
              "when (?:do|does|will)(?: [a-z]+){1,3} (?:open|close)",
              "business hours",
              "what (?:hours|time)(?: [a-z]+){0,3} (?:open|close)",
              "open (?:today|tomorrow|now|on [a-z]+day)"));

  static final Intent ABILITIES =
      Intent.fixed(
          "I am the shop's pet advisor, a program. " + ASKING_BACK,
          Phrase.of(
              "who are you",
              "what are you",
              "are you (?:a )?(?:human|robot|bot|real|person|ai)",
              "what can you do",
              "(?:what|how) can you help",
              "^help(?: me)?\\W*$",
              "what do you do",
              "your name"));

  static final Intent THANKS =
      Intent.fixed(
          "You are welcome! Is there anything else that you would like to know about our pets?",
          Phrase.of("thanks?", "thank you", "thx", "cheers", "great", "perfect", "awesome"));

  static final Intent GREETING =
      Intent.fixed(
          "Hello! " + ASKING_BACK,
          Phrase.of(
              "hi+",
              "hello+",
              "hey+",
              "good (?:morning|afternoon|evening|day)",
              "greetings",
              "howdy"));

  static final Intent FAREWELL =
      Intent.fixed(
          "Goodbye, and come again!",
          Phrase.of("good ?bye", "bye", "see you", "good night", "farewell"));

  private Courtesies() {}
}
