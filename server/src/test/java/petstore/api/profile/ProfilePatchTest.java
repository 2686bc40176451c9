package petstore.api.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.api.profile.Visitor.faults;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.api.Behavior;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.core.users.Birth;
import petstore.core.users.User;
import petstore.support.Answer;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;

/// How a user changes themselves.
public class ProfilePatchTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(Behavior.DOCUMENTED);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "username    | new.name_1@x+y",
        "firstName   | Zoë 🐈",
        "lastName    | O'Brien-Nguyễn",
        "email       | zoe+pets@shop.example",
        "phone       | +441632960961",
        "avatarUrl   | http://shop.example/z.png?a=b",
        "locale      | zh-Hant-TW",
        "timeZone    | America/Argentina/Buenos_Aires"
      })
  void each_member_can_be_changed(String member, String value) {
    Visitor ada = Visitor.account(server);
    String before = ada.get().json().get("updatedAt").asString();
    Answer answer = ada.patch("{\"" + member + "\":\"" + value + "\"}");
    assertEquals(200, answer.status(), answer::toString);
    assertEquals(value, answer.json().get(member).asString());
    assertFalse(
        Instant.parse(answer.json().get("updatedAt").asString()).isBefore(Instant.parse(before)));
    assertEquals(answer.body(), ada.get().body());
    assertEquals(answer.header("ETag"), ada.get().header("ETag"));
    assertEquals(2, ada.now().version());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"firstName", "lastName", "email", "phone", "avatarUrl", "locale", "timeZone"})
  void null_removes_what_is_optional(String member) {
    Visitor ada = Visitor.account(server);
    ada.patch(
        """
        {"avatarUrl":"https://shop.example/a.png","locale":"en-GB","timeZone":"Europe/London"}
        """);
    Answer answer = ada.patch("{\"" + member + "\":null}");
    assertEquals(200, answer.status(), answer::toString);
    assertFalse(answer.json().has(member));
    assertEquals(answer.body(), ada.get().body());
    assertEquals(200, ada.patch("{\"" + member + "\":null}").status());
  }

  @Test
  void what_is_required_cannot_be_removed() {
    Visitor ada = Visitor.account(server);
    Answer answer = ada.patch("{\"username\":null,\"preferences\":null}");
    assertEquals(422, answer.status());
    assertEquals(
        List.of("/username required_field", "/preferences required_field"), faults(answer));
    assertEquals(
        List.of("/preferences/theme required_field"),
        faults(ada.patch("{\"preferences\":{\"theme\":null,\"newsletter\":true}}")));
    assertEquals(ada.user().version(), ada.now().version());
  }

  @Test
  void preferences_are_merged_one_by_one() {
    Visitor ada = Visitor.account(server);
    ada.patch("{\"preferences\":{\"theme\":\"light\"}}");
    Answer answer = ada.patch("{\"preferences\":{\"newsletter\":true}}");
    assertEquals(
        "{\"newsletter\":true,\"notifications\":true,\"theme\":\"light\"}",
        answer.json().get("preferences").toString());
  }

  @Test
  void a_patch_of_nothing_changes_nothing() {
    Visitor ada = Visitor.account(server);
    Answer before = ada.get();
    for (String patch :
        List.of("{}", "{\"preferences\":{}}", "{\"firstName\":\"Ada\"}", before.body())) {
      Answer after = ada.patch(patch);
      assertEquals(200, after.status(), after::toString);
      assertEquals(before.body(), after.body());
      assertEquals(before.header("ETag"), after.header("ETag"));
    }
    assertEquals(1, ada.now().version());
  }

  @Test
  void application_json_is_taken_as_a_merge_patch() {
    Visitor ada = Visitor.account(server);
    byte[] patch = "{\"phone\":null}".getBytes(UTF_8);
    for (String type : List.of("application/json", "Application/JSON; charset=UTF-8")) {
      assertEquals(200, ada.send("PATCH /user", patch, "Content-Type", type).status());
    }
    assertFalse(ada.get().json().has("phone"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/json-patch+json",
        "application/xml",
        "application/json; charset=utf-16",
        "nonsense"
      })
  void another_format_is_refused_with_those_that_are_taken(String type) {
    Visitor ada = Visitor.account(server);
    Answer answer = ada.send("PATCH /user", new byte[] {'{', '}'}, "Content-Type", type);
    assertEquals(415, answer.status());
    assertEquals(
        Optional.of("application/merge-patch+json, application/json"),
        answer.header("Accept-Patch"));
    assertEquals(415, ada.send("PATCH /user", new byte[] {'{', '}'}).status());
  }

  @Test
  void all_faults_are_told_at_once() {
    Visitor ada = Visitor.account(server);
    Answer answer =
        ada.patch(
            """
            {"username":"a","firstName":"","lastName":7,"email":"x","phone":"4155550123",
             "locale":"e","timeZone":"Mars/Olympus","avatarUrl":"javascript:alert(1)",
             "preferences":{"newsletter":"yes","theme":"pink","sound":true},
             "id":"x","role":"staff"}
            """);
    assertEquals(422, answer.status());
    assertEquals(
        List.of(
            "/avatarUrl invalid_format",
            "/email invalid_format",
            "/firstName invalid_length",
            "/id read_only",
            "/lastName invalid_type",
            "/locale invalid_format",
            "/phone invalid_format",
            "/preferences/newsletter invalid_type",
            "/preferences/sound unknown_field",
            "/preferences/theme invalid_value",
            "/role unknown_field",
            "/timeZone invalid_format",
            "/username invalid_length"),
        faults(answer).stream().sorted().toList());
    assertEquals(1, ada.now().version());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "username  | ab",
        "username  | admin",
        "username  | a/b",
        "username  | has space",
        "username  | раураl",
        "firstName | '   '",
        "email     | a@b",
        "email     | a b@shop.example",
        "phone     | +0123456",
        "phone     | 14155550123",
        "phone     | +1234567890123456",
        "phone     | ٤١٥٥٥",
        "locale    | en_GB",
        "locale    | x",
        "timeZone  | Europe/Nowhere",
        "timeZone  | +01:00",
        "avatarUrl | ftp://shop.example/a",
        "avatarUrl | //shop.example/a",
        "avatarUrl | https://me:secret@shop.example/a",
        "avatarUrl | data:image/png;base64,AAAA"
      })
  void a_value_that_breaks_a_rule_is_refused(String member, String value) {
    Visitor ada = Visitor.account(server);
    Answer answer = ada.patch("{\"" + member + "\":\"" + value + "\"}");
    assertEquals(422, answer.status(), answer::toString);
    assertEquals("/" + member, answer.json().at("/errors/0/field").asString());
    assertEquals(1, ada.now().version());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "username",
        "firstName",
        "lastName",
        "email",
        "phone",
        "avatarUrl",
        "locale",
        "timeZone",
        "preferences/theme",
        "preferences/newsletter",
        "preferences/notifications",
        "preferences"
      })
  void nothing_is_turned_into_another_type(String member) {
    Visitor ada = Visitor.account(server);
    boolean flag = member.endsWith("newsletter") || member.endsWith("notifications");
    String other = member.equals("preferences") ? "\"x\"" : flag ? "\"true\"" : "true";
    for (String value : List.of("7", "1e3", "[]", "[null]", other)) {
      String name = member.substring(member.indexOf('/') + 1);
      String inner = "{\"" + name + "\":" + value + "}";
      Answer answer = ada.patch(member.contains("/") ? "{\"preferences\":" + inner + "}" : inner);
      assertEquals(List.of("/" + member + " invalid_type"), faults(answer), value);
    }
    assertEquals(1, ada.now().version());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "role",
        "password",
        "passwordHash",
        "userStatus",
        "emailVerified",
        "birth",
        "tenantId",
        "number",
        "scope",
        "version",
        "__proto__",
        "constructor",
        "@type",
        "class",
        "Username",
        ""
      })
  void nothing_else_can_be_set(String member) {
    Visitor ada = Visitor.account(server);
    for (String value : List.of("\"staff\"", "7", "{\"role\":\"staff\"}", "null")) {
      Answer answer = ada.patch("{\"firstName\":\"Eve\",\"" + member + "\":" + value + "}");
      assertEquals(422, answer.status(), value);
      assertEquals(List.of("/" + member + " unknown_field"), faults(answer), value);
    }
    assertEquals(ada.user().role(), Role.CUSTOMER);
    assertEquals("Ada", ada.now().account().firstName());
  }

  @Test
  void an_unknown_preference_is_refused_even_if_it_is_to_be_removed() {
    Visitor ada = Visitor.account(server);
    assertEquals(
        List.of("/preferences/a~1b unknown_field"),
        faults(ada.patch("{\"preferences\":{\"a/b\":null}}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id           | \"0197f7a2-3f00-7c41-8b1e-5a7c9d2e4f60\"",
        "createdAt    | \"2020-01-01T00:00:00Z\"",
        "updatedAt    | \"2020-01-01T00:00:00Z\"",
        "favoritePets | []",
        "favoritePets | [{\"id\":2}]",
        "favoritePets | {}",
        "favoritePets | null",
        "id           | null",
        "id           | 7",
        "createdAt    | null"
      })
  void what_cannot_be_changed_may_only_be_sent_as_it_is(String member, String value) {
    Visitor ada = Visitor.account(server);
    ada.like("1");
    String same = ada.get().json().get(member).toString();
    assertEquals(200, ada.patch("{\"" + member + "\":" + same + "}").status());
    Answer answer = ada.patch("{\"" + member + "\":" + value + "}");
    assertEquals(List.of("/" + member + " read_only"), faults(answer));
    assertEquals(1, ada.get().json().get("favoritePets").size());
  }

  @Test
  void what_a_classic_edition_took_stays_until_it_is_changed() {
    Visitor old = Visitor.classic(server);
    Answer answer = old.patch("{\"lastName\":\"Byron\",\"phone\":\"call me\"}");
    assertEquals(200, answer.status(), answer::toString);
    JsonNode profile = answer.json();
    assertEquals("call me", profile.get("phone").asString());
    assertEquals("no address", profile.get("email").asString());
    assertEquals("", profile.get("firstName").asString());
    assertEquals(
        List.of("/phone invalid_format"), faults(old.patch("{\"phone\":\"call me now\"}")));
    assertEquals(200, old.patch("{\"phone\":null}").status());
    assertEquals(422, old.patch("{\"phone\":\"call me\"}").status());
  }

  @Test
  void whoever_was_made_in_a_classic_edition_stays_one_of_its_users() {
    Visitor old = Visitor.classic(server);
    old.patch("{\"username\":\"renamed.classic\",\"email\":\"old@shop.example\"}");
    assertEquals(Birth.CLASSIC, old.now().birth());
    assertEquals(200, server.client().send("GET /v2/user/renamed.classic").status());
    assertEquals(200, server.client().send("GET /api/v3/user/renamed.classic").status());
  }

  @Test
  void a_name_that_is_taken_in_any_case_is_a_conflict() {
    Visitor ada = Visitor.account(server);
    Visitor other = Visitor.account(server);
    Answer answer =
        ada.patch(
            "{\"username\":\"%s\",\"email\":\"%s@SHOP.example\"}"
                .formatted(other.username().toUpperCase(Locale.ROOT), other.username()));
    assertEquals(409, answer.status());
    assertEquals(List.of("/username taken", "/email taken"), faults(answer));
    assertEquals("conflict", answer.json().get("type").asString().replaceFirst(".*/", ""));
    assertEquals(1, ada.now().version());
  }

  @Test
  void a_new_name_keeps_tokens_sessions_and_favorites() {
    Visitor ada = Visitor.account(server);
    Visitor session = ada.withSession();
    ada.like("3");
    assertEquals(200, ada.patch("{\"username\":\"countess\"}").status());
    for (Visitor visitor : List.of(ada, session)) {
      JsonNode profile = visitor.get().json();
      assertEquals("countess", profile.get("username").asString());
      assertEquals(3, profile.at("/favoritePets/0/id").asInt());
    }
    server.session(Tenant.DEFAULT, "countess", Visitor.PASSWORD);
  }

  @Test
  void a_new_address_is_unverified() {
    Visitor ada = Visitor.account(server);
    User user = ada.now();
    User verified =
        user.changed(user.account(), user.settings().withEmailVerified(true), Instant.now());
    Visitor.write(
        server,
        () -> {
          server.storage().users().update(Tenant.DEFAULT, ada.username(), verified);
          return true;
        });
    ada.patch("{\"firstName\":\"Augusta\"}");
    assertTrue(ada.now().settings().emailVerified());
    ada.patch("{\"email\":\"new.%s@shop.example\"}".formatted(ada.username()));
    assertFalse(ada.now().settings().emailVerified());
  }
}
