package petstore.core.chat.advisor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import petstore.core.pets.Pet;
import petstore.core.pets.SearchWords;

/// The pets that somebody means by their names.
///
/// @param pets none when no name is one of a pet
/// @param unknown a name that is none of a pet here
record NamedPets(List<Pet> pets, Optional<String> unknown) {
  private static final int MOST = 5;
  private static final int MOST_LOOKED_UP = 8;
  private static final int SHORTEST = 2;

  /// Words that a name may stand behind.
  private static final Set<String> BEFORE =
      Set.of(
          "about", "named", "called", "meet", "adopt", "is", "does", "has", "was", "of", "for",
          "with", "me", "know", "reserve", "order", "buy", "see", "get", "and", "or", "hi", "hello",
          "can", "take", "hey", "much", "old", "than");

  /// Words behind which nothing but a name stands.
  private static final Set<String> SURELY_BEFORE = Set.of("named", "called");

  NamedPets {
    pets = List.copyOf(pets);
  }

  static NamedPets in(Utterance said, Shop shop) {
    var found = new LinkedHashSet<Pet>();
    Optional<String> unknown = Optional.empty();
    List<Utterance.Word> words = said.words();
    List<Integer> candidates =
        IntStream.range(0, words.size())
            .filter(at -> isCandidate(words, at))
            .boxed()
            .limit(MOST_LOOKED_UP)
            .toList();
    for (int at : candidates) {
      String word = words.get(at).text();
      List<Pet> pets = shop.named(word);
      found.addAll(fitting(pets, said, word));
      if (pets.isEmpty() && isSurelyName(words, at) && !shop.isFoundBy(word)) {
        unknown = Optional.of(words.get(at).shown());
      }
    }
    return new NamedPets(found.stream().limit(MOST).toList(), unknown);
  }

  // Of those whose names have more words, the ones that were named in full.
  private static List<Pet> fitting(List<Pet> pets, Utterance said, String word) {
    List<String> all = said.words().stream().map(Utterance.Word::text).toList();
    List<Pet> full =
        pets.stream().filter(pet -> all.containsAll(SearchWords.of(PetText.name(pet)))).toList();
    return full.isEmpty() && !AnimalWord.isOne(word) ? pets : full;
  }

  private static boolean isCandidate(List<Utterance.Word> words, int at) {
    Utterance.Word word = words.get(at);
    if (word.isNumber() || word.text().length() < SHORTEST || StopWords.has(word.text())) {
      return isNumbered(words, at);
    }
    if (AnimalWord.isOne(word.text())) {
      return isNumbered(words, at);
    }
    return !isFollowed(words, at)
        && (word.stressed()
            || words.size() <= 2
            || at == 0
            || BEFORE.contains(words.get(at - 1).text()));
  }

  // "cat 1" may be a name
  private static boolean isNumbered(List<Utterance.Word> words, int at) {
    return AnimalWord.isOne(words.get(at).text())
        && at + 1 < words.size()
        && words.get(at + 1).isNumber();
  }

  // "the Siamese cat" is no name, nor is "max 100"
  private static boolean isFollowed(List<Utterance.Word> words, int at) {
    return at + 1 < words.size()
        && (AnimalWord.isOne(words.get(at + 1).text()) || words.get(at + 1).isNumber());
  }

  private static boolean isSurelyName(List<Utterance.Word> words, int at) {
    return at > 0
        && (SURELY_BEFORE.contains(words.get(at - 1).text())
            || (words.get(at).stressed() && BEFORE.contains(words.get(at - 1).text())));
  }
}
