package petstore.api.modern;

import java.util.ArrayList;
import java.util.List;
import petstore.api.StatusContract.Case;

/// Requests about payments, one for each status of each operation.
///
/// @param noScopes a token without scopes
record PaymentCases(Till till, String noScopes) {
  private static final String UNKNOWN = "0197f7a2-0000-7000-8000-00000000000a";
  private static final String TOO_LARGE = "\"" + "a".repeat(1024 * 1024) + "\"";

  List<Case> all() {
    String payment = till.paid();
    String refund =
        till.refund(payment, "{\"amount\": \"1.00\"}", till.staff()).json().path("id").asString();
    String receipt = till.get("/payments/" + payment).json().path("receiptId").asString();
    String order = till.get("/payments/" + payment).json().path("orderId").asString();
    var cases = new ArrayList<Case>();
    cases.addAll(paying());
    cases.addAll(
        reading(
            "listOrderPayments", "/orders/%s/payments".formatted(order), "/orders/%s/payments"));
    cases.addAll(reading("getPayment", "/payments/" + payment, "/payments/%s"));
    cases.addAll(
        reading("listRefunds", "/payments/" + payment + "/refunds", "/payments/%s/refunds"));
    cases.addAll(
        reading(
            "getRefund",
            "/payments/" + payment + "/refunds/" + refund,
            "/payments/" + payment + "/refunds/%s"));
    cases.addAll(reading("getReceipt", "/receipts/" + receipt, "/receipts/%s"));
    cases.addAll(refunding(payment));
    return cases;
  }

  private List<Case> paying() {
    String target = "POST /orders/" + till.order("75.00") + "/payment";
    String good = Till.card("4242424242424242");
    String id = "createOrderPayment";
    var cases = new ArrayList<Case>();
    cases.add(own(Case.of(id, 402, target).json(Till.card("4000000000000002"))));
    cases.add(own(Case.of(id, 201, target).json(good)));
    cases.add(own(Case.of(id, 409, target).json(good)));
    cases.add(own(Case.of(id, 404, "POST /orders/" + UNKNOWN + "/payment").json(good)));
    cases.addAll(sending(id, target, good, till.customer()));
    return cases;
  }

  private List<Case> refunding(String payment) {
    String target = "POST /payments/" + payment + "/refunds";
    String id = "createRefund";
    var cases = new ArrayList<Case>();
    cases.add(as(till.staff(), Case.of(id, 201, target).json("{}")));
    cases.add(as(till.staff(), Case.of(id, 409, target).json("{}")));
    cases.add(
        as(till.staff(), Case.of(id, 404, "POST /payments/" + UNKNOWN + "/refunds").json("{}")));
    cases.addAll(sending(id, target, "{}", till.staff()));
    return cases;
  }

  private List<Case> sending(String id, String target, String body, String token) {
    return List.of(
        as(token, Case.of(id, 400, target).json("{")),
        Case.of(id, 401, target).json(body),
        as(noScopes, Case.of(id, 403, target).json(body)),
        as(token, Case.of(id, 406, target).json(body)).header("Accept", "image/png"),
        as(token, Case.of(id, 413, target).json(TOO_LARGE)),
        as(token, Case.of(id, 415, target)),
        as(token, Case.of(id, 422, target).json("{\"tip\": 1}")));
  }

  private List<Case> reading(String id, String path, String others) {
    String target = "GET " + path;
    return List.of(
        own(Case.of(id, 200, target)),
        own(Case.of(id, 304, target)).header("If-None-Match", "*"),
        own(Case.of(id, 400, target)).header("X-Tenant-ID", "mine"),
        Case.of(id, 401, target),
        as(noScopes, Case.of(id, 403, target)),
        own(Case.of(id, 404, "GET " + others.formatted(UNKNOWN))),
        own(Case.of(id, 406, target)).header("Accept", "image/png"),
        own(Case.of(id, 412, target)).header("If-Match", "\"0\""));
  }

  private Case own(Case sent) {
    return as(till.customer(), sent);
  }

  private static Case as(String token, Case sent) {
    return sent.header("Authorization", "Bearer " + token);
  }
}
