package petstore.api.modern;

import java.util.Optional;
import petstore.core.kernel.Money;
import petstore.core.kernel.Problem;
import petstore.core.payments.PaymentDraft;
import petstore.core.payments.SourceDetails;
import petstore.core.payments.SourceRules;
import petstore.http.Request;
import petstore.http.StrictFields;
import petstore.http.json.JsonBody;

/// Reads what somebody pays, and with what.
final class PaymentBody {
  private PaymentBody() {}

  /// @throws petstore.core.kernel.Failure as [JsonBody#read]; with [Problem.Invalid] and all faults
  ///   for a body that breaks a rule
  static PaymentDraft read(Request request, SourceRules rules) {
    StrictFields fields =
        NewThing.fields(request, Problem.Kind.PAYMENT).require("amount", "source").ignore("status");
    Optional<Money> amount = MoneyFields.read(fields, "amount");
    Optional<SourceDetails> source =
        fields.object("source").flatMap(sent -> SourceFields.read(sent, rules));
    fields.check();
    return new PaymentDraft(amount.orElseThrow(), source.orElseThrow());
  }
}
