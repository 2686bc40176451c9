package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.support.Answer;
import tools.jackson.databind.JsonNode;

public class InventoryTest {
  private static Modern shop;

  @BeforeAll
  static void start() {
    shop = Modern.start();
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @Test
  void every_status_is_counted_though_no_pet_has_it() {
    assertEquals(
        "{\"AVAILABLE\":7,\"PENDING\":2,\"ADOPTED\":1,\"NOT_AVAILABLE\":0}", get("/inventories"));
  }

  @Test
  void those_that_are_asked_for_are_counted_alone() {
    String both = "{\"AVAILABLE\":7,\"ADOPTED\":1}";
    assertEquals(both, get("/inventories?status=AVAILABLE,ADOPTED"));
    assertEquals(both, get("/inventories?status=ADOPTED&status=AVAILABLE"));
    assertEquals("{\"NOT_AVAILABLE\":0}", get("/inventories?status=NOT_AVAILABLE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sold", "available", "", "AVAILABLE,", "LOST&status=AVAILABLE"})
  void a_status_that_nobody_knows_is_refused(String status) {
    Answer answer = shop.client().send("GET /v1/inventories?status=" + status);
    assertEquals(422, answer.status(), answer::toString);
    assertEquals(Set.of("status invalid_value"), Modern.faults(answer));
  }

  @Test
  void a_thousand_statuses_are_refused_as_one_fault() {
    Answer answer =
        shop.client().send("GET /v1/inventories?status=" + "AVAILABLE,".repeat(700) + "PENDING");
    assertEquals(422, answer.status(), answer::toString);
    assertEquals(1, answer.json().path("errors").size());
  }

  @Test
  void the_counts_follow_what_happens_to_pets_in_every_edition() {
    String staff = shop.staff();
    JsonNode before = shop.client().send("GET /v1/inventory").json();
    assertEquals(
        List.of("available", "pending", "adopted", "notAvailable", "total", "bySpecies"),
        List.copyOf(before.propertyNames()));
    assertEquals(
        before.path("total").asInt(),
        before.path("bySpecies").valueStream().mapToInt(JsonNode::asInt).sum());
    shop.send(
        "POST /pets",
        """
        {"species": "BIRD", "name": "Kea", "ageMonths": 1, "price": "1", "status": "PENDING"}
        """,
        staff);
    shop.client()
        .sendText(
            "POST /v2/pet",
            "{\"id\": 900, \"name\": \"Odd\", \"photoUrls\": [], \"status\": \"lost\"}",
            "Content-Type",
            "application/json");
    JsonNode after = shop.client().send("GET /v1/inventory").json();
    assertEquals(before.path("total").asInt() + 2, after.path("total").asInt());
    assertEquals(before.path("pending").asInt() + 1, after.path("pending").asInt());
    assertEquals(before.path("notAvailable").asInt() + 1, after.path("notAvailable").asInt());
    assertEquals(before.path("available"), after.path("available"));
    assertEquals(before.at("/bySpecies/BIRD").asInt() + 1, after.at("/bySpecies/BIRD").asInt());
    assertEquals(before.at("/bySpecies/OTHER").asInt() + 1, after.at("/bySpecies/OTHER").asInt());
    shop.client().send("DELETE /v2/pet/900", "api_key", "special-key");
    shop.send(
        "DELETE /pets/"
            + shop.client()
                .send("GET /v1/pets?q=kea&status=PENDING")
                .json()
                .at("/data/0/id")
                .asString(),
        "",
        staff);
    assertEquals(before, shop.client().send("GET /v1/inventory").json());
  }

  private static String get(String path) {
    return shop.client().send("GET /v1" + path).body();
  }
}
