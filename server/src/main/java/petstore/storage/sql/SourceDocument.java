package petstore.storage.sql;

import org.jspecify.annotations.Nullable;
import petstore.core.payments.AccountType;
import petstore.core.payments.BillingAddress;
import petstore.core.payments.CardBrand;
import petstore.core.payments.PaymentSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/// What was paid with, in a payment's document. A bank account is one that has a routing number.
final class SourceDocument {
  private String name = "";
  private String mask = "";
  private @Nullable String brand;
  private int expMonth = 1;
  private int expYear;
  private @Nullable BillingAddress address;
  private @Nullable String routing;
  private String type = AccountType.CHECKING.name();

  private SourceDocument() {}

  static void write(JsonGenerator json, PaymentSource source) {
    json.writeObjectPropertyStart("source");
    Documents.text(json, "mask", source.mask());
    switch (source) {
      case PaymentSource.Card card -> {
        Documents.text(json, "name", card.name());
        Documents.text(json, "brand", card.brand() == null ? null : card.brand().name());
        json.writeNumberProperty("expMonth", card.expMonth());
        json.writeNumberProperty("expYear", card.expYear());
        if (card.address() != null) {
          write(json, card.address());
        }
      }
      case PaymentSource.BankAccount account -> {
        Documents.text(json, "name", account.holder());
        Documents.text(json, "routing", account.routing());
        Documents.text(json, "type", account.type().name());
      }
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, BillingAddress address) {
    json.writeObjectPropertyStart("address");
    Documents.text(json, "city", address.city());
    Documents.text(json, "state", address.state());
    Documents.text(json, "postalCode", address.postalCode());
    Documents.text(json, "country", address.country());
    json.writeEndObject();
  }

  /// Reads the object that the parser stands on.
  static PaymentSource read(JsonParser json) {
    var document = new SourceDocument();
    Documents.members(json, name -> document.member(json, name));
    return document.source();
  }

  private void member(JsonParser json, String member) {
    switch (member) {
      case "name" -> name = json.getString();
      case "mask" -> mask = json.getString();
      case "brand" -> brand = json.getString();
      case "expMonth" -> expMonth = json.getIntValue();
      case "expYear" -> expYear = json.getIntValue();
      case "address" -> address = address(json);
      case "routing" -> routing = json.getString();
      case "type" -> type = json.getString();
      default -> json.skipChildren();
    }
  }

  private PaymentSource source() {
    return routing == null
        ? new PaymentSource.Card(
            name, mask, brand == null ? null : CardBrand.valueOf(brand), expMonth, expYear, address)
        : new PaymentSource.BankAccount(name, mask, routing, AccountType.valueOf(type));
  }

  private static BillingAddress address(JsonParser json) {
    var members =
        new Object() {
          @Nullable String city;
          @Nullable String state;
          @Nullable String postalCode;
          @Nullable String country;
        };
    Documents.members(
        json,
        name -> {
          switch (name) {
            case "city" -> members.city = json.getString();
            case "state" -> members.state = json.getString();
            case "postalCode" -> members.postalCode = json.getString();
            case "country" -> members.country = json.getString();
            default -> json.skipChildren();
          }
        });
    return new BillingAddress(
        null, null, members.city, members.state, members.postalCode, members.country);
  }
}
