package petstore.core.chat.advisor;

import java.util.Optional;
import petstore.core.pets.Availability;
import petstore.core.pets.Inventory;

/// How many there are.
final class Counting implements Intent {
  private static final Phrase ASKED =
      Phrase.of("how many", "number of", "count of", "count the", "how much stock");
  private static final Phrase IN_TIME =
      Phrase.of("how many (?:times|hours|years|months|days|weeks)");

  @Override
  public Optional<String> answer(Turn turn) {
    if (!turn.has(ASKED) || turn.has(IN_TIME)) {
      return Optional.empty();
    }
    Wish wish = turn.wish();
    return Optional.of(turn.fresh().isEmpty() ? all(turn.shop()) : some(turn.shop(), wish));
  }

  private static String some(Shop shop, Wish wish) {
    Shop.Found found = shop.find(wish, 1);
    boolean isOne = found.total() == 1 && found.isExact();
    return "There " + (isOne ? "is " : "are ") + wish.told(found.total(), found.isExact()) + ".";
  }

  private static String all(Shop shop) {
    Inventory inventory = shop.inventory();
    return "The shop has "
        + PetText.counted(inventory.total(), "pet")
        + ": "
        + inventory.count(Availability.AVAILABLE)
        + " available, "
        + inventory.count(Availability.PENDING)
        + " reserved, "
        + inventory.count(Availability.ADOPTED)
        + " adopted and "
        + inventory.count(Availability.NOT_AVAILABLE)
        + " not available at the moment.";
  }
}
