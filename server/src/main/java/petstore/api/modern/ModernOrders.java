package petstore.api.modern;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import petstore.api.HouseStyle;
import petstore.api.PublicAddress;
import petstore.api.Recorder;
import petstore.api.Uuids;
import petstore.core.kernel.Page;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.orders.CallbackRequest;
import petstore.core.orders.CallbackRequests;
import petstore.core.orders.Order;
import petstore.core.orders.OrderSearch;
import petstore.core.orders.Purchases;
import petstore.http.MediaType;
import petstore.http.Preference;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.StrictQuery;
import petstore.http.conditional.Conditions;
import petstore.http.json.Json;
import petstore.http.json.JsonBody;

/// The operations of the Modern edition on orders.
final class ModernOrders {
  private static final String PATH = ModernApi.BASE_PATH + "/orders";

  private final Purchases purchases;
  private final CallbackRequests callbacks;
  private final PublicAddress address;

  ModernOrders(Purchases purchases, CallbackRequests callbacks, PublicAddress address) {
    this.purchases = purchases;
    this.callbacks = callbacks;
    this.address = address;
  }

  Response createOrder(Request request, Recorder recorder) {
    Tenant tenant = request.shop();
    var preference = Preference.of(request);
    return purchases.place(
        tenant,
        OrderFields.draft(request),
        request.caller(),
        order ->
            recorder.record(
                preference.answer(created(OrderWire.of(order, Map.of(), tenant), request))));
  }

  Response listOrders(Request request) {
    Tenant tenant = request.shop();
    StrictQuery query = StrictQuery.of(request, Problem.Kind.ORDER);
    OrderSearch search = OrderParameters.read(query);
    var listing = new Listing(PATH, OrderParameters.text(search));
    Paging paging = Paging.read(query, listing);
    query.check();
    Page<Order> page = purchases.list(tenant, search, paging.request(), request.caller());
    Map<Long, UUID> pets = purchases.petsOf(tenant, page.items());
    return new PageAnswer<Order>(
            page,
            new Links(address.of(request, ""), listing, paging),
            (order, json) -> OrderWire.of(order, pets, tenant).write(json))
        .json();
  }

  Response getOrder(Request request) {
    OrderWire order =
        shown(purchases.get(request.shop(), id(request), request.caller()), request.shop());
    return Conditions.of(request)
        .answer(order.tag(), Response.of(200, MediaType.JSON, order.bytes()));
  }

  Response cancelOrder(Request request) {
    var conditions = Conditions.of(request);
    Tenant tenant = request.shop();
    purchases.cancel(
        tenant,
        id(request),
        request.caller(),
        order -> conditions.check(OrderWire.of(order, Map.of(), tenant).tag()));
    return Response.of(204);
  }

  Response updateOrder(Request request) {
    var conditions = Conditions.of(request);
    Tenant tenant = request.shop();
    var patch = new OrderPatch(JsonBody.read(request, Problem.Kind.ORDER, HouseStyle.PATCHES));
    Order moved =
        purchases.move(
            tenant,
            id(request),
            request.caller(),
            order -> {
              OrderWire shown = shown(order, tenant);
              conditions.check(shown.tag());
              return patch.status(shown);
            });
    return Preference.of(request).answer(answer(200, shown(moved, tenant)));
  }

  Response callbackOrder(Request request, Recorder recorder) {
    return callbacks.add(
        request.shop(),
        id(request),
        CallbackFields.read(request, callbacks.reach()),
        request.caller(),
        kept -> recorder.record(Response.of(201, MediaType.JSON, enqueued(kept))));
  }

  private OrderWire shown(Order order, Tenant tenant) {
    return OrderWire.of(order, purchases.petsOf(tenant, List.of(order)), tenant);
  }

  private Response created(OrderWire order, Request request) {
    return answer(201, order)
        .with("Location", address.of(request, PATH + "/" + order.order().id()));
  }

  private static Response answer(int status, OrderWire order) {
    return Response.of(status, MediaType.JSON, order.bytes()).with("ETag", order.tag().toString());
  }

  private static byte[] enqueued(CallbackRequest kept) {
    return Json.write(json -> {
      json.writeStartObject();
      json.writeStringProperty("requestId", kept.id().toString());
      json.writeStringProperty("orderId", kept.order().toString());
      json.writeStringProperty("status", "ENQUEUED");
      json.writeEndObject();
    });
  }

  private static UUID id(Request request) {
    return Uuids.inPath(request, "id", Problem.Kind.ORDER);
  }
}
