package petstore.api.modern;

import petstore.core.payments.Payment;
import petstore.core.payments.Receipt;
import tools.jackson.core.JsonGenerator;

/// A receipt as the edition shows it to programs.
record ReceiptWire(Receipt receipt, Payment payment) {

  static ReceiptWire of(Payment payment) {
    return new ReceiptWire(payment.receipt().orElseThrow(), payment);
  }

  void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", receipt.id().toString());
    json.writeStringProperty("issuedAt", PaymentWire.text(receipt.issuedAt()));
    json.writeStringProperty("orderId", payment.order().toString());
    json.writeStringProperty("paymentId", payment.id().toString());
    json.writeStringProperty("item", receipt.item());
    json.writeStringProperty("amount", payment.amount().text());
    json.writeStringProperty("currency", payment.amount().currency());
    json.writeStringProperty("refundedAmount", payment.refunded().text());
    new SourceWire(payment.source()).write(json);
    json.writeEndObject();
  }
}
