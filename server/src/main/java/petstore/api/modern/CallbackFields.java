package petstore.api.modern;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.core.kernel.TargetRules;
import petstore.core.orders.CallbackRequests.Draft;
import petstore.core.webhooks.WebhookSecret;
import petstore.http.Request;
import petstore.http.StrictFields;
import petstore.http.json.JsonBody;

/// Reads a request to be told about an order.
final class CallbackFields {
  private static final int LONGEST_TIME = 40;

  // Until the year 5138.
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

  private CallbackFields() {}

  /// @param reach how far letters may go
  /// @throws petstore.core.kernel.Failure as [JsonBody#read]; with [Problem.Invalid] and all faults
  ///   for a body that breaks a rule
  static Draft read(Request request, TargetRules.Reach reach) {
    StrictFields fields =
        JsonBody.read(request, Problem.Kind.ORDER)
            .fields()
            .require("amount", "currency", "timestamp", "callbackUrl");
    Optional<BigDecimal> amount = MoneyFields.amount(fields, "amount");
    Optional<String> currency = MoneyFields.currency(fields);
    Optional<Instant> sentAt =
        fields.text("timestamp", CallbackFields::timestamp).flatMap(CallbackFields::time);
    Optional<String> url =
        fields.text("callbackUrl", (text, where) -> TargetRules.faults(text, where, reach));
    Optional<WebhookSecret> secret =
        fields.text("callbackSecret", WebhookSecret::faults).map(WebhookSecret::new);
    fields.check();
    return new Draft(
        amount.orElseThrow(),
        currency.orElseThrow(),
        sentAt.orElseThrow(),
        url.orElseThrow(),
        secret);
  }

  private static List<Fault> timestamp(String text, String where) {
    return time(text).isPresent()
        ? List.of()
        : List.of(
            new Fault(
                where,
                "invalid_format",
                "must be a time as in RFC 3339, or the seconds since 1970"));
  }

  private static Optional<Instant> time(String text) {
    try {
      if (SECONDS.matcher(text).matches()) {
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
      }
      return text.length() <= LONGEST_TIME
          ? Optional.of(OffsetDateTime.parse(text).toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
