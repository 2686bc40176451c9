package petstore.api.modern;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Money;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Order;
import petstore.core.orders.Purchase;
import petstore.http.conditional.ETag;
import petstore.http.json.Json;
import tools.jackson.core.JsonGenerator;

/// An order as the edition shows it. One that came in by a classic edition has no buyer and no
/// price: its user is the nil UUID (RFC 9562 section 5.9), and so is its pet if there is none with
/// that number.
///
/// @param pet the id of the pet
/// @param tenant whose shop the order is in
record OrderWire(Order order, UUID pet, Tenant tenant) {
  private static final UUID NIL = new UUID(0, 0);

  /// @param pets the ids of pets by the orders' numbers, where orders do not say them
  static OrderWire of(Order order, Map<Long, UUID> pets, Tenant tenant) {
    return of(order, Optional.ofNullable(pets.get(order.number())), tenant);
  }

  /// @param pet the id of the pet, if the order does not say it and there is one
  static OrderWire of(Order order, Optional<UUID> pet, Tenant tenant) {
    Purchase purchase = order.purchase();
    return new OrderWire(order, purchase == null ? pet.orElse(NIL) : purchase.pet(), tenant);
  }

  byte[] bytes() {
    return Json.write(this::write);
  }

  /// Names the state that is shown.
  ETag tag() {
    return ETag.strong(Long.toString(order.version()));
  }

  void write(JsonGenerator json) {
    json.writeStartObject();
    members().forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  /// The members, all of which are texts.
  Map<String, String> members() {
    Purchase purchase = order.purchase();
    Money total = purchase == null ? Money.NONE : purchase.total();
    var members = new LinkedHashMap<String, String>();
    members.put("id", order.id().toString());
    members.put("petId", pet.toString());
    members.put("userId", buyer(purchase).toString());
    members.put("status", order.status().name());
    members.put("totalAmount", total.text());
    members.put("currency", total.currency());
    members.put("createdAt", text(order.createdAt()));
    members.put("updatedAt", text(order.updatedAt()));
    if (!tenant.equals(Tenant.DEFAULT)) {
      members.put("tenantId", tenant.toString());
    }
    return members;
  }

  private static UUID buyer(@Nullable Purchase purchase) {
    return purchase == null ? NIL : purchase.buyer();
  }

  // What is finer than a millisecond is in some stores only.
  private static String text(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
