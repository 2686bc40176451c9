package petstore.api.v3;

import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Problem;
import petstore.core.orders.OrderDetails;
import petstore.http.Fields;
import petstore.http.Value;

/// An order as a client sent it.
///
/// @param number its id; none when the shop is to make one
record OrderBody(@Nullable Long number, OrderDetails details) {
  private static final XmlShape XML =
      new XmlShape.Members(
          Map.of(
              "id", new XmlShape.Leaf(),
              "petId", new XmlShape.Leaf(),
              "quantity", new XmlShape.Leaf(),
              "shipDate", new XmlShape.Leaf(),
              "status", new XmlShape.Leaf(),
              "complete", new XmlShape.Leaf()));

  /// How an order is read.
  static BodyType<OrderBody> type(MissingId inDocument, MissingId inForm, InstantSource clock) {
    return new BodyType<>(
        "Order",
        Problem.Kind.ORDER,
        BodyType.ALL,
        XML,
        value -> read(value, inDocument),
        form -> read(ofForm(form, clock), inForm));
  }

  private static OrderBody read(Value value, MissingId missingId) {
    Fields fields = Fields.of(value, "");
    var details =
        new OrderDetails(
            fields.int64OrZero("petId"),
            fields.int32OrZero("quantity"),
            fields.instant("shipDate"),
            fields.text("status"),
            fields.boolOrFalse("complete"));
    return new OrderBody(missingId.orElse(fields.int64("id")), details);
  }

  // As published: an order that is sent as a form is shipped now.
  private static Value ofForm(Form form, InstantSource clock) {
    Map<String, Value> members = form.texts("id", "petId", "quantity", "status", "complete");
    members.put("shipDate", new Value.Numeral(Long.toString(clock.millis())));
    return new Value.Members(members);
  }
}
