package petstore.api.modern;

import petstore.core.payments.Refund;
import tools.jackson.core.JsonGenerator;

/// A refund as the edition shows it.
record RefundWire(Refund refund) {

  void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", refund.id().toString());
    json.writeStringProperty("paymentId", refund.payment().toString());
    json.writeStringProperty("amount", refund.amount().text());
    json.writeStringProperty("currency", refund.amount().currency());
    String reason = refund.reason();
    if (reason != null) {
      json.writeStringProperty("reason", reason);
    }
    json.writeStringProperty("status", refund.status().name());
    json.writeStringProperty("createdAt", PaymentWire.text(refund.createdAt()));
    json.writeStringProperty("updatedAt", PaymentWire.text(refund.updatedAt()));
    json.writeEndObject();
  }
}
