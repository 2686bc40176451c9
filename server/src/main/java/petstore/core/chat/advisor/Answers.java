package petstore.core.chat.advisor;

import java.util.List;
import java.util.stream.Collectors;
import petstore.core.pets.Pet;

/// Pets in a list.
final class Answers {
  /// The most pets that are named in an answer.
  static final int MOST = 5;

  private Answers() {}

  /// A line each.
  static String lines(List<Pet> pets) {
    return pets.stream()
        .limit(MOST)
        .map(pet -> "- " + PetText.line(pet))
        .collect(Collectors.joining("\n"));
  }

  /// How many more there are than are named; empty when there are none.
  static String rest(Shop.Found found) {
    long more = found.total() - found.pets().size();
    return more <= 0
        ? ""
        : "\n"
            + (found.isExact() ? "" : "More than ")
            + more
            + " more fit; ask for something"
            + " narrower, or see GET /v1/pets for all.";
  }
}
