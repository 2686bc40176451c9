package petstore.api.v3;

import java.time.InstantSource;
import petstore.core.Core;
import petstore.core.kernel.Problem;
import petstore.core.orders.Order;
import petstore.http.Request;
import petstore.http.Response;

/// The operations of `/api/v3` on the store.
final class V3Store {
  private final Core core;
  private final V3Behavior behavior;
  private final BodyType<OrderBody> placed;

  V3Store(Core core, V3Behavior behavior, InstantSource clock) {
    this.core = core;
    this.behavior = behavior;
    this.placed = OrderBody.type(behavior.ids().inDocument(), behavior.ids().inForm(), clock);
  }

  Response getInventory(Request request) {
    var quantities = behavior.inventory().count(core, behavior.tenant(request));
    return Format.of(request).answer(200, new InventoryWire(quantities));
  }

  Response placeOrder(Request request) {
    OrderBody body = Bodies.read(request, placed);
    behavior.rules().order().check(body);
    return answer(
        request,
        core.orders()
            .put(
                behavior.tenant(request),
                body.number(),
                body.details(),
                behavior.ids().numbering()));
  }

  Response getOrderById(Request request) {
    return answer(request, core.orders().get(behavior.tenant(request), orderId(request)));
  }

  Response deleteOrder(Request request) {
    long orderId = orderId(request);
    boolean wasThere = core.orders().delete(behavior.tenant(request), orderId);
    behavior.deletions().unlessThere().check(wasThere, Problem.Kind.ORDER, Long.toString(orderId));
    return Response.of(200);
  }

  private static Response answer(Request request, Order order) {
    return Format.of(request).answer(200, new OrderWire(order));
  }

  private static long orderId(Request request) {
    return PathIds.number(request, "orderId", Problem.Kind.ORDER);
  }
}
