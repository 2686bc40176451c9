package petstore.api.modern;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import petstore.InProcess;
import petstore.support.Answer;
import petstore.support.PlacedOrders;
import petstore.support.TestServer;

/// Orders that are to be paid, and those who pay them.
///
/// @param customer the access token of who ordered
/// @param staff that of a member of staff
record Till(Modern modern, String customer, String staff) {
  static final String CARD =
      """
      {"object": "card", "name": "Mira Lund", "number": "%s", "cvc": "987", "expMonth": 8,
       "expYear": 2031}
      """;

  static Till of(TestServer server) {
    var modern = new Modern(server);
    return new Till(
        modern,
        modern.token("customer", InProcess.CUSTOMER_PASSWORD),
        modern.token("staff", InProcess.STAFF_PASSWORD));
  }

  /// An order of the customer's, of a pet that costs this.
  UUID order(String price) {
    return new PlacedOrders(modern.server()).place("customer", price);
  }

  static String card(String number) {
    return body(CARD.formatted(number));
  }

  static String account(String number) {
    return body(
        """
        {"object": "bank_account", "accountHolderName": "Mira Lund", "accountNumber": "%s",
         "routingNumber": "110000000", "accountType": "CHECKING"}
        """
            .formatted(number));
  }

  static String body(String source) {
    return "{\"amount\": \"75.00\", \"currency\": \"USD\", \"source\": " + source + "}";
  }

  Answer pay(UUID order, String body, String... headers) {
    return post("/orders/" + order + "/payment", body, customer, headers);
  }

  /// The id of a payment that succeeded, of an order of its own.
  String paid() {
    return pay(order("75.00"), card("4242424242424242")).json().path("id").asString();
  }

  Answer refund(String payment, String body, String token, String... headers) {
    return post("/payments/" + payment + "/refunds", body, token, headers);
  }

  private Answer post(String path, String body, String token, String... headers) {
    var all = new ArrayList<>(List.of("Authorization", "Bearer " + token));
    all.addAll(List.of(headers));
    return modern.post(path, body, all.toArray(String[]::new));
  }

  Answer get(String path, String... headers) {
    return modern.get(path, customer, headers);
  }

  /// The payment, once it is not being processed any more.
  Answer settled(String payment) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      Answer answer = get("/payments/" + payment);
      if (!answer.json().path("status").asString().equals("PROCESSING")) {
        return answer;
      }
      Thread.sleep(Duration.ofMillis(100));
    }
    throw new AssertionError("payment " + payment + " is never settled");
  }
}
