package petstore.storage.sql;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Money;
import petstore.core.orders.Order;
import petstore.core.orders.OrderDetails;
import petstore.core.orders.Purchase;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/// What an order's row says besides its keys.
final class OrderDocument {
  private static final int VERSION = 1;
  private static final UUID NOBODY = new UUID(0, 0);

  private Instant created = Instant.EPOCH;
  private Instant updated = Instant.EPOCH;
  private long petId;
  private int quantity;
  private @Nullable Instant shipDate;
  private @Nullable String status;
  private boolean complete;
  private @Nullable Purchase purchase;

  private OrderDocument() {}

  static String write(Order order) {
    OrderDetails details = order.details();
    Instant shipDate = details.shipDate();
    return Documents.write(
        VERSION,
        json -> {
          Documents.time(json, "created", order.createdAt());
          Documents.time(json, "updated", order.updatedAt());
          json.writeNumberProperty("petId", details.petId());
          json.writeNumberProperty("quantity", details.quantity());
          // As text: unlike what our clock says, it may be any year.
          Documents.text(json, "shipDate", shipDate == null ? null : shipDate.toString());
          Documents.text(json, "status", details.status());
          json.writeBooleanProperty("complete", details.complete());
          Purchase purchase = order.purchase();
          if (purchase != null) {
            write(json, purchase);
          }
        });
  }

  /// Reads the document that the parser stands on.
  static Order read(JsonParser json, long number, UUID id, long version) {
    var document = new OrderDocument();
    Documents.members(json, name -> document.member(json, name));
    return new Order(
        number,
        id,
        version,
        document.created,
        document.updated,
        document.details(),
        document.purchase);
  }

  private static void write(JsonGenerator json, Purchase purchase) {
    json.writeObjectPropertyStart("purchase");
    json.writeStringProperty("pet", purchase.pet().toString());
    json.writeStringProperty("buyer", purchase.buyer().toString());
    Documents.money(json, "total", purchase.total());
    json.writeEndObject();
  }

  private static Purchase purchase(JsonParser json) {
    var members =
        new Object() {
          UUID pet = NOBODY;
          UUID buyer = NOBODY;
          Money total = Money.NONE;
        };
    Documents.members(
        json,
        name -> {
          switch (name) {
            case "pet" -> members.pet = UUID.fromString(json.getString());
            case "buyer" -> members.buyer = UUID.fromString(json.getString());
            case "total" -> members.total = Documents.money(json);
            default -> json.skipChildren();
          }
        });
    return new Purchase(members.pet, members.buyer, members.total);
  }

  private OrderDetails details() {
    return new OrderDetails(petId, quantity, shipDate, status, complete);
  }

  private void member(JsonParser json, String member) {
    switch (member) {
      case "created" -> created = Documents.time(json.getLongValue());
      case "updated" -> updated = Documents.time(json.getLongValue());
      case "petId" -> petId = json.getLongValue();
      case "quantity" -> quantity = json.getIntValue();
      case "shipDate" -> shipDate = Instant.parse(json.getString());
      case "status" -> status = Documents.text(json);
      case "purchase" -> purchase = purchase(json);
      case "complete" -> complete = json.getBooleanValue();
      default -> json.skipChildren();
    }
  }
}
