package petstore.api.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.api.Behavior;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Category;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.Tag;
import petstore.support.Answer;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a user sees of themselves.
public class ProfileTest {
  private static final String USER =
      """
      {"username":"%s","firstName":"Grace","lastName":"Hopper","email":"g@navy.example",\
      "password":"p","phone":"1","userStatus":7}\
      """;

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(Behavior.DOCUMENTED);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void who_said_all_that_there_is_to_say_sees_all_of_it() {
    Visitor ada = Visitor.account(server);
    ada.like("7");
    ada.patch(
        """
        {"avatarUrl":"https://shop.example/a.png","locale":"en-GB","timeZone":"Europe/London",
         "preferences":{"newsletter":true,"notifications":false,"theme":"dark"}}
        """);
    Answer answer = ada.get();
    assertEquals(Optional.of("application/json"), answer.header("Content-Type"));
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
    assertEquals(
        """
        {"id":"%s","username":"%s","firstName":"Ada","lastName":"Byron","email":"%s@shop.example",\
        "phone":"+14155550123","avatarUrl":"https://shop.example/a.png","locale":"en-GB",\
        "timeZone":"Europe/London",\
        "preferences":{"newsletter":true,"notifications":false,"theme":"dark"},\
        "favoritePets":[%s],"createdAt":"%s","updatedAt":"%s"}\
        """
            .formatted(
                ada.user().id(),
                ada.username(),
                ada.username(),
                server.client().send("GET /v2/pet/7").body(),
                time(answer, "createdAt"),
                time(answer, "updatedAt")),
        answer.body());
  }

  @Test
  void what_has_no_value_is_left_out() {
    Visitor old = Visitor.classic(server);
    assertEquals(
        List.of(
            "id",
            "username",
            "firstName",
            "email",
            "phone",
            "preferences",
            "favoritePets",
            "createdAt",
            "updatedAt"),
        List.copyOf(old.get().json().propertyNames()));
    assertEquals(
        "{\"newsletter\":false,\"notifications\":true,\"theme\":\"system\"}",
        old.get().json().get("preferences").toString());
  }

  @Test
  void a_session_of_a_classic_edition_shows_who_it_is() {
    Visitor ada = Visitor.account(server).withSession();
    assertEquals(ada.username(), ada.get().json().get("username").asString());
    assertEquals(200, ada.patch("{}").status());
  }

  @Test
  void without_credentials_there_is_no_profile() {
    Answer answer = server.client().send("GET /api/v1/user");
    assertEquals(401, answer.status());
    assertEquals(Optional.of("application/problem+json"), answer.header("Content-Type"));
    assertEquals(Optional.of("Bearer realm=\"petstore\""), answer.header("WWW-Authenticate"));
    assertEquals(
        "https://petstoreapi.com/errors/unauthorized", answer.json().get("type").asString());
  }

  @Test
  void it_is_the_same_user_as_in_the_classic_editions() {
    Visitor old = Visitor.classic(server);
    String path = "/v2/user/" + old.username().replace(" ", "%20");
    old.patch("{\"firstName\":\"Anna\",\"phone\":\"+49301234567\",\"email\":\"a@shop.example\"}");
    JsonNode classic = server.client().send("GET " + path).json();
    assertEquals("Anna", classic.get("firstName").asString());
    assertEquals("+49301234567", classic.get("phone").asString());
    assertEquals("a@shop.example", classic.get("email").asString());
    assertEquals(7, classic.get("userStatus").asInt());
    assertEquals(Visitor.PASSWORD, classic.get("password").asString());
    server
        .client()
        .sendText(
            "PUT " + path,
            USER.formatted(old.username()).replace("\"p\"", '"' + Visitor.PASSWORD + '"'),
            "Content-Type",
            "application/json");
    JsonNode profile = old.withToken().get().json();
    assertEquals("Grace", profile.get("firstName").asString());
    assertEquals("Hopper", profile.get("lastName").asString());
    assertEquals("g@navy.example", profile.get("email").asString());
  }

  @Test
  void a_pet_has_all_six_members_whatever_the_classic_editions_took() {
    Visitor ada = Visitor.account(server);
    var holes =
        new PetProfile(
            new Category(3, null),
            null,
            Arrays.asList("a", null, "b"),
            Arrays.asList(null, new Tag(0, null), new Tag(9, "x")),
            "lost");
    insert(801, new PetProfile(null, null, null, null, null));
    insert(802, holes);
    insert(803, new PetProfile(null, "Rex", List.of(), List.of(), "not_available"));
    List.of("801", "802", "803").forEach(ada::like);
    assertEquals(
        """
        [{"id":801,"category":{},"name":"","photoUrls":[],"tags":[],"status":"pending"},\
        {"id":802,"category":{"id":3},"name":"","photoUrls":["a","b"],\
        "tags":[{"id":0},{"id":9,"name":"x"}],"status":"pending"},\
        {"id":803,"category":{},"name":"Rex","photoUrls":[],"tags":[],"status":"pending"}]\
        """,
        ada.get().json().get("favoritePets").toString());
  }

  @Test
  void only_json_is_answered() {
    Visitor ada = Visitor.account(server);
    for (String accept : List.of("application/xml", "text/html", "application/json;q=0")) {
      Answer answer = ada.get("Accept", accept);
      assertEquals(406, answer.status(), accept);
      assertEquals("not-acceptable", slug(answer));
      assertEquals(406, ada.patch("{\"firstName\":\"X\"}", "Accept", accept).status(), accept);
    }
    assertEquals("Ada", ada.now().account().firstName());
    assertEquals(200, ada.get("Accept", "text/html, */*;q=0.1").status());
  }

  @Test
  void head_has_the_header_of_get() {
    Visitor ada = Visitor.account(server);
    Answer head = ada.send("HEAD /user", null);
    assertEquals(200, head.status());
    assertEquals(0, head.bytes().length);
    assertEquals(ada.get().header("ETag"), head.header("ETag"));
    assertEquals(ada.get().header("Content-Length"), head.header("Content-Length"));
  }

  @Test
  void its_paths_are_its_own_and_those_of_v3_stay() {
    Answer nothing = server.client().send("GET /api/v1/users");
    assertEquals(404, nothing.status());
    assertEquals("not-found", slug(nothing));
    Answer wrong = server.client().send("DELETE /api/v1/user");
    assertEquals(405, wrong.status());
    assertEquals(Optional.of("GET, HEAD, PATCH, OPTIONS"), wrong.header("Allow"));
    Answer options = server.client().send("OPTIONS /api/v1/user");
    assertEquals(204, options.status());
    assertEquals(
        Optional.of("application/merge-patch+json, application/json"),
        options.header("Accept-Patch"));
    assertEquals(200, server.client().send("GET /api/v3/pet/1").status());
    assertEquals(404, server.client().send("GET /api/v1x/user").json().get("code").asInt());
  }

  @Test
  void its_definition_needs_no_credentials_and_is_in_the_list() {
    Answer json = server.client().send("GET /api/v1/openapi.json");
    assertEquals(200, json.status());
    assertEquals("3.1.1", json.json().get("openapi").asString());
    assertEquals(200, server.client().send("GET /api/v1/openapi.yaml").status());
    assertTrue(server.client().send("GET /").body().contains("Petstore Profile (OpenAPI 3.1)"));
  }

  @Test
  void a_tenant_has_profiles_of_its_own() {
    var tenant = new Tenant(UUID.fromString("88888888-8888-4888-8888-888888888888"));
    String path = "/t/" + tenant;
    Visitor ada = Visitor.account(server);
    assertEquals(401, ada.get("X-Tenant-ID", tenant.toString()).status());
    server
        .client()
        .sendText(
            "POST " + path + "/v2/user",
            USER.formatted("grace"),
            "Content-Type",
            "application/json");
    String[] session = {"Authorization", "Bearer " + server.session(tenant, "grace", "p")};
    JsonNode profile = server.client().send("GET " + path + "/api/v1/user", session).json();
    assertEquals("Hopper", profile.get("lastName").asString());
    assertEquals(
        204, server.client().send("PUT " + path + "/api/v1/user/favorites/1", session).status());
    assertEquals(401, server.client().send("GET /api/v1/user", session).status());
  }

  @Test
  void who_was_deleted_has_no_profile() {
    Visitor old = Visitor.classic(server);
    server.client().send("DELETE /v2/user/" + old.username().replace(" ", "%20"));
    assertEquals(401, old.get().status());
    assertEquals(401, old.patch("{}").status());
    assertEquals(401, old.like("1").status());
  }

  private static void insert(long number, PetProfile profile) {
    var now = Instant.now();
    Visitor.write(
        server,
        () -> {
          server
              .storage()
              .pets()
              .insert(Tenant.DEFAULT, new Pet(number, UUID.randomUUID(), 1, now, now, profile));
          return true;
        });
  }

  private static String time(Answer answer, String member) {
    String time = answer.json().get(member).asString();
    assertTrue(time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z"), time);
    return time;
  }

  private static String slug(Answer answer) {
    return JsonMapper.shared()
        .readTree(answer.bytes())
        .get("type")
        .asString()
        .replace("https://petstoreapi.com/errors/", "");
  }
}
