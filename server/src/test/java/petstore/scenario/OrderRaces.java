package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import petstore.core.Storage;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Order;
import petstore.core.orders.OrderStatus;
import petstore.core.pets.Availability;
import petstore.core.pets.Pet;
import petstore.support.Answer;
import petstore.support.Pets;

/// Many clients who want the same few pets at the same moment, over one or more servers.
record OrderRaces(List<Node> nodes) {

  /// Of all clients one gets each pet, and the others are told so; whatever they do next, no pet is
  /// kept without an order.
  void one_gets_each_pet(int clients, int pets) throws Exception {
    List<UUID> wanted = new ArrayList<>();
    for (int i = 0; i < pets; i++) {
      wanted.add(Pets.available(storage()).id());
    }
    List<String> tokens = tokens();
    var random = new Random(3);
    var work = new ArrayList<Callable<List<Answer>>>();
    for (int i = 0; i < clients; i++) {
      var mine = new ArrayList<>(wanted);
      Collections.shuffle(mine, random);
      Node node = node(i);
      String token = tokens.get(i % tokens.size());
      work.add(() -> mine.stream().map(pet -> order(node, pet, token)).toList());
    }
    var statuses = new TreeMap<Integer, Integer>();
    Nodes.together(work)
        .forEach(
            answers -> answers.forEach(answer -> statuses.merge(answer.status(), 1, Integer::sum)));
    assertEquals(pets, statuses.get(201), statuses::toString);
    assertEquals((clients - 1) * pets, statuses.get(409), statuses::toString);
    assertEquals(2, statuses.size(), statuses::toString);
    wanted.forEach(this::assertKeptByItsOrder);
  }

  /// Orders and cancellations of the same pet take turns, in whatever order they come.
  void a_pet_goes_from_hand_to_hand(int clients) throws Exception {
    UUID pet = Pets.available(storage()).id();
    List<String> tokens = tokens();
    var work = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < clients; i++) {
      Node node = node(i);
      Node next = node(i + 1);
      String token = tokens.get(i % tokens.size());
      work.add(() -> {
        int placed = 0;
        for (int round = 0; round < 5; round++) {
          Answer answer = order(node, pet, token);
          if (answer.status() == 201) {
            placed++;
            String id = answer.json().path("id").asString();
            assertEquals(204, next.send("DELETE /v1/orders/" + id, token).status());
            assertEquals(409, node.send("DELETE /v1/orders/" + id, token).status());
          } else {
            assertEquals(409, answer.status(), answer::toString);
          }
        }
        return placed;
      });
    }
    int placed = Nodes.together(work).stream().mapToInt(Integer::intValue).sum();
    Pet now = Pets.now(storage(), pet);
    assertEquals(Availability.AVAILABLE, now.availability());
    assertEquals(null, now.reservedBy());
    assertEquals(1 + 2L * placed, now.version());
  }

  private void assertKeptByItsOrder(UUID id) {
    Pet pet = Pets.now(storage(), id);
    assertEquals(Availability.PENDING, pet.availability());
    UUID reservedBy = pet.reservedBy();
    assertNotNull(reservedBy);
    Order order = storage().orders().find(Tenant.DEFAULT, reservedBy).orElseThrow();
    assertEquals(OrderStatus.PLACED, order.status());
    assertEquals(id, Objects.requireNonNull(order.purchase()).pet());
  }

  private static Answer order(Node node, UUID pet, String token) {
    return node.json(
        "POST /v1/orders", "{\"petId\": \"" + pet + "\"}", "Authorization", "Bearer " + token);
  }

  // Of a few people: signing in takes longer than ordering.
  private List<String> tokens() {
    return List.of("ann", "bob", "cat", "dan").stream()
        .map(name -> {
          nodes.getFirst().signUp(name);
          return nodes.getFirst().login(name).token();
        })
        .toList();
  }

  private Node node(int index) {
    return nodes.get(index % nodes.size());
  }

  private Storage storage() {
    return nodes.getFirst().server().storage();
  }
}
