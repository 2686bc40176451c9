package petstore.core.chat.advisor;

import java.util.List;
import java.util.Optional;
import petstore.core.pets.Availability;
import petstore.core.pets.Pet;

/// How a pet is adopted here, step by step.
final class Adopting implements Intent {
  private static final Phrase ASKED =
      Phrase.of(
          "how (?:do|can|could|would|should|does|may|to)(?: (?:i|we|you|one|somebody))?"
              + " (?:adopt|buy|order|purchase|reserve)",
          "how (?:does|do)(?: [a-z]+){0,3} (?:adoptions?|adopting|ordering|buying|it all|this|that)"
              + " work",
          "adoption (?:process|procedure|steps|works?|requirements?|fees?)",
          "(?:process|steps|procedure|requirements?) (?:of|for|to) (?:an? )?adopt(?:ion|ing)?",
          "(?:place|open|make|opening|placing|making) an? (?:new )?order",
          "what (?:do i need|is needed|must i do) to adopt",
          "(?:i|we)(?:'d| would| will| want| 'll|'ll)?(?: like)?(?: to)?"
              + " (?:adopt|take|buy|reserve|order) (?:it|him|her|this one|that one|them)");

  /// The way to a pet.
  static final String STEPS =
      """
      Adopting works like this:
      1. Choose a pet that is available: GET /v1/pets lists them.
      2. Sign up with POST /v1/users, and sign in with POST /v1/auth/tokens, which gives an access token.
      3. Order it: POST /v1/orders with {"petId": "..."}. From then on it is reserved for you.
      4. Pay within 24 hours, or the order is cancelled: POST /v1/orders/{id}/payment with the order's amount, by card or from a bank account.
      5. Then the order is APPROVED and the pet is yours; staff ship it. Until then you can cancel: DELETE /v1/orders/{id}.\
      """;

  @Override
  public Optional<String> answer(Turn turn) {
    if (!turn.has(ASKED)) {
      return Optional.empty();
    }
    List<Pet> named = turn.named().pets();
    List<Pet> meant = named.isEmpty() && turn.has(Recalling.POINTING) ? turn.focus() : named;
    return Optional.of(meant.size() == 1 ? STEPS + "\n\n" + about(meant.getFirst()) : STEPS);
  }

  /// Whether one pet can be adopted, and with which id.
  static String about(Pet pet) {
    return PetText.line(pet)
        + ".\n"
        + (pet.availability() == Availability.AVAILABLE
            ? "To adopt it, order it with POST /v1/orders and its id as the petId."
            : "It cannot be ordered now, since it is " + PetText.status(pet.availability()) + ".");
  }
}
