package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.support.Answer;
import petstore.support.Link;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

public class PetSearchesTest {
  private static final String ALL = "/pets?status=AVAILABLE,PENDING,ADOPTED,NOT_AVAILABLE";

  private static Modern shop;
  private static List<JsonNode> pets;

  @BeforeAll
  static void start() {
    shop = Modern.start();
    String staff = shop.staff();
    var random = new Random(7);
    for (int i = 0; i < 70; i++) {
      Answer answer = shop.send("POST /pets", pet(random), staff);
      assertEquals(201, answer.status(), answer::toString);
    }
    pets = walk(ALL + "&limit=100");
    assertEquals(80, pets.size());
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @Test
  void what_is_found_is_what_is_found_by_looking_at_every_pet() {
    var random = new Random(11);
    int found = 0;
    for (int i = 0; i < 150; i++) {
      var search = new RandomPetSearch(random);
      List<String> expected = search.in(pets);
      int limit = 1 + random.nextInt(30);
      String query = "/pets?" + search.query() + "&limit=" + limit;
      assertEquals(expected, ids(walk(query)), query);
      Answer first = list(query + "&page=1");
      assertEquals(expected.size(), first.json().at("/pagination/totalItems").asInt(), query);
      assertEquals(
          Math.ceilDiv(expected.size(), limit), first.json().at("/pagination/totalPages").asInt());
      found += expected.size();
    }
    assertTrue(found > 500, "searches find something: " + found);
  }

  @Test
  void a_body_finds_what_its_address_finds() {
    var random = new Random(13);
    for (int i = 0; i < 60; i++) {
      var search = new RandomPetSearch(random);
      Answer answer = query(search.body(10));
      assertEquals(200, answer.status(), answer::toString);
      List<String> expected = search.in(pets);
      assertEquals(
          expected.subList(0, Math.min(10, expected.size())),
          ids(data(answer)),
          () -> search.body(10));
      Answer same = shop.client().send("GET " + path(answer.header("Content-Location").get()));
      assertEquals(answer.json(), same.json());
      assertEquals(answer.header("Link"), same.header("Link"));
      assertEquals(answer.header("ETag"), same.header("ETag"));
      for (String target : new String[] {"QUERY /v1/pets/search", "POST /v1/pets/search"}) {
        assertEquals(answer.json(), send(target, search.body(10)).json(), target);
      }
    }
  }

  @Test
  void pets_that_can_be_had_are_listed_unless_a_status_is_asked_for() {
    Set<String> statuses = new TreeSet<>();
    walk("/pets?limit=100").forEach(pet -> statuses.add(pet.path("status").asString()));
    assertEquals(Set.of("AVAILABLE"), statuses);
    assertEquals(80, query("{}").json().at("/pagination/totalItems").asInt());
    assertEquals(
        walk("/pets?status=NOT_AVAILABLE").size(),
        query("{\"criteria\":{\"status\":[\"NOT_AVAILABLE\"]}}")
            .json()
            .at("/pagination/totalItems")
            .asInt());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "species=DRAGON               | 422 | species invalid_value",
        "species=dog                  | 422 | species invalid_value",
        "species=                     | 422 | species invalid_value",
        "status=SOLD                  | 422 | status invalid_value",
        "size=HUGE                    | 422 | size invalid_value",
        "ageMin=-1                    | 422 | ageMin out_of_range",
        "ageMin=5&ageMax=4            | 422 | ageMin out_of_range",
        "ageMin=1.5                   | 400 | ageMin malformed",
        "ageMax=2147483648            | 422 | ageMax out_of_range",
        "goodWithKids=maybe           | 400 | goodWithKids malformed",
        "goodWithKids=true&goodWithKids=true | 422 | goodWithKids duplicate_parameter",
        "priceMin=10&priceMax=9.99    | 422 | priceMin out_of_range",
        "priceMin=-1                  | 422 | priceMin out_of_range",
        "priceMin=1e3                 | 400 | priceMin malformed",
        "gender=male                  | 422 | gender invalid_value",
        "q=                           | 422 | q invalid_length",
        "q=%25                        | 422 | q invalid_value",
        "q=a+b+c+d+e+f+g+h+i+j+k      | 422 | q invalid_value",
        "sort=price;drop              | 422 | sort invalid_value",
        "sort=-id                     | 422 | sort invalid_value",
        "page=0                       | 422 | page out_of_range",
        "limit=101                    | 422 | limit out_of_range",
        "limit=10&limit=20            | 422 | limit duplicate_parameter",
        "limit=abc                    | 400 | limit malformed",
        "cursor=abc                   | 400 | cursor malformed",
        "limit=abc&page=0&species=X   | 400 | limit malformed, page out_of_range, species"
            + " invalid_value",
      })
  void a_parameter_that_is_wrong_is_told(String query, int status, String faults) {
    Answer answer = list("/pets?" + query);
    assertEquals(status, answer.status(), answer::toString);
    assertEquals(Set.of(faults.split(", ")), Modern.faults(answer));
  }

  @Test
  void parameters_that_nobody_knows_are_not_looked_at() {
    Answer answer = list("/pets?colour=red&utm_source=x&limit=1");
    assertEquals(200, answer.status());
    assertFalse(answer.header("Link").orElseThrow().contains("utm_source"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'criteria':{'species':['DRAGON']}}      | /criteria/species/0 invalid_value",
        "{'criteria':{'species':'DOG'}}           | /criteria/species invalid_type",
        "{'criteria':{'ageRange':{'min':-1}}}     | /criteria/ageRange/min out_of_range",
        "{'criteria':{'ageRange':{'min':5,'max':4}}} | /criteria/ageRange/min out_of_range",
        "{'criteria':{'priceRange':{'min':'5','max':'4'}}} | /criteria/priceRange/min out_of_range",
        "{'criteria':{'priceRange':{'min':5}}}    | /criteria/priceRange/min invalid_type",
        "{'criteria':{'priceRange':{'max':'1e3'}}} | /criteria/priceRange/max invalid_format",
        "{'criteria':{'compatibility':{'goodWithDogs':true}}} |"
            + " /criteria/compatibility/goodWithDogs unknown_field",
        "{'criteria':{'medical':{'vaccinated':'yes'}}} | /criteria/medical/vaccinated invalid_type",
        "{'criteria':{'location':'Oslo'}}         | /criteria/location unknown_field",
        "{'criteria':{'breed':''}}                | /criteria/breed invalid_length",
        "{'criteria':{'q':'!'}}                   | /criteria/q invalid_value",
        "{'criteria':{'gender':'x'}}              | /criteria/gender invalid_value",
        "{'criteria':[]}                          | /criteria invalid_type",
        "{'sort':{'field':'price;drop'}}          | /sort/field invalid_value",
        "{'sort':{'field':'price','order':'asc'}} | /sort/order invalid_value",
        "{'sort':{'order':'ASC'}}                 | /sort/field required_field",
        "{'sort':'price'}                         | /sort invalid_type",
        "{'pagination':{'page':0}}                | /pagination/page out_of_range",
        "{'pagination':{'limit':101}}             | /pagination/limit out_of_range",
        "{'pagination':{'cursor':'abc'}}          | /pagination/cursor invalid_value",
        "{'filters':{}}                           | /filters unknown_field",
        "[]                                       | ` invalid_type`",
      })
  void a_body_that_is_wrong_is_told(String body, String fault) {
    for (String target : new String[] {"QUERY /v1/pets", "POST /v1/pets/search"}) {
      Answer answer = send(target, body.replace('\'', '"'));
      assertEquals(422, answer.status(), answer::toString);
      assertEquals(Set.of(fault), Modern.faults(answer));
    }
  }

  @Test
  void a_search_for_too_many_species_or_without_a_body_is_refused() {
    String many = "{\"criteria\":{\"species\":[" + "\"DOG\",".repeat(199) + "\"DOG\"]}}";
    assertEquals(Set.of("/criteria/species invalid_length"), Modern.faults(query(many)));
    assertEquals(400, query("").status());
    Answer form = shop.client().sendText("QUERY /v1/pets", "{}", "Content-Type", "text/plain");
    assertEquals(415, form.status());
    assertEquals(Optional.of("application/json"), form.header("Accept-Query"));
    assertEquals(415, shop.client().sendText("QUERY /v1/pets", "{}").status());
  }

  @Test
  void what_a_client_has_already_is_not_sent_again() {
    Answer listed = list("/pets?limit=5");
    String tag = listed.header("ETag").orElseThrow();
    Answer again = shop.client().send("GET /v1/pets?limit=5", "If-None-Match", tag);
    assertEquals(304, again.status());
    assertEquals("", again.body());
    assertEquals(listed.header("Link"), again.header("Link"));
    assertEquals(200, shop.client().send("GET /v1/pets?limit=6", "If-None-Match", tag).status());
    Answer found = query("{\"pagination\":{\"limit\":5}}");
    Answer same =
        send(
            "QUERY /v1/pets",
            "{\"pagination\":{\"limit\":5}}",
            "If-None-Match",
            found.header("ETag").orElseThrow());
    assertEquals(304, same.status());
    assertEquals(found.header("Content-Location"), same.header("Content-Location"));
  }

  @Test
  void a_page_can_be_had_as_lines() {
    Answer json = list("/pets?limit=7&sort=name");
    Answer lines =
        shop.client().send("GET /v1/pets?limit=7&sort=name", "Accept", "application/jsonl");
    assertEquals(Optional.of("application/jsonl"), lines.header("Content-Type"));
    assertEquals(
        data(json), lines.body().lines().map(line -> JsonMapper.shared().readTree(line)).toList());
    assertTrue(lines.body().endsWith("}\n"));
    assertEquals(json.header("Link"), lines.header("Link"));
    assertFalse(json.header("ETag").equals(lines.header("ETag")));
    assertEquals(Optional.of("Accept, X-Tenant-ID, Accept-Encoding"), lines.header("Vary"));
    Answer either =
        shop.client().send("GET /v1/pets", "Accept", "application/jsonl;q=0.5, */*;q=0.9");
    assertEquals(Optional.of("application/json"), either.header("Content-Type"));
    assertEquals(406, shop.client().send("GET /v1/pets", "Accept", "text/csv").status());
  }

  @Test
  void paths_tell_what_they_take() {
    Answer all = shop.client().send("OPTIONS /v1/pets");
    assertEquals(Optional.of("GET, HEAD, POST, QUERY, OPTIONS"), all.header("Allow"));
    assertEquals(Optional.of("application/json"), all.header("Accept-Query"));
    assertEquals(Optional.of("application/json"), list("/pets").header("Accept-Query"));
    Answer one = shop.client().send("OPTIONS /v1/pets/" + ids(pets).getFirst());
    assertEquals(
        Optional.of("application/merge-patch+json, application/json"), one.header("Accept-Patch"));
    Answer wrong = shop.client().send("GET /v1/pets/search");
    assertEquals(405, wrong.status());
    assertEquals(Optional.of("QUERY, POST, OPTIONS"), wrong.header("Allow"));
    Answer head = shop.client().send("HEAD /v1/pets?limit=3");
    assertEquals(200, head.status());
    assertEquals(list("/pets?limit=3").header("ETag"), head.header("ETag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"' OR 1=1--", "%", "_", "\\", "50%_", "100% *", "NEAR(a b)", "\"", "a:b"})
  void what_means_something_in_a_database_means_nothing_here(String text) {
    String encoded = java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    long named =
        pets.stream().filter(pet -> pet.path("breed").asString("").equalsIgnoreCase(text)).count();
    Answer answer = list(ALL + "&breed=" + encoded);
    assertEquals(named, answer.json().at("/pagination/totalItems").asLong(-1), answer::toString);
    int status = list(ALL + "&q=" + encoded).status();
    assertTrue(status == 200 || status == 422, text + ": " + status);
  }

  private static String pet(Random random) {
    ObjectNode pet = JsonMapper.shared().createObjectNode();
    pet.put("species", one(random, RandomPetSearch.SPECIES));
    pet.put("name", one(random, List.of("Rex", "rex", "Ada", "Zoe", "ada 100", "Été")));
    pet.put("ageMonths", random.nextInt(60));
    pet.put("price", random.nextInt(3) + "." + random.nextInt(10));
    pet.put("status", one(random, RandomPetSearch.STATUSES));
    maybe(random, pet, "size", RandomPetSearch.SIZES);
    maybe(random, pet, "gender", RandomPetSearch.GENDERS);
    maybe(random, pet, "breed", RandomPetSearch.BREEDS);
    maybe(random, pet, "color", RandomPetSearch.COLORS);
    maybe(random, pet, "description", List.of("Good, FURRY.", "a friendly fur-ball", "calm"));
    if (random.nextBoolean()) {
      pet.put("goodWithKids", random.nextBoolean());
    }
    if (random.nextBoolean()) {
      ObjectNode info = pet.putObject("medicalInfo");
      for (String name : List.of("vaccinated", "spayedNeutered", "specialNeeds")) {
        if (random.nextBoolean()) {
          info.put(name, random.nextBoolean());
        }
      }
    }
    return pet.toString();
  }

  private static void maybe(Random random, ObjectNode pet, String name, List<String> values) {
    if (random.nextInt(3) > 0) {
      pet.put(name, one(random, values));
    }
  }

  private static String one(Random random, List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  // All pages, from link to link.
  private static List<JsonNode> walk(String target) {
    var all = new ArrayList<JsonNode>();
    Optional<String> next = Optional.of("/v1" + target);
    int pages = 0;
    while (next.isPresent()) {
      Answer answer = shop.client().send("GET " + next.get());
      assertEquals(200, answer.status(), answer::toString);
      assertEquals(++pages, answer.json().at("/pagination/page").asInt());
      all.addAll(data(answer));
      next = Link.to("next", answer.header("Link").orElseThrow()).map(PetSearchesTest::path);
    }
    return all;
  }

  private static List<JsonNode> data(Answer answer) {
    return answer.json().path("data").valueStream().toList();
  }

  private static List<String> ids(List<JsonNode> found) {
    return found.stream().map(pet -> pet.path("id").asString()).toList();
  }

  private static String path(String url) {
    return url.substring(shop.server().publicUrl().length());
  }

  private static Answer list(String target) {
    return shop.client().send("GET /v1" + target);
  }

  private static Answer query(String body) {
    return send("QUERY /v1/pets", body);
  }

  private static Answer send(String target, String body, String... headers) {
    var all = new ArrayList<>(List.of("Content-Type", "application/json"));
    all.addAll(List.of(headers));
    return shop.client().sendText(target, body, all.toArray(String[]::new));
  }
}
