package petstore.api.modern;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import petstore.api.Uuids;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Money;
import petstore.core.kernel.Problem;
import petstore.core.orders.OrderDraft;
import petstore.core.orders.OrderStatus;
import petstore.http.Request;
import petstore.http.StrictFields;
import petstore.http.json.JsonBody;

/// Reads an order that is placed, and what bodies about orders have in common.
final class OrderFields {
  // As many digits as amounts have in any currency.
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,4})?");

  private OrderFields() {}

  /// @throws petstore.core.kernel.Failure as [JsonBody#read]; with [Problem.Invalid] and all faults
  ///   for a body that breaks a rule
  static OrderDraft draft(Request request) {
    // Read-only members are ignored: clients that were generated from the published definition,
    // which requires them, have to send them.
    StrictFields fields =
        JsonBody.read(request, Problem.Kind.ORDER)
            .fields()
            .require("petId")
            .ignore("id", "createdAt", "updatedAt", "tenantId");
    Optional<UUID> pet = id(fields, "petId");
    Optional<UUID> buyer = id(fields, "userId");
    fields.word("status", List.of(OrderStatus.PLACED), OrderStatus::name);
    Optional<BigDecimal> total = amount(fields, "totalAmount");
    Optional<String> currency = currency(fields);
    fields.check();
    return new OrderDraft(
        pet.orElseThrow(), buyer.orElse(null), total.orElse(null), currency.orElse(null));
  }

  /// A decimal number of a currency's size, as text.
  static Optional<BigDecimal> amount(StrictFields fields, String name) {
    return fields.text(name, OrderFields::amount).map(BigDecimal::new);
  }

  /// The member `currency`, a code of ISO 4217.
  static Optional<String> currency(StrictFields fields) {
    return fields.text("currency", OrderFields::currency);
  }

  private static Optional<UUID> id(StrictFields fields, String name) {
    return fields.text(name, OrderFields::uuid).flatMap(Uuids::parse);
  }

  private static List<Fault> uuid(String text, String where) {
    return Uuids.parse(text).isPresent()
        ? List.of()
        : List.of(new Fault(where, "invalid_format", "must be a UUID"));
  }

  private static List<Fault> amount(String text, String where) {
    return AMOUNT.matcher(text).matches()
        ? List.of()
        : List.of(new Fault(where, "invalid_format", "must be a decimal number such as 75.00"));
  }

  private static List<Fault> currency(String text, String where) {
    return Money.digits(text).isPresent()
        ? List.of()
        : List.of(new Fault(where, "invalid_value", "must be a currency of ISO 4217, such as USD"));
  }
}
