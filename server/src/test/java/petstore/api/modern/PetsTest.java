package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.support.Answer;
import tools.jackson.databind.JsonNode;

public class PetsTest {
  private static final String COMPLETE =
      """
      {"species": "DOG", "name": "Max", "breed": "Golden Retriever", "ageMonths": 24,
       "size": "LARGE", "color": "Golden", "gender": "MALE", "goodWithKids": true,
       "price": "250.00", "currency": "EUR", "description": "A friendly dog",
       "status": "AVAILABLE", "photos": ["https://cdn.example.com/max.jpg"],
       "medicalInfo": {"spayedNeutered": true, "vaccinated": true, "microchipped": false,
       "specialNeeds": false, "healthNotes": "None"}}
      """;
  private static final String LEAST =
      """
      {"species": "CAT", "name": "Mia", "ageMonths": 3, "price": "10", "status": "AVAILABLE"}
      """;
  private static final String TENANT = "0197f7a2-0000-7000-8000-00000000000b";

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

  @Test
  void a_pet_is_shown_as_it_was_said_where_the_answer_says() {
    Answer answer = create(COMPLETE);
    assertEquals(201, answer.status(), answer::toString);
    assertEquals(Optional.of("\"1\""), answer.header("ETag"));
    JsonNode pet = answer.json();
    String path = "/v1/pets/" + pet.path("id").asString();
    assertEquals(Optional.of(shop.server().publicUrl() + path), answer.header("Location"));
    assertEquals('7', pet.path("id").asString().charAt(14));
    assertEquals(pet.path("createdAt"), pet.path("updatedAt"));
    assertEquals(json(COMPLETE), without(pet, "id", "createdAt", "updatedAt"));
    assertEquals(pet, get(pet).json());
  }

  @Test
  void what_nobody_said_is_left_out() {
    assertEquals(
        Set.of(
            "id",
            "species",
            "name",
            "ageMonths",
            "price",
            "currency",
            "status",
            "createdAt",
            "updatedAt"),
        Set.copyOf(create(LEAST).json().propertyNames()));
  }

  @Test
  void a_tenants_pet_is_in_its_shop_alone() {
    String token = shop.token("staff", petstore.InProcess.STAFF_PASSWORD, "X-Tenant-ID", TENANT);
    Answer answer = shop.send("POST /pets", LEAST, token, "X-Tenant-ID", TENANT);
    assertEquals(201, answer.status(), answer::toString);
    assertEquals(TENANT, answer.json().path("tenantId").asString());
    String path = "/v1/pets/" + answer.json().path("id").asString();
    assertEquals(
        Optional.of(shop.server().publicUrl() + "/t/" + TENANT + path), answer.header("Location"));
    assertEquals(404, shop.client().send("GET " + path).status());
    assertEquals(200, shop.client().send("GET /t/" + TENANT + path).status());
  }

  @Test
  void all_that_is_missing_is_told_at_once() {
    Answer answer = create("{}");
    assertEquals(422, answer.status());
    assertEquals(Set.of("/species", "/name", "/ageMonths", "/price", "/status"), where(answer));
  }

  @Test
  void members_that_only_the_server_says_are_ignored_in_a_new_pet() {
    String id = "0197f7a2-0000-7000-8000-0000000000ff";
    Answer answer =
        create(
            LEAST.replace(
                "{",
                "{\"id\": \"%s\", \"createdAt\": 5, \"updatedAt\": \"x\", \"tenantId\": null, "
                    .formatted(id)));
    assertEquals(201, answer.status(), answer::toString);
    assertFalse(answer.body().contains(id) || answer.json().has("tenantId"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'name': ''                 | /name invalid_length",
        "'name': '   '              | /name blank",
        "'name': 5                  | /name invalid_type",
        "'name': null               | /name invalid_type",
        "'species': 'DRAGON'        | /species invalid_value",
        "'species': 'dog'           | /species invalid_value",
        "'species': 1               | /species invalid_type",
        "'ageMonths': -1            | /ageMonths out_of_range",
        "'ageMonths': 1.5           | /ageMonths invalid_type",
        "'ageMonths': '18'          | /ageMonths invalid_type",
        "'ageMonths': true          | /ageMonths invalid_type",
        "'ageMonths': 2147483648    | /ageMonths out_of_range",
        "'ageMonths': 9223372036854775808 | /ageMonths out_of_range",
        "'ageMonths': 1e999999999   | /ageMonths invalid_type",
        "'size': 'medium'           | /size invalid_value",
        "'gender': 'male'           | /gender invalid_value",
        "'goodWithKids': 'true'     | /goodWithKids invalid_type",
        "'price': '-1'              | /price invalid_format",
        "'price': '1e3'             | /price invalid_format",
        "'price': '1.234'           | /price invalid_format",
        "'price': 'NaN'             | /price invalid_format",
        "'price': '1000000000000'   | /price invalid_format",
        "'price': '999999999999.99' | /price invalid_format",
        "'price': '.5'              | /price invalid_format",
        "'price': '٣'               | /price invalid_format",
        "'price': 75.00             | /price invalid_type",
        "'price': '75.00', 'currency': 'JPY' | /price invalid_format",
        "'currency': 'usd'          | /currency invalid_value",
        "'currency': 'XXX'          | /currency invalid_value",
        "'currency': 'ABC'          | /currency invalid_value",
        "'currency': null           | /currency invalid_type",
        "'status': 'SOLD'           | /status invalid_value",
        "'status': 'available'      | /status invalid_value",
        "'breed': ''                | /breed invalid_length",
        "'color': ''                | /color invalid_length",
        "'photos': 'https://a.example' | /photos invalid_type",
        "'photos': [5]              | /photos/0 invalid_type",
        "'photos': ['javascript:alert(1)'] | /photos/0 invalid_format",
        "'photos': ['file:///etc/passwd']  | /photos/0 invalid_format",
        "'photos': ['/images/1']    | /photos/0 invalid_format",
        "'photos': ['http:///a']    | /photos/0 invalid_format",
        "'photos': ['http://169.254.169.254/latest'] | /photos/0 invalid_format",
        "'photos': ['http://[fe80::1]/a']  | /photos/0 invalid_format",
        "'photos': ['http://[::ffff:169.254.1.1]/a'] | /photos/0 invalid_format",
        "'photos': ['http://user:word@a.example/'] | /photos/0 invalid_format",
        "'medicalInfo': []          | /medicalInfo invalid_type",
        "'medicalInfo': {'vaccinated': 1} | /medicalInfo/vaccinated invalid_type",
        "'medicalInfo': {'notes': 'x'}    | /medicalInfo/notes unknown_field",
        "'medicalInfo': {'healthNotes': ''} | /medicalInfo/healthNotes invalid_length",
        "'adoptionFee': 75          | /adoptionFee unknown_field",
        "'__proto__': {}            | /__proto__ unknown_field",
        "'@type': 'x'               | /@type unknown_field",
        "'description': 'a\\u0000b' | /description invalid_character",
        "'description': 'a\\ud800b' | /description invalid_character",
      })
  void a_member_that_breaks_a_rule_is_refused_however_it_is_sent(String members, String fault) {
    String json = members.replace('\'', '"');
    String name = json.substring(1, json.indexOf('"', 1));
    Answer answer = create(with(LEAST, json));
    assertEquals(422, answer.status(), answer::toString);
    assertEquals(Set.of(fault), Modern.faults(answer));
    JsonNode pet = create(LEAST).json();
    Answer put = put(pet, with(LEAST, json));
    assertEquals(Set.of(fault), Modern.faults(put), put::toString);
    if (!json.contains("null")) {
      Answer patched = patch(pet, "{" + json + "}");
      assertEquals(Set.of(fault), Modern.faults(patched), patched::toString);
    }
    assertEquals(pet, get(pet).json(), name);
  }

  @Test
  void texts_have_bounds_in_characters() {
    assertBound("name", 50);
    assertBound("breed", 100);
    assertBound("color", 100);
    assertBound("description", 5_000);
    assertEquals(201, create(with(LEAST, photos(100, 30))).status());
    assertEquals(Set.of("/photos"), where(create(with(LEAST, photos(101, 30)))));
    assertEquals(201, create(with(LEAST, photos(1, 2_000))).status());
    assertEquals(Set.of("/photos/0"), where(create(with(LEAST, photos(1, 2_001)))));
    assertEquals(Set.of("/photos/0"), where(create(with(LEAST, photos(1, 65 * 1024)))));
  }

  @Test
  void all_faults_are_told_at_once() {
    Answer answer =
        create(
            """
            {"species": "dog", "name": " ", "ageMonths": -1, "price": "1.234", "currency": "BHD!",
             "status": "x", "photos": ["a", "https://a.example/", "ftp://b.example/"], "foo": 1,
             "medicalInfo": {"healthNotes": 5, "bar": 2}}
            """);
    assertEquals(
        new TreeSet<>(
            Set.of(
                "/species",
                "/name",
                "/ageMonths",
                "/currency",
                "/status",
                "/photos/0",
                "/photos/2",
                "/foo",
                "/medicalInfo/healthNotes",
                "/medicalInfo/bar")),
        where(answer));
  }

  @ParameterizedTest
  @CsvSource({"USD, 75, 75.00", "USD, 075.5, 75.50", "JPY, 7500, 7500", "KWD, 1.234, 1.234"})
  void a_price_has_as_many_decimals_as_its_currency(String currency, String sent, String shown) {
    String price = "\"price\": \"%s\", \"currency\": \"%s\"".formatted(sent, currency);
    Answer answer = create(with(LEAST, price));
    assertEquals(shown, answer.json().path("price").asString(), answer::toString);
    assertEquals(currency, answer.json().path("currency").asString());
  }

  @Test
  void a_pet_that_is_put_says_nothing_that_was_not_put() {
    JsonNode pet = create(COMPLETE).json();
    Answer put = put(pet, LEAST);
    assertEquals(200, put.status(), put::toString);
    assertEquals(Optional.of("\"2\""), put.header("ETag"));
    assertEquals(
        json(with(LEAST, "\"price\": \"10.00\", \"currency\": \"USD\"")),
        without(put.json(), "id", "createdAt", "updatedAt"));
    assertEquals(pet.path("id"), put.json().path("id"));
    assertEquals(pet.path("createdAt"), put.json().path("createdAt"));
    assertEquals(put.json(), get(pet).json());
  }

  @Test
  void a_pet_can_be_put_back_as_it_is_shown() {
    JsonNode pet = create(COMPLETE).json();
    Answer put = put(pet, pet.toString());
    assertEquals(200, put.status(), put::toString);
    assertEquals(without(pet, "updatedAt"), without(put.json(), "updatedAt"));
    String inAnotherForm =
        pet.path("createdAt").asString().replaceFirst("(\\.\\d+)?Z$", "$1+00:00");
    assertEquals(
        200, patch(pet, "{\"createdAt\": \"" + inAnotherForm + "\"}").status(), inAnotherForm);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"id\": \"0197f7a2-0000-7000-8000-0000000000ff\"",
        "\"id\": 7",
        "\"createdAt\": \"1999-01-01T00:00:00Z\"",
        "\"updatedAt\": 7",
        "\"tenantId\": \"0197f7a2-0000-7000-8000-0000000000ff\""
      })
  void what_only_the_server_says_cannot_be_changed(String member) {
    JsonNode pet = create(LEAST).json();
    String name = member.substring(1, member.indexOf('"', 1));
    for (Answer answer : List.of(put(pet, with(LEAST, member)), patch(pet, "{" + member + "}"))) {
      assertEquals(422, answer.status(), answer::toString);
      assertEquals(Set.of("/" + name + " read_only"), Modern.faults(answer));
    }
  }

  @Test
  void a_patch_changes_what_it_says_and_removes_what_is_null() {
    JsonNode pet = create(COMPLETE).json();
    Answer patched =
        patch(
            pet,
            """
            {"price": "199.5", "color": null, "status": "NOT_AVAILABLE", "photos": null,
             "medicalInfo": {"healthNotes": null, "microchipped": true}}
            """);
    assertEquals(200, patched.status(), patched::toString);
    assertEquals("199.50", patched.json().path("price").asString());
    assertEquals("EUR", patched.json().path("currency").asString());
    assertEquals("NOT_AVAILABLE", patched.json().path("status").asString());
    assertFalse(patched.json().has("color") || patched.json().has("photos"));
    assertEquals(
        "{\"spayedNeutered\":true,\"vaccinated\":true,\"microchipped\":true,\"specialNeeds\":false}",
        patched.json().path("medicalInfo").toString());
    assertEquals(patched.json(), get(pet).json());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"name\": null}                         | /name required_field",
        "{\"price\": null, \"status\": null}      | /price required_field, /status required_field",
        "{\"id\": null}                           | /id read_only",
        "{\"colour\": null}                       | /colour unknown_field",
        "{\"medicalInfo\": {\"notes\": null}}     | /medicalInfo unknown_field",
        "{\"currency\": \"JPY\"}                  | /price invalid_format",
        "[]                                       | ` invalid_type`",
        "\"x\"                                    | ` invalid_type`",
      })
  void a_patch_cannot_make_what_is_no_pet(String patch, String faults) {
    JsonNode pet = create(COMPLETE).json();
    Answer answer = patch(pet, patch);
    assertEquals(422, answer.status(), answer::toString);
    assertEquals(Set.of(faults.split(", ")), Modern.faults(answer));
    assertEquals(pet, get(pet).json());
  }

  @Test
  void a_change_of_a_state_that_is_over_is_refused() {
    JsonNode pet = create(LEAST).json();
    String path = "/pets/" + pet.path("id").asString();
    assertEquals(200, shop.send("PUT " + path, LEAST, staff, "If-Match", "\"1\"").status());
    for (String method : new String[] {"PUT ", "PATCH ", "DELETE "}) {
      Answer answer = shop.send(method + path, LEAST, staff, "If-Match", "\"1\"");
      assertEquals(412, answer.status(), answer::toString);
    }
    assertEquals(412, shop.send("PUT " + path, LEAST, staff, "If-None-Match", "*").status());
    assertEquals(204, shop.send("DELETE " + path, "", staff, "If-Match", "\"2\"").status());
    assertEquals(404, shop.send("DELETE " + path, "", staff).status());
    assertEquals(404, get(pet).status());
  }

  @Test
  void who_has_a_pet_as_it_is_is_told_so_without_a_body() {
    JsonNode pet = create(LEAST).json();
    String path = "GET /v1/pets/" + pet.path("id").asString();
    Answer same = shop.client().send(path, "If-None-Match", "\"0\", W/\"1\"");
    assertEquals(304, same.status());
    assertEquals("", same.body());
    assertEquals(Optional.of("\"1\""), same.header("ETag"));
    assertEquals(200, shop.client().send(path, "If-None-Match", "\"2\"").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123",
        "not-a-uuid",
        "pet_1Nv0FGQ9RKHgCVdK",
        "C232AB00-9414-11EC-B3C8-9F6BDECED846",
        "0197f7a2-0000-7000-8000-0000000000ff",
        "0197f7a2-0-7000-8000-ff"
      })
  void what_is_no_pet_is_not_found_in_one_way(String id) {
    for (Answer answer :
        List.of(
            shop.client().send("GET /v1/pets/" + id),
            shop.send("PUT /pets/" + id, LEAST, staff),
            shop.send("PATCH /pets/" + id, "{}", staff),
            shop.send("DELETE /pets/" + id, "", staff))) {
      assertEquals(404, answer.status(), answer::toString);
      assertEquals("Pet not found", answer.json().path("detail").asString());
    }
  }

  @Test
  void a_pet_can_come_in_with_a_home_already() {
    Answer answer = create(with(LEAST, "\"status\": \"ADOPTED\""));
    assertEquals("ADOPTED", answer.json().path("status").asString(), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O'Brien' OR 1=1--", "100% _ \\\\", "<script>alert(1)</script>", "${jndi:ldap://a/b}",
        "\u202Eright to left", "🐕‍🦺 dog", "e\u0301\u0302\u0303", "\\r\\n2026 INFO \\u001b[31m"
      })
  void a_text_is_kept_as_it_was_sent(String text) {
    String members = "\"name\": \"%s\", \"description\": \"%s\"".formatted(text, text);
    Answer answer = create(with(LEAST, members));
    assertEquals(201, answer.status(), answer::toString);
    assertEquals(json("{" + members + "}").path("name"), get(answer.json()).json().path("name"));
    assertEquals(Optional.of("nosniff"), answer.header("X-Content-Type-Options"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"name\": | 400",
        "`` | 400",
        "{}{} | 400",
        "{\"name\":\"a\",\"name\":\"b\"} | 400",
        "{'name': 'a'} | 400",
        "{\"ageMonths\": NaN} | 400",
        "{\"ageMonths\": 01} | 400",
        "{\"ageMonths\": .5} | 400",
        "{} // name | 400",
        "null | 422",
        "\"x\" | 422",
        "[1] | 422"
      })
  void an_odd_body_is_refused(String body, int status) {
    JsonNode pet = create(LEAST).json();
    for (Answer answer : List.of(create(body), put(pet, body))) {
      assertEquals(status, answer.status(), answer::toString);
    }
    assertEquals(status == 400 || body.equals("null") ? status : 422, create(body).status());
    assertEquals(pet, get(pet).json());
  }

  @Test
  void values_that_are_slow_to_check_elsewhere_are_checked_fast() {
    String slow = "1".repeat(60 * 1024) + "!";
    long start = System.nanoTime();
    Answer answer =
        create(
            with(
                LEAST,
                "\"price\": \"%s\", \"currency\": \"%s\", \"photos\": [\"http://%s\"]"
                    .formatted(slow, slow, slow)));
    assertEquals(Set.of("/price", "/currency", "/photos/0"), where(answer));
    assertTrue(System.nanoTime() - start < 2_000_000_000L);
  }

  @Test
  void a_request_that_comes_ten_times_at_once_makes_one_pet() {
    String body = LEAST.replace("Mia", "Only One");
    List<Answer> answers =
        IntStream.range(0, 10)
            .parallel()
            .mapToObj(_ -> shop.send("POST /pets", body, staff, "Idempotency-Key", "once"))
            .toList();
    assertEquals(
        1,
        answers.stream().map(answer -> answer.json().path("id").asString()).distinct().count(),
        answers::toString);
    answers.forEach(answer -> assertEquals(201, answer.status()));
    assertEquals(
        1,
        shop.client()
            .send("GET /v1/pets?q=only%20one")
            .json()
            .at("/pagination/totalItems")
            .asInt());
    Answer other = shop.send("POST /pets", LEAST, staff, "Idempotency-Key", "once");
    assertEquals(422, other.status(), other::toString);
  }

  private static void assertBound(String name, int max) {
    for (String unit : new String[] {"a", "𝒜"}) {
      String right = "\"%s\": \"%s\"".formatted(name, unit.repeat(max));
      String wrong = "\"%s\": \"%s\"".formatted(name, unit.repeat(max + 1));
      assertEquals(201, create(with(LEAST, right)).status(), right);
      assertEquals(
          Set.of("/" + name + " invalid_length"), Modern.faults(create(with(LEAST, wrong))));
    }
  }

  private static String photos(int count, int length) {
    String url = "https://a.example/";
    return "\"photos\": ["
        + ("\"" + url + "a".repeat(length - url.length()) + "\",").repeat(count - 1)
        + "\""
        + url
        + "a".repeat(length - url.length())
        + "\"]";
  }

  // Members that are said instead of others, or besides.
  private static String with(String pet, String members) {
    var merged = (tools.jackson.databind.node.ObjectNode) json(pet);
    String rest = merged.toString();
    for (String name : List.copyOf(merged.propertyNames())) {
      if (members.contains("\"" + name + "\":")) {
        merged.remove(name);
        rest = merged.toString();
      }
    }
    return rest.equals("{}") ? "{" + members + "}" : rest.replaceFirst("}$", ",") + members + "}";
  }

  private static JsonNode json(String text) {
    return tools.jackson.databind.json.JsonMapper.shared().readTree(text);
  }

  private static JsonNode without(JsonNode pet, String... names) {
    var copy = (tools.jackson.databind.node.ObjectNode) pet.deepCopy();
    copy.remove(List.of(names));
    return copy;
  }

  private static Set<String> where(Answer answer) {
    var where = new TreeSet<String>();
    Modern.faults(answer).forEach(fault -> where.add(fault.substring(0, fault.indexOf(' '))));
    return where;
  }

  private static Answer create(String json) {
    return shop.send("POST /pets", json, staff);
  }

  private static Answer get(JsonNode pet) {
    return shop.client().send("GET /v1/pets/" + pet.path("id").asString());
  }

  private static Answer put(JsonNode pet, String json) {
    return shop.send("PUT /pets/" + pet.path("id").asString(), json, staff);
  }

  private static Answer patch(JsonNode pet, String json) {
    return shop.client()
        .sendText(
            "PATCH /v1/pets/" + pet.path("id").asString(),
            json,
            "Content-Type",
            "application/merge-patch+json",
            "Authorization",
            "Bearer " + staff);
  }
}
