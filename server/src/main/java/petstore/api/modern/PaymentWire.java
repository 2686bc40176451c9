package petstore.api.modern;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import petstore.core.payments.Decline;
import petstore.core.payments.Payment;
import petstore.core.payments.Receipt;
import petstore.http.conditional.ETag;
import tools.jackson.core.JsonGenerator;

/// A payment as the edition shows it.
record PaymentWire(Payment payment) {

  /// As the answer to who pays: the published members alone, for clients that take no others.
  void writePublished(JsonGenerator json) {
    json.writeStartObject();
    published(json);
    json.writeEndObject();
  }

  /// In full.
  void write(JsonGenerator json) {
    json.writeStartObject();
    published(json);
    json.writeStringProperty("updatedAt", text(payment.updatedAt()));
    json.writeStringProperty("orderId", payment.order().toString());
    json.writeStringProperty("refundedAmount", payment.refunded().text());
    payment
        .receipt()
        .map(Receipt::id)
        .ifPresent(id -> json.writeStringProperty("receiptId", id.toString()));
    payment.decline().ifPresent(decline -> decline(json, decline));
    json.writeEndObject();
  }

  ETag tag() {
    return ETag.strong(Long.toString(payment.version()));
  }

  /// A point in time as it is written; what is finer than a millisecond is in some stores only.
  static String text(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private void published(JsonGenerator json) {
    json.writeStringProperty("id", payment.id().toString());
    json.writeStringProperty("amount", payment.amount().text());
    json.writeStringProperty("currency", payment.amount().currency());
    new SourceWire(payment.source()).write(json);
    json.writeStringProperty("status", payment.status().name());
    json.writeStringProperty("createdAt", text(payment.createdAt()));
  }

  private static void decline(JsonGenerator json, Decline decline) {
    json.writeObjectPropertyStart("failure");
    json.writeStringProperty("code", decline.code());
    json.writeStringProperty("message", decline.detail());
    json.writeEndObject();
  }
}
