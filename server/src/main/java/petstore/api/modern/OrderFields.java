package petstore.api.modern;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.api.Uuids;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.core.orders.OrderDraft;
import petstore.core.orders.OrderStatus;
import petstore.http.Request;
import petstore.http.StrictFields;
import petstore.http.json.JsonBody;

/// Reads an order that is placed.
final class OrderFields {
  private OrderFields() {}

  /// @throws petstore.core.kernel.Failure as [JsonBody#read]; with [Problem.Invalid] and all faults
  ///   for a body that breaks a rule
  static OrderDraft draft(Request request) {
    StrictFields fields = NewThing.fields(request, Problem.Kind.ORDER).require("petId");
    Optional<UUID> pet = id(fields, "petId");
    Optional<UUID> buyer = id(fields, "userId");
    fields.word("status", List.of(OrderStatus.PLACED), OrderStatus::name);
    Optional<BigDecimal> total = MoneyFields.amount(fields, "totalAmount");
    Optional<String> currency = MoneyFields.currency(fields);
    fields.check();
    return new OrderDraft(
        pet.orElseThrow(), buyer.orElse(null), total.orElse(null), currency.orElse(null));
  }

  private static Optional<UUID> id(StrictFields fields, String name) {
    return fields.text(name, OrderFields::uuid).flatMap(Uuids::parse);
  }

  private static List<Fault> uuid(String text, String where) {
    return Uuids.parse(text).isPresent()
        ? List.of()
        : List.of(new Fault(where, "invalid_format", "must be a UUID"));
  }
}
