package petstore.core.chat.advisor;

import java.util.Optional;

/// Something that people ask, and how it is answered.
@FunctionalInterface
interface Intent {
  /// The answer, if this is what is asked.
  Optional<String> answer(Turn turn);

  /// An intent that is known by its words, and answered the same each time.
  static Intent fixed(String answer, Phrase phrase) {
    return turn -> turn.has(phrase) ? Optional.of(answer) : Optional.empty();
  }
}
