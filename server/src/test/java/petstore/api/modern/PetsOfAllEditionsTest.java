package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.support.Answer;
import tools.jackson.databind.JsonNode;

/// One pet, as each edition shows it, and what a change in one leaves of what only others know.
public class PetsOfAllEditionsTest {
  private static final String CLASSIC =
      """
      {"id": %d, "name": "Tess", "category": {"id": 77, "name": "%s"},
       "photoUrls": ["url1", "https://a.example/%d.png"], "tags": [{"id": 5, "name": "tagged%d"}],
       "status": "%s"}
      """;

  private static Modern shop;
  private static String staff;

  @BeforeAll
  static void start() {
    shop = Modern.start();
    staff = shop.staff();
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @ParameterizedTest
  @CsvSource({
    "DOG, Dogs",
    "CAT, Cats",
    "RABBIT, Rabbits",
    "BIRD, Birds",
    "REPTILE, Reptiles",
    "OTHER, Others"
  })
  void a_modern_pet_shows_in_both_classic_editions(String species, String category) {
    JsonNode pet = modern(species, "Modern " + species);
    for (String edition : List.of("/v2", "/api/v3")) {
      JsonNode shown = classic(edition, pet.path("name").asString());
      assertEquals(category, shown.at("/category/name").asString());
      assertEquals("available", shown.path("status").asString());
      assertEquals("[\"https://a.example/1.png\"]", shown.path("photoUrls").toString());
      assertEquals("[]", shown.path("tags").toString());
      assertFalse(shown.has("price"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/v2, 9001, Dogs, DOG, available, AVAILABLE",
    "/v2, 9002, Lions, OTHER, sold, ADOPTED",
    "/api/v3, 9003, Cats, CAT, pending, PENDING",
    "/v2, 9004, Reptiles, REPTILE, in quarantine, NOT_AVAILABLE"
  })
  void a_classic_pet_shows_in_the_modern_one(
      String edition, long number, String category, String species, String word, String status) {
    post(edition, number, category, word);
    JsonNode pet = modern(number);
    assertEquals(species, pet.path("species").asString());
    assertEquals(status, pet.path("status").asString());
    assertEquals("0.00", pet.path("price").asString());
    assertEquals("USD", pet.path("currency").asString());
    assertEquals(0, pet.path("ageMonths").asInt());
    assertEquals("[\"https://a.example/%d.png\"]".formatted(number), pet.path("photos").toString());
  }

  @Test
  void a_modern_change_keeps_what_only_classic_editions_know() {
    post("/v2", 9100, "Dogs", "in quarantine");
    JsonNode pet = modern(9100);
    String body =
        """
        {"species": "DOG", "name": "Bess", "ageMonths": 4, "price": "1.00",
         "status": "NOT_AVAILABLE", "photos": ["https://b.example/new.png"]}
        """;
    Answer put = shop.send("PUT /pets/" + pet.path("id").asString(), body, staff);
    assertEquals(200, put.status(), put::toString);
    JsonNode shown = shop.client().send("GET /v2/pet/9100").json();
    assertEquals("Bess", shown.path("name").asString());
    assertEquals("{\"id\":77,\"name\":\"Dogs\"}", shown.path("category").toString());
    assertEquals("in quarantine", shown.path("status").asString());
    assertEquals("[{\"id\":5,\"name\":\"tagged9100\"}]", shown.path("tags").toString());
    assertEquals("[\"url1\",\"https://b.example/new.png\"]", shown.path("photoUrls").toString());

    shop.send(
        "PATCH /pets/" + pet.path("id").asString(),
        "{\"species\": \"CAT\", \"status\": \"ADOPTED\"}",
        staff);
    JsonNode changed = shop.client().send("GET /api/v3/pet/9100").json();
    assertEquals("Cats", changed.at("/category/name").asString());
    assertEquals("sold", changed.path("status").asString());
    assertEquals("tagged9100", changed.at("/tags/0/name").asString());
  }

  @ParameterizedTest
  @CsvSource({"/v2", "/api/v3"})
  void a_classic_change_keeps_what_only_the_modern_edition_knows(String edition) {
    JsonNode pet = modern("DOG", "Kept in " + edition);
    long number = classic(edition, pet.path("name").asString()).path("id").asLong();
    Answer put =
        shop.client()
            .sendText(
                "PUT " + edition + "/pet",
                CLASSIC.formatted(number, "Rabbits", number, number, "sold"),
                "Content-Type",
                "application/json");
    assertEquals(200, put.status(), put::toString);
    JsonNode shown = shop.client().send("GET /v1/pets/" + pet.path("id").asString()).json();
    assertEquals("Poodle", shown.path("breed").asString());
    assertEquals("9.50", shown.path("price").asString());
    assertEquals(7, shown.path("ageMonths").asInt());
    assertEquals("{\"vaccinated\":true}", shown.path("medicalInfo").toString());
    assertEquals("RABBIT", shown.path("species").asString());
    assertEquals("ADOPTED", shown.path("status").asString());
    assertEquals("Tess", shown.path("name").asString());
    assertEquals(pet.path("createdAt"), shown.path("createdAt"));
  }

  @Test
  void a_classic_pet_can_be_put_back_as_it_is_shown_though_it_breaks_rules() {
    String name = "far too long a name ".repeat(5);
    shop.client()
        .sendText(
            "POST /v2/pet",
            CLASSIC.formatted(9200, "Dogs", 9200, 9200, "available").replace("Tess", name),
            "Content-Type",
            "application/json");
    JsonNode pet = modern(9200);
    assertEquals(name, pet.path("name").asString());
    String path = "/pets/" + pet.path("id").asString();
    Answer same =
        shop.server()
            .uncheckedClient()
            .sendText(
                "PUT /v1" + path,
                pet.toString(),
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + staff);
    assertEquals(200, same.status(), same::toString);
    assertEquals(200, shop.send("PATCH " + path, "{\"ageMonths\": 5}", staff).status());
    Answer longer = shop.send("PATCH " + path, "{\"name\": \"%sx\"}".formatted(name), staff);
    assertEquals(422, longer.status(), longer::toString);
  }

  @Test
  void a_pet_that_one_edition_removes_is_gone_in_all() {
    JsonNode pet = modern("BIRD", "Gone");
    long number = classic("/v2", "Gone").path("id").asLong();
    shop.send("DELETE /pets/" + pet.path("id").asString(), "", staff);
    assertEquals(404, shop.client().send("GET /v2/pet/" + number).status());
    post("/v2", 9300, "Cats", "available");
    JsonNode other = modern(9300);
    shop.client().send("DELETE /v2/pet/9300", "api_key", "special-key");
    assertEquals(404, shop.client().send("GET /v1/pets/" + other.path("id").asString()).status());
  }

  private static JsonNode modern(String species, String name) {
    Answer answer = shop.send("POST /pets", sent(species, name), staff);
    assertEquals(201, answer.status(), answer::toString);
    return answer.json();
  }

  private static void post(String edition, long number, String category, String status) {
    Answer answer =
        shop.client()
            .sendText(
                "POST " + edition + "/pet",
                CLASSIC.formatted(number, category, number, number, status),
                "Content-Type",
                "application/json");
    assertEquals(200, answer.status(), answer::toString);
  }

  // The pet of a classic edition, which has a tag of its own.
  private static JsonNode modern(long number) {
    return shop.client()
        .send("GET /v1/pets?q=tagged" + number + "&status=AVAILABLE,PENDING,ADOPTED,NOT_AVAILABLE")
        .json()
        .at("/data/0");
  }

  private static JsonNode classic(String edition, String name) {
    return shop.client()
        .send("GET " + edition + "/pet/findByStatus?status=available")
        .json()
        .valueStream()
        .filter(pet -> pet.path("name").asString("").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String sent(String species, String name) {
    return """
    {"species": "%s", "name": "%s", "breed": "Poodle", "ageMonths": 7, "price": "9.50",
     "status": "AVAILABLE", "photos": ["https://a.example/1.png"],
     "medicalInfo": {"vaccinated": true}}
    """
        .formatted(species, name);
  }
}
