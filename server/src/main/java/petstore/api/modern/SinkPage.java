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
import petstore.api.PublicAddress;
import petstore.core.sinks.Incoming;
import petstore.core.sinks.SinkDelivery;
import petstore.core.sinks.Verdict;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.json.JsonText;

/// What came to a sink as a page, which a script keeps up to date.
final class SinkPage {
  /// From `/v1/webhook-sink/{name}` to the start of the server, or of the tenant's part.
  private static final String ROOT = "../../";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
          + " img-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

  private static final DateTimeFormatter READABLE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Assets assets = new Assets();
  private final Layout layout = new Layout(assets);
  private final PublicAddress address;

  SinkPage(PublicAddress address) {
    this.address = address;
  }

  /// @param deliveries the newest first
  Response of(Request request, String name, List<SinkDelivery> deliveries) {
    Html main =
        Html.template("sink.html")
            .filled(
                Map.of(
                    "script", Html.all(Html.text(ROOT), assets.link("sink.js")),
                    "url", Html.text(address.of(request, ModernSinks.PATH + "/" + name)),
                    "shop", Html.text(address.of(request, ModernApi.BASE_PATH)),
                    // who comes first wants to know how
                    "open", Html.text(deliveries.isEmpty() ? " open" : ""),
                    "count", Html.text(count(deliveries.size())),
                    "deliveries", Html.all(shown(deliveries))));
    return layout
        .page(ROOT, "Webhook sink", main)
        .response(200)
        .with("Content-Security-Policy", POLICY);
  }

  private static String count(int deliveries) {
    return switch (deliveries) {
      case 0 -> "Nothing has come yet";
      case 1 -> "1 delivery";
      default -> deliveries + " deliveries";
    };
  }

  // The newest is there to be read; the others are to be opened.
  private static List<Html> shown(List<SinkDelivery> deliveries) {
    Html template = Html.template("sink-delivery.html");
    var shown = new ArrayList<Html>();
    for (SinkDelivery delivery : deliveries) {
      shown.add(shown(template, delivery, shown.isEmpty()));
    }
    return shown;
  }

  private static Html shown(Html template, SinkDelivery delivery, boolean isOpen) {
    String body = delivery.text();
    String id = "d" + delivery.number() + "-" + delivery.receivedAt().toEpochMilli();
    return template.filled(
        Map.ofEntries(
            Map.entry("id", Html.text(id)),
            Map.entry("mark", Html.text(mark(delivery.verdict().result()))),
            Map.entry("verdict", Html.text(words(delivery.verdict().result()))),
            Map.entry("reason", reason(delivery.verdict())),
            Map.entry("type", Html.text(type(delivery))),
            Map.entry("time", time(delivery.receivedAt())),
            Map.entry("status", Html.text(Integer.toString(delivery.status()))),
            Map.entry("open", Html.text(isOpen ? " open" : "")),
            Map.entry("size", Html.text(delivery.sent().body().length + " bytes")),
            Map.entry("body", Html.text(JsonText.indented(body).orElse(body))),
            Map.entry("headers", Html.all(headers(delivery.sent().fields())))));
  }

  private static String type(SinkDelivery delivery) {
    return JsonText.member(delivery.sent().body(), "eventType")
        .or(() -> JsonText.member(delivery.sent().body(), "type"))
        .filter(type -> !type.isBlank())
        .orElse("No event type");
  }

  private static String mark(Verdict.Result result) {
    return switch (result) {
      case VERIFIED -> "good";
      case NOT_VERIFIED -> "bad";
      case NOT_SIGNED, UNKNOWN_SECRET -> "open";
    };
  }

  private static String words(Verdict.Result result) {
    return switch (result) {
      case VERIFIED -> "Verified";
      case NOT_VERIFIED -> "Not verified";
      case NOT_SIGNED -> "Not signed";
      case UNKNOWN_SECRET -> "Unknown secret";
    };
  }

  private static Html reason(Verdict verdict) {
    return verdict.reason().isEmpty()
        ? Html.none()
        : Html.template("sink-reason.html").filled(Map.of("reason", Html.text(verdict.reason())));
  }

  private static Html time(Instant time) {
    return Html.template("time.html")
        .filled(
            Map.of(
                "machine", Html.text(PaymentWire.text(time)),
                "people", Html.text(READABLE.format(time))));
  }

  private static List<Html> headers(List<Incoming.Field> fields) {
    Html row = Html.template("fact.html");
    return fields.stream()
        .map(field ->
            row.filled(Map.of("term", Html.text(field.name()), "text", Html.text(field.value()))))
        .toList();
  }
}
