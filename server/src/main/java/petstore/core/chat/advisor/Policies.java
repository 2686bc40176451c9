package petstore.core.chat.advisor;

import java.util.List;
import java.util.Optional;

/// How buying works here, question by question.
final class Policies implements Intent {
  private static final Phrase ABOUT_PETS = Phrase.of("cost of keeping", "cost to keep");

  private static final List<Intent> ALL =
      List.of(
          Intent.fixed(
              "You can cancel an order until it is shipped: DELETE /v1/orders/{id}. The pet is"
                  + " available again then, and what was paid is given back.",
              Phrase.of(
                  "cancel(?:l?ed|l?ing|lation|s)?(?: [a-z]+){0,3} orders?",
                  "(?:can|how|may|do)(?: [a-z]+){0,4} cancel",
                  "refunds?",
                  "money back",
                  "return (?:a |the |my |an? )?(?:pet|animal|dog|cat|order)",
                  "give (?:it|him|her|a pet|the pet) back",
                  "change my mind")),
          Intent.fixed(
              "You can pay by card or from a bank account: POST /v1/orders/{id}/payment, with"
                  + " exactly the order's amount and currency. A card is charged at once; a bank"
                  + " takes a little longer. If it is declined, the order stays, and you can try"
                  + " again in another way. The receipt is at GET /v1/receipts/{id}.",
              Phrase.of(
                  "(?:how|can|may|could|where)(?: [a-z]+){0,3} pay",
                  "payment (?:methods?|options?|work)",
                  "pay (?:by|with|in)",
                  "paypal",
                  "credit cards?",
                  "debit cards?",
                  "receipts?",
                  "invoices?",
                  "instal?lments?")),
          Intent.fixed(
              "An order keeps its pet for you: POST /v1/orders makes it reserved, and nobody else"
                  + " can order it. An order that is not paid within 24 hours is cancelled, and the"
                  + " pet is available again.",
              Phrase.of(
                  "how long(?: [a-z]+){0,4} (?:reserved|kept|hold|held|reserve)",
                  "(?:can|could|may)(?: [a-z]+){0,3} (?:reserve|hold|keep)",
                  "reservations?",
                  "put (?:it |her |him |one |a pet )?on hold")),
          Intent.fixed(
              "When an order is paid it is APPROVED; staff then ship it (SHIPPED), and it is"
                  + " DELIVERED at last. GET /v1/orders/{id} says how far it is.",
              Phrase.of(
                  "(?:do|can|will) you (?:deliver|ship)",
                  "how(?: [a-z]+){0,3} (?:delivery|shipping)(?: work)?",
                  "(?:delivery|shipping) (?:times?|costs?|options?|fees?)",
                  "home delivery")));

  @Override
  public Optional<String> answer(Turn turn) {
    return turn.has(ABOUT_PETS)
        ? Optional.empty()
        : ALL.stream().flatMap(intent -> intent.answer(turn).stream()).findFirst();
  }
}
