package petstore.api.modern;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import petstore.api.StatusContract.Case;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.core.orders.CallbackRequests;
import petstore.core.orders.Order;
import petstore.core.orders.OrderDraft;
import petstore.core.orders.Purchases;
import petstore.support.Pets;
import petstore.support.TestServer;

/// Requests about orders, one for each status of each operation.
///
/// @param customer the credentials of a user
/// @param staff those of somebody who works for the shop
/// @param none those of somebody without scopes
/// @param user who the customer is
record OrderCases(TestServer server, String customer, String staff, String none, UUID user) {
  private static final String UNKNOWN = "/orders/0197f7a2-0000-7000-8000-00000000000a";
  private static final String TOO_LARGE = "\"" + "a".repeat(1024 * 1024) + "\"";
  private static final String CALLBACK =
      """
      {"amount": "75.00", "currency": "USD", "timestamp": "1758613403",
       "callbackUrl": "https://example.com/told"}
      """;

  List<Case> all() {
    return Stream.of(listing(), placing(), showing(), moving(), cancelling(), callingBack())
        .flatMap(List::stream)
        .toList();
  }

  private List<Case> listing() {
    Case list = Case.of("listOrders", 200, "GET /orders");
    return List.of(
        by(customer, list),
        by(customer, Case.of("listOrders", 400, "GET /orders?limit=abc")),
        list.status(401),
        by(none, list.status(403)),
        by(customer, list.status(406)).header("Accept", "text/html"),
        by(customer, Case.of("listOrders", 422, "GET /orders?limit=101")));
  }

  private List<Case> placing() {
    String order = "{\"petId\": \"" + Pets.available(server.storage()).id() + "\"}";
    String missing = "{\"petId\": \"0197f7a2-0000-7000-8000-00000000000a\"}";
    Case place = Case.of("createOrder", 201, "POST /orders");
    return List.of(
        by(customer, place).json(order),
        by(customer, place.status(400)).json("{"),
        place.status(401).json(order),
        by(none, place.status(403)).json(order),
        by(customer, place.status(404)).json(missing),
        by(customer, place.status(406)).json(order).header("Accept", "text/html"),
        by(customer, place.status(409)).json(order),
        by(customer, place.status(413)).json(TOO_LARGE),
        by(customer, place.status(415)).with("text/plain", order.getBytes(UTF_8)),
        by(customer, place.status(422)).json("{}"));
  }

  private List<Case> showing() {
    Case show = Case.of("getOrder", 200, "GET " + order());
    return List.of(
        by(customer, show),
        by(customer, show.status(304)).header("If-None-Match", "*"),
        by(customer, show.status(400)).header("X-Tenant-ID", "mine"),
        show.status(401),
        by(none, show.status(403)),
        by(customer, Case.of("getOrder", 404, "GET " + UNKNOWN)),
        by(customer, show.status(406)).header("Accept", "text/html"),
        by(customer, show.status(412)).header("If-Match", "\"0\""));
  }

  private List<Case> moving() {
    String path = order();
    String shipped = "{\"status\": \"SHIPPED\"}";
    Case move = Case.of("updateOrder", 200, "PATCH " + path);
    return List.of(
        by(staff, move).json("{\"status\": \"PLACED\"}"),
        by(staff, move.status(204)).json("{}").header("Prefer", "return=minimal"),
        by(staff, move.status(400)).json("{"),
        move.status(401).json(shipped),
        by(customer, move.status(403)).json(shipped),
        by(staff, Case.of("updateOrder", 404, "PATCH " + UNKNOWN)).json(shipped),
        by(staff, move.status(406)).json(shipped).header("Accept", "text/html"),
        by(staff, move.status(409)).json(shipped),
        by(staff, move.status(412)).json(shipped).header("If-Match", "\"0\""),
        by(staff, move.status(413)).json(TOO_LARGE),
        by(staff, move.status(415)).with("text/plain", shipped.getBytes(UTF_8)),
        by(staff, move.status(422)).json("{\"status\": \"LOST\"}"));
  }

  private List<Case> cancelling() {
    Case cancel = Case.of("cancelOrder", 204, "DELETE " + order());
    return List.of(
        by(customer, cancel.status(400)).header("X-Tenant-ID", "mine"),
        cancel.status(401),
        by(none, cancel.status(403)),
        by(customer, Case.of("cancelOrder", 404, "DELETE " + UNKNOWN)),
        by(customer, cancel.status(412)).header("If-Match", "\"0\""),
        by(customer, cancel),
        by(customer, cancel.status(409)));
  }

  private List<Case> callingBack() {
    String path = order();
    Case call = Case.of("callbackOrder", 201, "POST " + path);
    String full = filled();
    return List.of(
        by(customer, call).json(CALLBACK),
        by(customer, call.status(400)).json("{"),
        call.status(401).json(CALLBACK),
        by(none, call.status(403)).json(CALLBACK),
        by(customer, Case.of("callbackOrder", 404, "POST " + UNKNOWN)).json(CALLBACK),
        by(customer, call.status(406)).json(CALLBACK).header("Accept", "text/html"),
        by(customer, Case.of("callbackOrder", 409, "POST " + full)).json(CALLBACK),
        by(customer, call.status(413)).json(TOO_LARGE),
        by(customer, call.status(415)).with("text/plain", CALLBACK.getBytes(UTF_8)),
        by(customer, call.status(422)).json("{}"));
  }

  private String order() {
    return "/orders/" + placed().id();
  }

  private Order placed() {
    return purchases()
        .place(
            Tenant.DEFAULT,
            OrderDraft.of(Pets.available(server.storage()).id()),
            buyer(),
            order -> order);
  }

  // An order about which no more requests are kept.
  private String filled() {
    Order order = placed();
    var requests = server.core(InstantSource.system()).callbackRequests();
    var draft =
        new CallbackRequests.Draft(
            new BigDecimal("75.00"),
            "USD",
            Instant.EPOCH,
            "https://example.com/told",
            Optional.empty());
    for (int i = 0; i < CallbackRequests.MAX; i++) {
      requests.add(Tenant.DEFAULT, order.id(), draft, buyer(), kept -> kept);
    }
    return "/orders/" + order.id();
  }

  private Purchases purchases() {
    return server.core(InstantSource.system()).purchases();
  }

  private Caller buyer() {
    var proof = new Caller.Proof.Grant(new UUID(1, 1), false);
    return new Caller.Person(user, Role.CUSTOMER, Role.CUSTOMER.scopes(), proof);
  }

  private static Case by(String credentials, Case request) {
    return request.header("Authorization", credentials);
  }
}
