package petstore.outbound;

import java.util.Map;
import java.util.Optional;
import petstore.core.payments.BankDetails;
import petstore.core.payments.CardDetails;
import petstore.core.payments.Decline;
import petstore.core.payments.SourceDetails;

/// The numbers that the simulated gateway knows, as they are published for tests of shops. Whatever
/// else is a number, pays.
final class TestNumbers {
  private static final Map<String, Decline> CARDS =
      Map.of(
          "4000000000000002", new Decline("card_declined", "The card was declined"),
          "4000000000009995",
              new Decline("insufficient_funds", "The card does not have enough money"),
          "4000000000000069", new Decline("expired_card", "The card has expired"),
          "4000000000000127", new Decline("incorrect_cvc", "The security code is not the card's"),
          "4000000000000119",
              new Decline("processing_error", "The card could not be processed; try again"));

  private static final Map<String, Decline> ACCOUNTS =
      Map.of(
          "110000000 000111111116",
          new Decline("insufficient_funds", "The account does not have enough money"));

  private TestNumbers() {}

  /// Why there is no money; none when there is.
  static Optional<Decline> decline(SourceDetails source) {
    return Optional.ofNullable(
        switch (source) {
          case CardDetails card -> CARDS.get(card.number());
          case BankDetails account -> ACCOUNTS.get(account.routing() + " " + account.number());
        });
  }
}
