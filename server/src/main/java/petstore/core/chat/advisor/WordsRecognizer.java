package petstore.core.chat.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words that pets of the shop are found by: breeds, colors, what they are like. A word by which
/// nobody is found says nothing.
record WordsRecognizer(Shop shop) implements Criterion.Recognizer {
  // Each is a search.
  private static final int MOST = 8;
  private static final int SHORTEST = 3;

  @Override
  public Optional<Criterion> in(Utterance said) {
    List<String> known =
        said.words().stream()
            .filter(word -> !word.isNumber() && word.text().length() >= SHORTEST)
            .map(Utterance.Word::text)
            .filter(word -> !StopWords.has(word) && !AnimalWord.isOne(word))
            .distinct()
            .limit(MOST)
            .flatMap(word -> forms(word).filter(shop::isFoundBy).findFirst().stream())
            .toList();
    return known.isEmpty() ? Optional.empty() : Optional.of(of(known));
  }

  static Criterion of(List<String> words) {
    var copy = new ArrayList<>(words);
    return new Criterion(
        Facet.WORDS,
        words.stream()
            .map(word -> '"' + word + '"')
            .collect(Collectors.joining(" and ", "with ", "")),
        draft -> draft.words.addAll(copy));
  }

  // the singular of what may be a plural
  private static Stream<String> forms(String word) {
    return word.endsWith("s") && word.length() > SHORTEST + 1
        ? Stream.of(word, word.substring(0, word.length() - 1))
        : Stream.of(word);
  }
}
