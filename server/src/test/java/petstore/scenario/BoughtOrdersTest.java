package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import petstore.api.Behavior;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Order;
import petstore.support.Answer;
import petstore.support.Pets;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;

/// An order that somebody bought a pet with, as the classic editions see it.
final class BoughtOrdersTest {
  @ParameterizedTest
  @EnumSource(Behavior.class)
  void the_classic_editions_show_it_and_leave_it_alone(Behavior behavior) {
    try (var node = new Node(TestServer.start(behavior))) {
      Order order = bought(node);
      for (String base : new String[] {"/v2", "/api/v3"}) {
        int refused = base.equals("/v2") ? 400 : 422;
        String path = base + "/store/order/" + order.number();
        Answer shown = classic(node, "GET " + path, "");
        assertEquals(200, shown.status(), shown::toString);
        assertShown(order, shown.json());
        assertRefused(refused, classic(node, "DELETE " + path, ""));
        assertRefused(
            refused,
            classic(
                node,
                "POST " + base + "/store/order",
                "{\"id\": %d, \"petId\": 9, \"quantity\": 9, \"status\": \"placed\"}"
                    .formatted(order.number())));
        assertEquals(order, now(node, order));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Behavior.class)
  void the_classic_inventory_counts_pets_and_orders_right(Behavior behavior) {
    try (var node = new Node(TestServer.start(behavior))) {
      Map<String, Long> pets = node.server().storage().pets().countByStatus(Tenant.DEFAULT);
      Map<String, Long> orders = node.server().storage().orders().quantityByStatus(Tenant.DEFAULT);
      Order order = bought(node);
      assertEquals(
          pets.getOrDefault("pending", 0L) + 1,
          node.server().storage().pets().countByStatus(Tenant.DEFAULT).get("pending"));
      assertEquals(
          orders.getOrDefault("placed", 0L) + 1,
          node.server().storage().orders().quantityByStatus(Tenant.DEFAULT).get("placed"));
      for (String base : new String[] {"/v2", "/api/v3"}) {
        JsonNode counts = classic(node, "GET " + base + "/store/inventory", "").json();
        boolean ofOrders = base.equals("/api/v3") && behavior == Behavior.OBSERVED;
        Map<String, Long> expected =
            ofOrders
                ? node.server().storage().orders().quantityByStatus(Tenant.DEFAULT)
                : node.server().storage().pets().countByStatus(Tenant.DEFAULT);
        expected.forEach(
            (status, count) -> assertEquals(count, counts.path(status).asLong(), counts::toString));
      }
      assertEquals(order, now(node, order));
    }
  }

  private static void assertShown(Order order, JsonNode shown) {
    assertEquals(order.number(), shown.path("id").asLong());
    assertEquals(order.details().petId(), shown.path("petId").asLong());
    assertEquals(1, shown.path("quantity").asInt());
    assertEquals("placed", shown.path("status").asString());
    assertEquals(false, shown.path("complete").asBoolean());
  }

  private static void assertRefused(int status, Answer answer) {
    assertEquals(status, answer.status(), answer::toString);
    assertTrue(answer.body().contains("Order belongs to a buyer"), answer::toString);
  }

  private static Order bought(Node node) {
    assertEquals(201, node.signUp("ann").status());
    String token = node.login("ann").token();
    Answer answer =
        node.json(
            "POST /v1/orders",
            "{\"petId\": \"" + Pets.available(node.server().storage()).id() + "\"}",
            "Authorization",
            "Bearer " + token);
    assertEquals(201, answer.status(), answer::toString);
    var id = UUID.fromString(answer.json().path("id").asString());
    return node.server().storage().orders().find(Tenant.DEFAULT, id).orElseThrow();
  }

  private static Order now(Node node, Order order) {
    return node.server().storage().orders().find(Tenant.DEFAULT, order.id()).orElseThrow();
  }

  // In the shop that everybody shares, whatever shop an edition has of its own.
  private static Answer classic(Node node, String target, String body) {
    String tenant = Tenant.DEFAULT.toString();
    return body.isEmpty()
        ? node.server().client().send(target, "X-Tenant-ID", tenant)
        : node.json(target, body, "X-Tenant-ID", tenant);
  }
}
