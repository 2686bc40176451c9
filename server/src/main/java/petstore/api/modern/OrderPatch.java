package petstore.api.modern;

import java.util.List;
import java.util.Map;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.orders.OrderStatus;
import petstore.http.StrictFields;
import petstore.http.Value;
import petstore.http.json.JsonBody;

/// A merge patch (RFC 7396) to an order. Only the status can be changed.
record OrderPatch(JsonBody body) {
  private static final List<String> READ_ONLY =
      List.of(
          "id", "petId", "userId", "totalAmount", "currency", "createdAt", "updatedAt", "tenantId");

  /// The status that it wants.
  ///
  /// @param shown the order as it is shown
  /// @throws Failure with [Problem.Invalid] and all faults
  OrderStatus status(OrderWire shown) {
    StrictFields fields = body.fields();
    Map<String, String> members = shown.members();
    for (String name : READ_ONLY) {
      String current = members.get(name);
      if (current != null) {
        fields.readOnly(name, new Value.Text(current));
      } else if (fields.ignore(name).has(name)) {
        fields.fault(name, "read_only", "cannot be changed");
      }
    }
    OrderStatus status =
        fields
            .word("status", List.of(OrderStatus.values()), OrderStatus::name)
            .orElse(shown.order().status());
    fields.check();
    return status;
  }
}
