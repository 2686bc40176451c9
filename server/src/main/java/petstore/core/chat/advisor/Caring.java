package petstore.core.chat.advisor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import petstore.core.pets.Species;

/// How animals are kept: short texts of the shop's own.
final class Caring implements Intent {
  private static final Phrase LOOKING =
      Phrase.of(
          "looking for",
          "show(?: me)?",
          "find(?: me)?",
          "do you have",
          "have you got",
          "recommend",
          "suggest",
          "want an?",
          "are there",
          "list");

  private static final String VET = "\n\nWhen an animal seems ill, see a vet.";

  @Override
  public Optional<String> answer(Turn turn) {
    Optional<CareTopic> topic = CareTopic.in(turn.said());
    if (topic.isEmpty() || turn.has(LOOKING)) {
      return Optional.empty();
    }
    List<AnimalWord> animals = meant(turn);
    return Optional.of(
        animals.isEmpty()
            ? "Which animal do you mean: a dog, a cat, a rabbit, a bird, a reptile, or a small"
                + " animal?"
            : told(turn.shop(), animals, topic.get()) + VET);
  }

  private static List<AnimalWord> meant(Turn turn) {
    List<AnimalWord> said = turn.animals();
    return said.isEmpty()
        ? turn.focus().stream().limit(1).map(pet -> AnimalWord.whole(pet.species())).toList()
        : said;
  }

  private static String told(Shop shop, List<AnimalWord> animals, CareTopic topic) {
    return AnimalWord.species(animals).stream()
        .sorted()
        .map(species -> told(shop, species, topic))
        .collect(Collectors.joining("\n\n"));
  }

  private static String told(Shop shop, Species species, CareTopic topic) {
    if (topic != CareTopic.ALL) {
      return CareTexts.of(species, topic);
    }
    Wish wish = Wish.of(List.of(PlainRecognizers.of(List.of(AnimalWord.whole(species)))));
    Shop.Found found = shop.find(wish, 1);
    return "What to know about "
        + AnimalWord.whole(species).plural()
        + ":\n"
        + CareTexts.of(species, topic)
        + "\nOf them, "
        + found.total()
        + (found.total() == 1 ? " is" : " are")
        + " available here at the moment.";
  }
}
