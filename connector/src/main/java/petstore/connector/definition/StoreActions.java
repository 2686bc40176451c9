package petstore.connector.definition;

import static petstore.connector.definition.Location.BODY;
import static petstore.connector.definition.Location.PATH;
import static petstore.connector.definition.PropertyDefinition.named;
import static petstore.connector.definition.PropertyDefinition.unnamed;
import static petstore.connector.definition.PropertyType.INTEGER;
import static petstore.connector.definition.PropertyType.OBJECT;

import java.util.List;

/// What can be done with the stock and with orders.
final class StoreActions {
  static final List<ActionDefinition> ALL =
      List.of(
          new ActionDefinition(
              "getInventory",
              "Returns pet inventories by status",
              "Returns a map of status codes to quantities",
              Method.GET,
              "/store/inventory",
              null,
              List.of(),
              unnamed(OBJECT).additionalProperties(unnamed(INTEGER).build()).build()),
          new ActionDefinition(
              "placeOrder",
              "Place an order for a pet",
              "Place a new order in the store",
              Method.POST,
              "/store/order",
              BodyContentType.JSON,
              List.of(
                  named("order", OBJECT)
                      .called("Order")
                      .in(BODY)
                      .properties(Objects.ORDER)
                      .build()),
              Objects.object("Order", Objects.ORDER)),
          new ActionDefinition(
              "deleteOrder",
              "Delete purchase order by ID",
              "For valid response try integer IDs with value < 1000."
                  + " Anything above 1000 or nonintegers will generate API errors",
              Method.DELETE,
              "/store/order/{orderId}",
              null,
              List.of(orderId("ID of the order that needs to be deleted")),
              null),
          new ActionDefinition(
              "getOrderById",
              "Find purchase order by ID",
              "For valid response try integer IDs with value <= 5 or > 10."
                  + " Other values will generate exceptions.",
              Method.GET,
              "/store/order/{orderId}",
              null,
              List.of(orderId("ID of order that needs to be fetched")),
              Objects.object("Order", Objects.ORDER)));

  private StoreActions() {}

  private static PropertyDefinition orderId(String description) {
    return named("orderId", INTEGER).in(PATH).required(true).description(description).build();
  }
}
