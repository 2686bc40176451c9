package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.support.Answer;
import petstore.support.EventWatch;
import petstore.support.EventWatch.Told;
import tools.jackson.databind.JsonNode;

/// What is told of pets, whatever edition they come, change and go by.
public class PetEventsTest {
  private static final AtomicLong NUMBERS = new AtomicLong(7_000_000);

  private static final String SAME = "";
  private static final String CHANGED = "pet.statusChanged";

  private static Modern shop;
  private static String staff;
  private static EventWatch watch;

  @BeforeAll
  static void start() {
    shop = Modern.start();
    assertEquals(SAME, new EventWatch(shop.server().storage()).types());
    assertEquals(0, shop.server().storage().events().last(), "nothing happens by the seed");
    staff = shop.staff();
    watch = new EventWatch(shop.server().storage());
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @BeforeEach
  void begin() {
    watch.skip();
  }

  // Far from those that the server gives to others meanwhile.
  private static long number() {
    return NUMBERS.addAndGet(1_000);
  }

  private static String json(long number, String status) {
    return """
    {"id": %d, "name": "Tess", "photoUrls": [], "status": "%s"}
    """
        .formatted(number, status);
  }

  private static String xml(String root, long number, String status) {
    return "<%1$s><id>%2$d</id><name>Tess</name><photoUrls/><status>%3$s</status></%1$s>"
        .formatted(root, number, status);
  }

  private static Answer classic(String target, String type, String body) {
    Answer answer =
        shop.client().sendText(target, body, "Content-Type", type, "Accept", "application/json");
    assertEquals(200, answer.status(), answer::toString);
    return answer;
  }

  // Every way to write a pet with a number by a classic edition.
  private static void write(String way, long number, String status) {
    switch (way) {
      case "v2 json" -> classic("POST /v2/pet", "application/json", json(number, status));
      case "v2 xml" -> classic("POST /v2/pet", "application/xml", xml("Pet", number, status));
      case "v2 put" -> classic("PUT /v2/pet", "application/json", json(number, status));
      case "v2 form" ->
          classic(
              "POST /v2/pet/" + number,
              "application/x-www-form-urlencoded",
              "name=Tess&status=" + status);
      case "v3 json" -> classic("POST /api/v3/pet", "application/json", json(number, status));
      case "v3 xml" -> classic("POST /api/v3/pet", "application/xml", xml("pet", number, status));
      case "v3 put" -> classic("PUT /api/v3/pet", "application/json", json(number, status));
      case "v3 query" ->
          classic(
              "POST /api/v3/pet/" + number + "?name=Tess&status=" + status,
              "application/octet-stream",
              "");
      default -> throw new AssertionError(way);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "v2 json, available, pet.available",
    "v2 xml, available, pet.available",
    "v3 json, available, pet.available",
    "v3 xml, available, pet.available",
    "v2 json, pending, ''",
    "v2 xml, sold, ''",
    "v3 json, sold, ''",
    "v3 xml, pending, ''",
    "v2 json, elsewhere, ''"
  })
  void a_classic_pet_is_told_of_when_it_comes_in_and_can_be_had(
      String way, String status, String types) {
    write(way, number(), status);
    assertEquals(types, watch.types());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v2 json",
        "v2 xml",
        "v2 put",
        "v2 form",
        "v3 json",
        "v3 xml",
        "v3 put",
        "v3 query"
      })
  void a_classic_pet_is_told_of_when_it_becomes_another(String way) {
    long number = number();
    write("v2 json", number, "available");
    watch.skip();
    write(way, number, "available");
    assertEquals(SAME, watch.types());
    write(way, number, "pending");
    assertEquals(CHANGED, watch.types());
    write(way, number, "sold");
    assertEquals(CHANGED + " pet.adopted", watch.types());
    write(way, number, "available");
    assertEquals(CHANGED + " pet.available", watch.types());
  }

  @Test
  void words_that_nobody_knows_are_one_status() {
    long number = number();
    write("v2 json", number, "available");
    watch.skip();
    write("v2 form", number, "elsewhere");
    assertEquals(CHANGED, watch.types());
    write("v2 put", number, "anywhere");
    assertEquals(SAME, watch.types(), "both are NOT_AVAILABLE");
  }

  private static JsonNode create(String status) {
    Answer answer =
        shop.send(
            "POST /pets",
            """
            {"species": "CAT", "name": "Tom", "ageMonths": 5, "price": "75.00", "status": "%s"}
            """
                .formatted(status),
            staff);
    assertEquals(201, answer.status(), answer::toString);
    return answer.json();
  }

  private static Answer patch(JsonNode pet, String body, String... headers) {
    var all =
        new ArrayList<>(
            List.of(
                "Authorization",
                "Bearer " + staff,
                "Content-Type",
                "application/merge-patch+json"));
    all.addAll(List.of(headers));
    return shop.client()
        .sendText("PATCH /v1/pets/" + pet.path("id").asString(), body, all.toArray(String[]::new));
  }

  @Test
  void a_modern_pet_is_told_of_as_it_is_shown() {
    JsonNode pet = create("AVAILABLE");
    Told told = watch.next().getFirst();
    assertEquals("pet.available", told.event().type().text());
    assertEquals(pet, told.data().path("pet"));
    assertEquals(told.full(), told.open());
    assertEquals(pet.path("id").asString(), told.event().subject().toString());
    assertNull(told.event().owner());
    assertEquals(told.event().id().toString(), told.full().path("eventId").asString());
    create("PENDING");
    assertEquals(SAME, watch.types());
  }

  @Test
  void a_modern_pet_is_told_of_when_it_becomes_another() {
    JsonNode pet = create("AVAILABLE");
    watch.skip();
    JsonNode adopted = patch(pet, "{\"status\": \"ADOPTED\"}").json();
    List<Told> told = watch.next();
    assertEquals(CHANGED + " pet.adopted", EventWatch.types(told));
    JsonNode change = told.getFirst().data();
    assertEquals("AVAILABLE", change.path("oldStatus").asString());
    assertEquals("ADOPTED", change.path("newStatus").asString());
    assertEquals("EDITED", change.path("reason").asString());
    assertEquals(pet.path("id"), change.path("petId"));
    assertEquals(adopted, change.path("pet"));
    JsonNode adoption = told.getLast().data();
    assertEquals(adopted, adoption.path("pet"));
    assertEquals(adopted.path("updatedAt"), adoption.path("adoptionDate"));
    assertFalse(adoption.has("adopter"), "nobody bought it here");
    patch(pet, "{\"name\": \"Tim\"}");
    assertEquals(SAME, watch.types());
    String whole =
        """
        {"species": "CAT", "name": "Tom", "ageMonths": 5, "price": "75.00", "status": "AVAILABLE"}
        """;
    shop.send("PUT /pets/" + pet.path("id").asString(), whole, staff);
    assertEquals(CHANGED + " pet.available", watch.types());
  }

  @Test
  void what_is_refused_does_not_happen() {
    JsonNode pet = create("AVAILABLE");
    watch.skip();
    assertEquals(412, patch(pet, "{\"status\": \"PENDING\"}", "If-Match", "\"9\"").status());
    assertEquals(422, patch(pet, "{\"status\": \"GONE\"}").status());
    assertEquals(
        404,
        shop.client()
            .sendText("PUT /v2/pet", json(1L << 40, "sold"), "Content-Type", "application/json")
            .status());
    assertEquals(SAME, watch.types());
  }

  @Test
  void a_request_that_is_sent_again_with_its_key_happens_once() {
    String body =
        """
        {"species": "CAT", "name": "Tom", "ageMonths": 5, "price": "75.00", "status": "AVAILABLE"}
        """;
    for (String types : List.of("pet.available", SAME)) {
      Answer answer = shop.send("POST /pets", body, staff, "Idempotency-Key", "one cat");
      assertEquals(201, answer.status());
      assertEquals(types, watch.types());
    }
  }

  @Test
  void a_pet_that_goes_is_not_told_of_and_neither_are_its_pictures_or_who_likes_it() {
    JsonNode pet = create("AVAILABLE");
    watch.skip();
    String id = pet.path("id").asString();
    Answer gone = shop.client().send("DELETE /v1/pets/" + id, "Authorization", "Bearer " + staff);
    assertEquals(204, gone.status());
    assertEquals(SAME, watch.types());
  }

  @Test
  void a_pet_of_another_shop_is_told_of_there() {
    String tenant = "0197f7a2-0000-7000-8000-0000000000e1";
    Answer answer =
        shop.client()
            .sendText(
                "POST /t/" + tenant + "/v2/pet",
                json(number(), "available"),
                "Content-Type",
                "application/json");
    assertEquals(200, answer.status());
    Told told = watch.next().getFirst();
    assertEquals(tenant, told.data().path("pet").path("tenantId").asString());
  }
}
