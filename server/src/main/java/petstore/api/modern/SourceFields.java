package petstore.api.modern;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import petstore.core.payments.AccountType;
import petstore.core.payments.BankDetails;
import petstore.core.payments.BillingAddress;
import petstore.core.payments.CardDetails;
import petstore.core.payments.SourceDetails;
import petstore.core.payments.SourceRules;
import petstore.http.StrictFields;

/// Reads what somebody pays with. Its `object` says whether that is a card or a bank account.
final class SourceFields {
  private SourceFields() {}

  /// Which kind of source it is.
  private enum Kind {
    CARD("card"),
    BANK_ACCOUNT("bank_account"),
    /// As the mapping of the published definition has it.
    ACCOUNT_OF_MAPPING("bankAccount");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /// The source, if nothing is wrong with it.
  static Optional<SourceDetails> read(StrictFields fields, SourceRules rules) {
    fields.require("object");
    Optional<Kind> kind = fields.word("object", Arrays.asList(Kind.values()), Kind::word);
    if (kind.isEmpty()) {
      // Of what kind the others are cannot be told.
      fields.ignoreOthers();
      return Optional.empty();
    }
    return kind.get() == Kind.CARD ? card(fields, rules) : account(fields);
  }

  private static Optional<SourceDetails> card(StrictFields fields, SourceRules rules) {
    fields.require("name", "number", "expMonth", "expYear").ignore("brand", "last4");
    Optional<String> name = fields.text("name", SourceRules::line);
    Optional<String> number = fields.text("number", SourceRules::cardNumber);
    Optional<String> cvc = fields.text("cvc", SourceRules::cvc);
    Optional<Integer> month = fields.integer("expMonth", 1, 12).map(Math::toIntExact);
    Optional<Integer> year =
        fields.integer("expYear", SourceRules.MIN_YEAR, SourceRules.MAX_YEAR).map(Math::toIntExact);
    Optional<BillingAddress> address = fields.object("billingAddress").map(SourceFields::address);
    if (month.isPresent() && year.isPresent() && rules.isExpired(month.get(), year.get())) {
      fields.fault("expMonth", "expired", "is over: the card has expired");
      return Optional.empty();
    }
    if (name.isEmpty() || number.isEmpty() || month.isEmpty() || year.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CardDetails(
            name.get(),
            number.get(),
            cvc.orElse(null),
            month.get(),
            year.get(),
            address.orElse(null)));
  }

  private static BillingAddress address(StrictFields fields) {
    return new BillingAddress(
        fields.text("line1", SourceRules::line).orElse(null),
        fields.text("line2", SourceRules::line).orElse(null),
        fields.text("city", SourceRules::line).orElse(null),
        fields.text("state", SourceRules::line).orElse(null),
        fields.text("postalCode", SourceRules::line).orElse(null),
        fields.text("country", SourceRules::country).orElse(null));
  }

  private static Optional<SourceDetails> account(StrictFields fields) {
    fields
        .require("accountHolderName", "accountNumber", "routingNumber", "accountType")
        .ignore("bankName", "last4");
    Optional<String> holder = fields.text("accountHolderName", SourceRules::line);
    Optional<String> number = fields.text("accountNumber", SourceRules::accountNumber);
    Optional<String> routing = fields.text("routingNumber", SourceRules::routingNumber);
    Optional<AccountType> type =
        fields.word("accountType", List.of(AccountType.values()), AccountType::name);
    if (holder.isEmpty() || number.isEmpty() || routing.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new BankDetails(holder.get(), number.get(), routing.get(), type.get()));
  }
}
