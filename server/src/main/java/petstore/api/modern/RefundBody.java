package petstore.api.modern;

import java.util.Optional;
import petstore.core.kernel.Money;
import petstore.core.kernel.Problem;
import petstore.core.payments.Refunds;
import petstore.core.payments.SourceRules;
import petstore.http.Request;
import petstore.http.StrictFields;
import petstore.http.json.JsonBody;

/// Reads what shall be given back.
final class RefundBody {
  private RefundBody() {}

  /// @throws petstore.core.kernel.Failure as [JsonBody#read]; with [Problem.Invalid] and all faults
  ///   for a body that breaks a rule
  static Refunds.Draft read(Request request) {
    StrictFields fields =
        NewThing.fields(request, Problem.Kind.REFUND).ignore("paymentId", "status");
    if (fields.has("currency")) {
      fields.require("amount");
    }
    Optional<Money> amount = MoneyFields.read(fields, "amount");
    Optional<String> reason = fields.text("reason", SourceRules::line);
    fields.check();
    return new Refunds.Draft(amount.orElse(null), reason.orElse(null));
  }
}
