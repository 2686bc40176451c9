package petstore.api.modern;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import petstore.api.Html;
import petstore.api.PublicAddress;
import petstore.api.Recorder;
import petstore.api.Uuids;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.payments.Checkout;
import petstore.core.payments.Payment;
import petstore.core.payments.PaymentResult;
import petstore.core.payments.Refund;
import petstore.http.Accept;
import petstore.http.MediaType;
import petstore.http.Preference;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.conditional.Conditions;
import petstore.http.conditional.ETag;
import petstore.http.json.Json;
import petstore.http.problem.ProblemAnswer;
import tools.jackson.core.JsonGenerator;

/// The operations on payments, refunds and receipts.
final class ModernPayments {
  private static final List<String> RECEIPTS = List.of(MediaType.JSON, Html.MEDIA_TYPE);

  private final Checkout checkout;
  private final PublicAddress address;
  private final ReceiptPage page = new ReceiptPage();

  ModernPayments(Checkout checkout, PublicAddress address) {
    this.checkout = checkout;
    this.address = address;
  }

  Response createOrderPayment(Request request, Recorder recorder) {
    UUID order = Uuids.inPath(request, "id", Problem.Kind.ORDER);
    var draft = PaymentBody.read(request, checkout.rules());
    return checkout
        .payments()
        .pay(
            request.shop(),
            order,
            draft,
            request.caller(),
            recorder::begin,
            result -> recorder.record(paid(result, request)));
  }

  Response listOrderPayments(Request request) {
    UUID order = Uuids.inPath(request, "id", Problem.Kind.ORDER);
    List<Payment> payments = checkout.payments().ofOrder(request.shop(), order, request.caller());
    return list(request, payments, (payment, json) -> new PaymentWire(payment).write(json));
  }

  Response getPayment(Request request) {
    UUID id = Uuids.inPath(request, "id", Problem.Kind.PAYMENT);
    var shown = new PaymentWire(checkout.payments().get(request.shop(), id, request.caller()));
    return conditional(
        request, shown.tag(), Response.of(200, MediaType.JSON, Json.write(shown::write)));
  }

  Response createRefund(Request request, Recorder recorder) {
    UUID payment = Uuids.inPath(request, "id", Problem.Kind.PAYMENT);
    var draft = RefundBody.read(request);
    return checkout
        .refunds()
        .refund(
            request.shop(),
            payment,
            draft,
            request.caller(),
            refund -> recorder.record(given(refund, request)));
  }

  Response listRefunds(Request request) {
    UUID payment = Uuids.inPath(request, "id", Problem.Kind.PAYMENT);
    List<Refund> refunds = checkout.refunds().ofPayment(request.shop(), payment, request.caller());
    return list(request, refunds, (refund, json) -> new RefundWire(refund).write(json));
  }

  Response getRefund(Request request) {
    UUID payment = Uuids.inPath(request, "id", Problem.Kind.PAYMENT);
    UUID id = Uuids.inPath(request, "refundId", Problem.Kind.REFUND);
    Refund refund = checkout.refunds().get(request.shop(), payment, id, request.caller());
    byte[] body = Json.write(new RefundWire(refund)::write);
    return conditional(request, ETag.of(body), Response.of(200, MediaType.JSON, body));
  }

  Response getReceipt(Request request) {
    String type =
        Accept.of(request)
            .best(RECEIPTS)
            .orElseThrow(() -> new Failure(new Problem.NotAcceptable(RECEIPTS)));
    UUID id = Uuids.inPath(request, "id", Problem.Kind.RECEIPT);
    Payment payment = checkout.payments().withReceipt(request.shop(), id, request.caller());
    Response full =
        type.equals(Html.MEDIA_TYPE)
            ? page.of(payment)
            : Response.of(200, type, Json.write(ReceiptWire.of(payment)::write));
    return conditional(request, ETag.of(full.body()), full).with("Vary", "Accept");
  }

  private Response paid(PaymentResult result, Request request) {
    return switch (result) {
      case PaymentResult.Accepted(Payment payment) -> accepted(payment, request);
      case PaymentResult.Declined(_, var decline) -> ProblemAnswer.of(decline.problem(), request);
    };
  }

  private Response accepted(Payment payment, Request request) {
    var shown = new PaymentWire(payment);
    Response full =
        Response.of(201, MediaType.JSON, Json.write(shown::writePublished))
            .with("Location", address.of(request, "/v1/payments/" + payment.id()))
            .with("ETag", shown.tag().toString());
    Response linked =
        payment
            .receipt()
            .map(receipt ->
                full.with(
                    "Link",
                    "<"
                        + address.of(request, "/v1/receipts/" + receipt.id())
                        + ">; rel=\"related\"; title=\"receipt\""))
            .orElse(full);
    return Preference.of(request).answer(linked);
  }

  private Response given(Refund refund, Request request) {
    byte[] body = Json.write(new RefundWire(refund)::write);
    String path = "/v1/payments/" + refund.payment() + "/refunds/" + refund.id();
    return Preference.of(request)
        .answer(
            Response.of(201, MediaType.JSON, body)
                .with("Location", address.of(request, path))
                .with("ETag", ETag.of(body).toString()));
  }

  private static Response conditional(Request request, ETag tag, Response full) {
    return Conditions.of(request).answer(tag, full);
  }

  /// @param write writes one of the things
  private static <T> Response list(
      Request request, List<T> things, BiConsumer<T, JsonGenerator> write) {
    byte[] body =
        Json.write(json -> {
          json.writeStartObject();
          json.writeArrayPropertyStart("data");
          things.forEach(thing -> write.accept(thing, json));
          json.writeEndArray();
          json.writeEndObject();
        });
    return conditional(request, ETag.of(body), Response.of(200, MediaType.JSON, body));
  }
}
