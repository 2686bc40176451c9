package petstore.core.chat.advisor;

import java.util.function.Consumer;

/// One thing that somebody wants of a pet.
///
/// @param told in words, such as `under 2 years old`
/// @param ask says it to a search
record Criterion(Facet facet, String told, Consumer<SearchDraft> ask) {
  /// Finds a criterion in what was said.
  @FunctionalInterface
  interface Recognizer {
    java.util.Optional<Criterion> in(Utterance said);
  }
}
