package petstore.api.modern;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.api.PublicAddress;
import petstore.api.Recorder;
import petstore.api.Uuids;
import petstore.core.kernel.Problem;
import petstore.core.webhooks.Deliveries;
import petstore.core.webhooks.Delivery;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.StrictQuery;

/// The operations on what was brought to webhook endpoints.
final class ModernDeliveries {
  private final Deliveries deliveries;
  private final PublicAddress address;

  ModernDeliveries(Deliveries deliveries, PublicAddress address) {
    this.deliveries = deliveries;
    this.address = address;
  }

  Response listWebhookDeliveries(Request request) {
    UUID endpoint = endpoint(request);
    StrictQuery query = StrictQuery.of(request, Problem.Kind.DELIVERY);
    Optional<Delivery.State> state =
        query.word("status", List.of(Delivery.State.values()), Enum::name);
    var listing =
        new Listing(path(endpoint), state.map(wanted -> "status=" + wanted.name()).orElse(""));
    Paging paging = Paging.read(query, listing);
    query.check();
    return new PageAnswer<Delivery>(
            deliveries.list(
                request.shop(), endpoint, state.orElse(null), paging.request(), request.caller()),
            new Links(address.of(request, ""), listing, paging),
            DeliveryWire::write)
        .json();
  }

  Response getWebhookDelivery(Request request) {
    return Response.of(
        200,
        MediaType.JSON,
        DeliveryWire.bytes(
            deliveries.get(request.shop(), endpoint(request), id(request), request.caller())));
  }

  Response resendWebhookDelivery(Request request, Recorder recorder) {
    return deliveries.resend(
        request.shop(),
        endpoint(request),
        id(request),
        request.caller(),
        delivery -> recorder.record(accepted(delivery, request, address)));
  }

  /// A delivery that was made on request, and is brought now.
  static Response accepted(Delivery delivery, Request request, PublicAddress address) {
    return Response.of(202, MediaType.JSON, DeliveryWire.bytes(delivery))
        .with("Location", address.of(request, path(delivery.lane()) + "/" + delivery.id()));
  }

  private static String path(UUID endpoint) {
    return ModernWebhooks.PATH + "/" + endpoint + "/deliveries";
  }

  private static UUID endpoint(Request request) {
    return Uuids.inPath(request, "id", Problem.Kind.WEBHOOK_ENDPOINT);
  }

  private static UUID id(Request request) {
    return Uuids.inPath(request, "deliveryId", Problem.Kind.DELIVERY);
  }
}
