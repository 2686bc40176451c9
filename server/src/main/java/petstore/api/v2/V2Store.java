package petstore.api.v2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import petstore.core.Core;
import petstore.core.kernel.Problem.Kind;
import petstore.core.orders.Order;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.json.Json;
import tools.jackson.core.JsonGenerator;

/// The operations of `/v2` on orders and the inventory, named by operationId.
final class V2Store {
  private final Core core;
  private final V2Behavior behavior;
  private final V2Errors errors;
  private final XmlShape shape;

  V2Store(Core core, V2Behavior behavior, V2Errors errors) {
    this.core = core;
    this.behavior = behavior;
    this.errors = errors;
    this.shape = new XmlShape(behavior.xmlScalar());
  }

  Response getInventory(Request request) {
    Format format = Format.of(request, List.of(Format.JSON));
    // The order is that of the published server's hash map, which grows one by one: a copy that
    // knows
    // the size beforehand has another.
    var inventory = new HashMap<String, Long>();
    core.pets().countByStatus(behavior.tenant(request)).forEach(inventory::put);
    return Response.of(
        200, format.mediaType(), Json.write(generator -> write(generator, inventory)));
  }

  Response placeOrder(Request request) {
    Format.of(request, Format.BOTH);
    OrderBody order = OrderBody.read(Bodies.read(request, Kind.ORDER, shape::order));
    behavior.store().check().accept(order);
    return answer(
        request,
        core.orders()
            .put(behavior.tenant(request), order.number(), order.details(), behavior.numbering()));
  }

  Response getOrderById(Request request) {
    Format.of(request, Format.BOTH);
    return answer(request, core.orders().get(behavior.tenant(request), orderId(request)));
  }

  Response deleteOrder(Request request) {
    Format format = Format.of(request, Format.BOTH);
    long number = orderId(request);
    return core.orders().delete(behavior.tenant(request), number)
        ? Answers.of(format, Message.done(Long.toString(number)))
        : errors.nothingToDelete(Kind.ORDER, request);
  }

  private static Response answer(Request request, Order order) {
    return Answers.of(request, order, OrderWire::write, OrderWire::writeXml);
  }

  private static long orderId(Request request) {
    return PathIds.number(request, "orderId", Kind.ORDER);
  }

  private static void write(JsonGenerator json, Map<String, Long> inventory) {
    json.writeStartObject();
    inventory.forEach(json::writeNumberProperty);
    json.writeEndObject();
  }
}
