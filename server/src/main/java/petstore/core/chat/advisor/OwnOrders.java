package petstore.core.chat.advisor;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import petstore.core.kernel.Page;
import petstore.core.orders.Order;
import petstore.core.orders.OrderStatus;
import petstore.core.orders.Purchase;

/// How far the caller's own orders are.
final class OwnOrders implements Intent {
  private static final int MOST = 5;

  private static final Phrase ASKED =
      Phrase.of(
          "my (?:[a-z]+ )?(?:orders?|purchases?)",
          "orders? (?:of mine|status|number|id)",
          "status of (?:my |the |an? )?(?:orders?|purchases?)",
          "(?:i|we)(?: have|'ve)? (?:ordered|bought|purchased)",
          "where is (?:my|the) (?:pet|dog|cat|rabbit|bird|puppy|kitten|delivery|shipment|order)",
          "track(?:ing)?",
          "when (?:will|does|is) (?:my|the) (?:[a-z]+ )?(?:order|pet|dog|cat)?(?: [a-z]+)?"
              + " ?(?:arrive|come|shipped|delivered)");

  private static final Phrase ORDER = Phrase.of("orders?", "purchases?");

  @Override
  public Optional<String> answer(Turn turn) {
    boolean byId = turn.has(ORDER) && !turn.ids().isEmpty();
    if (!byId && !turn.has(ASKED)) {
      return Optional.empty();
    }
    if (!turn.shop().mayReadOrders()) {
      return Optional.of(
          "I may not look at your orders: the access token does not have the scope read:orders.");
    }
    return Optional.of(byId ? one(turn.shop(), turn.ids().getFirst()) : all(turn.shop()));
  }

  // Whether it is another's or nobody's, is not told.
  private static String one(Shop shop, UUID id) {
    return shop.ownOrder(id)
        .map(order -> told(shop, order) + "\n" + next(order.status()))
        .orElse("You have no order with the id " + id + ".");
  }

  private static String all(Shop shop) {
    Page<Order> orders = shop.ownOrders(MOST);
    List<Order> shown = orders.items();
    if (shown.isEmpty()) {
      return "You have no orders yet. "
          + "If you have found a pet, I can tell you how to adopt it.";
    }
    String list =
        shown.stream().map(order -> "- " + told(shop, order)).collect(Collectors.joining("\n"));
    long more = orders.total().count() - shown.size();
    String first =
        shown.size() == 1
            ? "You have one order:\n"
            : "You have "
                + PetText.counted(orders.total().count(), "order")
                + (more > 0 ? ", of which these are the newest:\n" : ":\n");
    return first + list + (more > 0 ? "\nGET /v1/orders lists all of them." : "");
  }

  private static String told(Shop shop, Order order) {
    Purchase purchase = order.purchase();
    String price = purchase == null ? "" : " for " + PetText.price(purchase.total());
    String pet =
        purchase == null
            ? ""
            : shop.pet(purchase.pet())
                .map(found -> "\n  Its pet: " + PetText.line(found))
                .orElse("\n  Its pet is not in the shop any more.");
    return "Order "
        + order.id()
        + " of "
        + order.createdAt().atOffset(ZoneOffset.UTC).toLocalDate()
        + price
        + " is "
        + order.status()
        + "."
        + pet;
  }

  private static String next(OrderStatus status) {
    return switch (status) {
      case PLACED ->
          "It waits for its payment, POST /v1/orders/{id}/payment; 24 hours after it was placed it"
              + " is cancelled otherwise.";
      case APPROVED -> "It is paid, and will be shipped next.";
      case SHIPPED -> "It is on its way to you.";
      case DELIVERED -> "It has arrived; nothing is left to do.";
      case CANCELLED -> "It was cancelled, and its pet was given back.";
    };
  }
}
