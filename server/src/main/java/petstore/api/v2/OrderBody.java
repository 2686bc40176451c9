package petstore.api.v2;

import org.jspecify.annotations.Nullable;
import petstore.core.orders.OrderDetails;
import petstore.http.Fields;
import petstore.http.Value;

/// An order as a client sent it.
///
/// @param number its id, if it has one
/// @param hasPetId whether the client sent a petId: what is missing reads as 0
record OrderBody(@Nullable Long number, boolean hasPetId, OrderDetails details) {

  static OrderBody read(Value value) {
    Fields fields = Fields.of(value, "");
    var details =
        new OrderDetails(
            fields.int64OrZero("petId"),
            fields.int32OrZero("quantity"),
            fields.instant("shipDate"),
            fields.text("status"),
            fields.boolOrFalse("complete"));
    return new OrderBody(fields.int64("id"), fields.int64("petId") != null, details);
  }
}
