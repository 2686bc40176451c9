package petstore.api.modern;

import org.jspecify.annotations.Nullable;
import petstore.core.payments.BillingAddress;
import petstore.core.payments.CardBrand;
import petstore.core.payments.PaymentSource;
import tools.jackson.core.JsonGenerator;

/// What was paid with, as the edition shows it: with its number masked.
record SourceWire(PaymentSource source) {

  /// Writes the member `source`.
  void write(JsonGenerator json) {
    json.writeObjectPropertyStart("source");
    switch (source) {
      case PaymentSource.Card card -> card(json, card);
      case PaymentSource.BankAccount account -> account(json, account);
    }
    source.last4().ifPresent(digits -> json.writeStringProperty("last4", digits));
    json.writeEndObject();
  }

  private static void card(JsonGenerator json, PaymentSource.Card card) {
    json.writeStringProperty("object", "card");
    json.writeStringProperty("name", card.name());
    json.writeStringProperty("number", card.mask());
    json.writeNumberProperty("expMonth", card.expMonth());
    json.writeNumberProperty("expYear", card.expYear());
    CardBrand brand = card.brand();
    if (brand != null) {
      json.writeStringProperty("brand", brand.name());
    }
    BillingAddress address = card.address();
    if (address != null) {
      json.writeObjectPropertyStart("billingAddress");
      text(json, "city", address.city());
      text(json, "state", address.state());
      text(json, "postalCode", address.postalCode());
      text(json, "country", address.country());
      json.writeEndObject();
    }
  }

  private static void account(JsonGenerator json, PaymentSource.BankAccount account) {
    json.writeStringProperty("object", "bank_account");
    json.writeStringProperty("accountHolderName", account.holder());
    json.writeStringProperty("accountNumber", account.mask());
    json.writeStringProperty("routingNumber", account.routing());
    json.writeStringProperty("accountType", account.type().name());
  }

  private static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }
}
