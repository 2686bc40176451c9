package petstore.api.modern;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import petstore.api.Assets;
import petstore.api.Html;
import petstore.api.Layout;
import petstore.core.kernel.Money;
import petstore.core.payments.CardBrand;
import petstore.core.payments.Payment;
import petstore.core.payments.PaymentSource;
import petstore.core.payments.Receipt;
import petstore.http.Response;

/// A receipt as a page, to be read and printed.
final class ReceiptPage {
  /// From `/v1/receipts/{id}` to the start of the server, or of the tenant's part.
  private static final String ROOT = "../../";

  private static final DateTimeFormatter READABLE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Layout layout = new Layout(new Assets());

  /// @param payment has a receipt
  Response of(Payment payment) {
    Receipt receipt = payment.receipt().orElseThrow();
    Html main =
        Html.template("receipt.html")
            .filled(
                Map.of(
                    "number", Html.text(receipt.id().toString()),
                    "facts", Html.all(facts(payment, receipt)),
                    "total", money(payment.amount()),
                    "refunds",
                        payment.refunded().isZero()
                            ? Html.none()
                            : fact("Given back", money(payment.refunded()))));
    return layout
        .page(ROOT, "Receipt", main)
        .response(200)
        .with(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                + " frame-ancestors 'none'; form-action 'none'");
  }

  private static List<Html> facts(Payment payment, Receipt receipt) {
    var facts = new ArrayList<Html>();
    facts.add(fact("Pet", Html.text(receipt.item().isEmpty() ? "A pet" : receipt.item())));
    facts.add(fact("Paid on", time(receipt.issuedAt())));
    facts.add(fact("Paid by", Html.text(payer(payment.source()))));
    facts.add(fact("Paid with", Html.text(source(payment.source()))));
    facts.add(fact("Order", Html.text(payment.order().toString())));
    facts.add(fact("Payment", Html.text(payment.id().toString())));
    return facts;
  }

  private static String payer(PaymentSource source) {
    return switch (source) {
      case PaymentSource.Card card -> card.name();
      case PaymentSource.BankAccount account -> account.holder();
    };
  }

  private static String source(PaymentSource source) {
    return switch (source) {
      case PaymentSource.Card(_, String mask, CardBrand brand, _, _, _) ->
          (brand == null ? "Card" : brand.name()) + " " + mask;
      case PaymentSource.BankAccount account -> "Bank account " + account.mask();
    };
  }

  private static Html fact(String term, Html text) {
    return Html.template("fact.html").filled(Map.of("term", Html.text(term), "text", text));
  }

  private static Html money(Money money) {
    return Html.text(money.toString());
  }

  private static Html time(Instant time) {
    return Html.template("time.html")
        .filled(
            Map.of(
                "machine", Html.text(PaymentWire.text(time)),
                "people", Html.text(READABLE.format(time))));
  }
}
