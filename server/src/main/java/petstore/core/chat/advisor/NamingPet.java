package petstore.core.chat.advisor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import petstore.core.pets.Pet;

/// A pet that is named, or whose id is said.
final class NamingPet implements Intent {
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\b(?:pet|animal)(?: with)?(?: the)? ?(?:number|no\\.?|nr\\.?|#|id)?"
              + " ?#?([0-9]{1,18})\\b");

  @Override
  public Optional<String> answer(Turn turn) {
    if (!turn.ids().isEmpty()) {
      return Optional.of(byId(turn, turn.ids().getFirst()));
    }
    Matcher number = NUMBER.matcher(turn.said().plain());
    if (number.find()) {
      String sent = number.group(1);
      return Optional.of(
          turn.shop()
              .pet(Long.parseLong(sent))
              .map(pet -> Details.of(turn, pet))
              .orElse("There is no pet with the number " + sent + " in this shop."));
    }
    NamedPets named = turn.named();
    if (named.pets().isEmpty()) {
      return named
          .unknown()
          .map(name ->
              "There is no pet called \""
                  + name
                  + "\" in this shop. Tell me what you are looking for, and I will see who fits.");
    }
    return Optional.of(about(turn, named.pets()));
  }

  private static String byId(Turn turn, UUID id) {
    return turn.shop()
        .pet(id)
        .map(pet -> Details.of(turn, pet))
        .orElse("There is no pet with the id " + id + " in this shop.");
  }

  private static String about(Turn turn, List<Pet> pets) {
    return pets.size() == 1
        ? Details.of(turn, pets.getFirst())
        : "These are the ones that you may mean:\n" + Answers.lines(pets);
  }
}
