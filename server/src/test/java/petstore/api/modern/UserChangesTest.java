package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.core.auth.Grant;
import petstore.core.kernel.Tenant;
import petstore.support.Answer;
import petstore.support.Link;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Users are changed and deleted by themselves and by staff, and by nobody else.
public class UserChangesTest {
  private static final String PASSWORD = "seven green kettles";
  private static final String PATCH = "application/merge-patch+json";

  private static Modern shop;
  private static String staff;
  private static int users;

  private String name;
  private String path;
  private String token;

  @BeforeAll
  static void start() {
    shop = Modern.start();
    staff = shop.token("staff", InProcess.STAFF_PASSWORD);
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @BeforeEach
  void sign_up() {
    name = "changer" + ++users;
    path = "/users/" + shop.signUp(name, "Lund", PASSWORD).json().path("id").asString();
    token = shop.token(name, PASSWORD);
  }

  private Answer put(String body, String token, String... headers) {
    return send("PUT", body, "application/json", token, headers);
  }

  private Answer patch(String body, String... headers) {
    return send("PATCH", body, PATCH, token, headers);
  }

  private Answer send(String method, String body, String type, String token, String... headers) {
    var all = new ArrayList<>(List.of("Content-Type", type, "Authorization", "Bearer " + token));
    all.addAll(List.of(headers));
    return shop.client().sendText(method + " /v1" + path, body, all.toArray(String[]::new));
  }

  private Answer delete(String token, String... headers) {
    var all = new ArrayList<>(List.of("Authorization", "Bearer " + token));
    all.addAll(List.of(headers));
    return shop.client().send("DELETE /v1" + path, all.toArray(String[]::new));
  }

  private JsonNode shown() {
    return shop.get(path, token).json();
  }

  private static List<String> faults(Answer answer) {
    assertEquals(422, answer.status(), answer::toString);
    return answer
        .json()
        .path("errors")
        .valueStream()
        .map(error -> error.path("field").asString() + " " + error.path("code").asString())
        .toList();
  }

  private String other() {
    return shop.token("customer", InProcess.CUSTOMER_PASSWORD);
  }

  private String replacement(String username, String email) {
    return """
    {"username": "%s", "email": "%s", "firstName": "Vera", "lastName": "Berg"}
    """
        .formatted(username, email);
  }

  @Test
  void what_is_sent_takes_the_place_of_all_that_was_there() {
    patch("{\"phone\": \"+4712345678\", \"preferences\": {\"newsletter\": true}}");
    Answer answer = put(replacement(name + "x", name + "x@example.com"), token);
    assertEquals(200, answer.status(), answer::toString);
    JsonNode user = answer.json();
    assertEquals(name + "x", user.path("username").asString());
    assertEquals("Vera", user.path("firstName").asString());
    assertFalse(user.has("phone"));
    assertFalse(user.at("/preferences/newsletter").asBoolean());
    assertEquals(user, shown());
    assertEquals(Optional.of("\"3\""), answer.header("ETag"));
    assertFalse(shop.token(name + "x", PASSWORD).isEmpty());
  }

  @Test
  void what_was_shown_can_be_sent_back_and_changes_nothing() {
    ObjectNode user = (ObjectNode) shown();
    Answer answer = put(user.toString(), token);
    assertEquals(200, answer.status(), answer::toString);
    assertEquals(user, answer.json());
    assertEquals(Optional.of("\"1\""), answer.header("ETag"));
  }

  @Test
  void a_patch_changes_what_it_says_and_removes_what_is_null() {
    assertEquals(200, patch("{\"phone\": \"+4712345678\"}").status());
    Answer answer = patch("{\"phone\": null, \"lastName\": \"Ek\"}");
    assertEquals(200, answer.status(), answer::toString);
    assertFalse(answer.json().has("phone"));
    assertEquals("Ek", answer.json().path("lastName").asString());
    assertEquals("Mira", answer.json().path("firstName").asString());
    Answer same = patch("{}");
    assertEquals(answer.json(), same.json());
    assertEquals(answer.header("ETag"), same.header("ETag"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"role\": \"STAFF\"}",
        "{\"isAdmin\": true}",
        "{\"scope\": \"write:pets\"}",
        "{\"userStatus\": 1}",
        "{\"password\": \"nine blue kettles\"}",
        "{\"role\": null}"
      })
  void nobody_gives_themselves_a_role_or_a_password_here(String body) {
    String member = body.substring(2, body.indexOf('"', 2));
    assertEquals(List.of("/" + member + " unknown_field"), faults(patch(body)));
    if (!body.contains("null")) {
      String whole = replacement(name, name + "@example.com").strip();
      String more = whole.substring(0, whole.length() - 1) + ", " + body.substring(1);
      assertEquals(List.of("/" + member + " unknown_field"), faults(put(more, token)));
    }
    assertEquals(403, shop.get("/users", token).status());
    assertEquals(Optional.of("\"1\""), shop.get(path, token).header("ETag"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"username": "ab"}               | /username invalid_length
          {"username": "admin"}            | /username reserved
          {"username": "../x"}             | /username invalid_format
          {"username": null}               | /username required_field
          {"email": "none"}                | /email invalid_format
          {"firstName": " "}               | /firstName invalid_length
          {"phone": "call me"}             | /phone invalid_format
          {"phone": 5}                     | /phone invalid_type
          {"preferences": {"theme": null}} | /preferences/theme unknown_field
          {"preferences": 5}               | /preferences invalid_type
          {"id": null}                     | /id read_only
          {"id": "0197f7a2-0000-7000-8000-0000000000ff"} | /id read_only
          {"createdAt": "2026-03-01T09:30:00Z"} | /createdAt read_only
          {"tenantId": "0197f7a2-0000-7000-8000-0000000000ff"} | /tenantId read_only
          """)
  void every_rule_of_signing_up_holds_for_changes(String body, String fault) {
    assertEquals(List.of(fault), faults(patch(body)));
    assertEquals(Optional.of("\"1\""), shop.get(path, token).header("ETag"));
  }

  @Test
  void all_faults_are_told_at_once() {
    assertEquals(
        List.of("/username required_field", "/email invalid_format", "/admin unknown_field"),
        faults(put("{\"email\":\"x\",\"firstName\":\"A\",\"lastName\":\"B\",\"admin\":1}", token)));
  }

  @Test
  void names_and_addresses_of_others_are_taken_in_whatever_case() {
    Answer answer = patch("{\"username\": \"CUSTOMER\"}");
    assertEquals(409, answer.status(), answer::toString);
    assertEquals("/username", answer.json().at("/errors/0/field").asString());
    shop.signUp("neighbour" + users, "Lund", PASSWORD);
    assertEquals(409, patch("{\"email\": \"NEIGHBOUR" + users + "@example.com\"}").status());
    assertEquals(200, patch("{\"username\": \"" + name.toUpperCase(Locale.ROOT) + "\"}").status());
  }

  @Test
  void whoever_changes_an_old_state_is_refused() {
    String tag = shop.get(path, token).header("ETag").orElseThrow();
    assertEquals(200, patch("{\"lastName\": \"A\"}", "If-Match", tag).status());
    assertEquals(412, patch("{\"lastName\": \"B\"}", "If-Match", tag).status());
    assertEquals(
        412, put(replacement(name, name + "@example.com"), token, "If-Match", tag).status());
    assertEquals(412, patch("{}", "If-None-Match", "*").status());
    assertEquals(412, delete(token, "If-Match", tag).status());
    assertEquals("A", shown().path("lastName").asString());
    assertEquals(204, delete(token, "If-Match", "\"2\"").status());
  }

  @Test
  void a_tenant_may_want_every_change_to_say_what_it_changes() {
    String tenant = InProcess.STRICT_TENANT.toString();
    String[] shopOf = {"X-Tenant-ID", tenant};
    token = shop.token("customer", InProcess.CUSTOMER_PASSWORD, shopOf);
    path = "/users/" + Jwt.of(token).claims().path("sub").asString();
    for (Answer refused :
        List.of(
            patch("{}", shopOf),
            put(replacement("customer", "c@example.com"), token, shopOf),
            delete(token, shopOf),
            patch("{}", "X-Tenant-ID", tenant, "If-None-Match", "\"0\""))) {
      assertEquals(428, refused.status(), refused::toString);
      assertEquals(
          "https://petstoreapi.com/errors/precondition-required",
          refused.json().path("type").asString());
    }
    String tag = shop.get(path, token, shopOf).header("ETag").orElseThrow();
    assertEquals(200, patch("{}", "X-Tenant-ID", tenant, "If-Match", tag).status());
    assertEquals(200, patch("{}", "X-Tenant-ID", tenant, "If-Match", "*").status());
  }

  @Test
  void whoever_prefers_it_is_shown_nothing() {
    Answer answer = patch("{\"lastName\": \"A\"}", "Prefer", "return=minimal");
    assertEquals(204, answer.status());
    assertEquals("", answer.body());
    assertEquals(Optional.of("\"2\""), answer.header("ETag"));
    assertEquals(Optional.of("return=minimal"), answer.header("Preference-Applied"));
    Answer whole = patch("{}", "Prefer", "return=representation");
    assertEquals(Optional.of("return=representation"), whole.header("Preference-Applied"));
    Answer created =
        shop.post(
            "/users",
            "{\"username\":\"minimal\",\"email\":\"m@example.com\",\"firstName\":\"A\",\"lastName\":\"B\"}",
            "Prefer",
            "return=minimal",
            "Idempotency-Key",
            "minimal");
    assertEquals(201, created.status());
    assertEquals("", created.body());
    assertTrue(created.header("Location").isPresent());
    assertEquals(Optional.of("\"1\""), created.header("ETag"));
  }

  @Test
  void staff_change_and_delete_everybody() {
    assertEquals(200, put(replacement(name, "new@example.com"), staff).status());
    assertEquals("Vera", shown().path("firstName").asString());
    assertEquals(204, delete(staff).status());
    assertEquals(401, shop.get(path, token).status());
    assertEquals(404, shop.get(path, staff).status());
    assertEquals(404, delete(staff).status());
  }

  @Test
  void nobody_else_finds_the_user() {
    String other = other();
    assertEquals(404, put(replacement(name, "new@example.com"), other).status());
    assertEquals(404, send("PATCH", "{}", PATCH, other).status());
    assertEquals(404, delete(other).status());
    assertEquals(401, shop.client().send("DELETE /v1" + path).status());
    assertEquals("Mira", shown().path("firstName").asString());
  }

  @Test
  void a_program_that_was_let_in_sees_the_account_but_does_not_touch_it() {
    String program = delegated();
    assertEquals(200, shop.get(path, program).status());
    for (Answer answer :
        List.of(
            put(replacement(name, "new@example.com"), program),
            send("PATCH", "{}", PATCH, program),
            delete(program))) {
      assertEquals(403, answer.status(), answer::toString);
      assertEquals(
          "https://petstoreapi.com/errors/forbidden", answer.json().path("type").asString());
    }
  }

  // As if the token had been given to a program that the user let in.
  private String delegated() {
    String token = shop.token(name, PASSWORD);
    UUID id = UUID.fromString(Jwt.of(token).claims().path("sid").asString());
    var storage = shop.server().storage();
    Grant own = storage.grants().find(Tenant.DEFAULT, id).orElseThrow();
    var program =
        new Grant(
            own.id(),
            own.user(),
            "swagger-ui",
            own.scopes(),
            own.createdAt(),
            own.signedInAt(),
            own.expiresAt());
    storage.inTransaction(() -> {
      storage.grants().update(Tenant.DEFAULT, program);
      return true;
    });
    return token;
  }

  @Test
  void who_is_deleted_is_signed_out_and_their_name_is_free() {
    assertEquals(204, delete(token).status());
    assertEquals(401, shop.get(path, token).status());
    assertEquals(401, delete(token).status());
    assertEquals(401, shop.post("/auth/tokens", Modern.credentials(name, PASSWORD)).status());
    assertEquals(201, shop.signUp(name, "Ek", PASSWORD).status());
  }

  @Test
  void whoever_waits_for_an_order_is_not_deleted() {
    UUID user = UUID.fromString(path.substring("/users/".length()));
    Modern.order(shop, user, 900 + users, "shipped");
    for (String somebody : List.of(token, staff)) {
      Answer refused = delete(somebody);
      assertEquals(409, refused.status(), refused::toString);
      assertEquals("open_orders", refused.json().at("/errors/0/code").asString());
    }
    assertEquals(200, shop.get(path, token).status());
  }

  @Test
  void whoever_waits_for_nothing_any_more_is_deleted_and_their_orders_stay() {
    UUID user = UUID.fromString(path.substring("/users/".length()));
    UUID delivered = Modern.order(shop, user, 1_800 + users, "delivered");
    assertEquals(204, delete(token).status());
    assertTrue(shop.server().storage().orders().find(Tenant.DEFAULT, delivered).isPresent());
  }

  @Test
  void whoever_renames_themselves_stays_signed_in() {
    assertEquals(200, patch("{\"username\": \"" + name + ".ek\"}").status());
    assertEquals(name + ".ek", shown().path("username").asString());
    assertFalse(shop.token(name + ".ek", PASSWORD).isEmpty());
  }

  @Test
  void a_user_of_a_classic_edition_keeps_what_breaks_the_rules_until_it_is_changed() {
    String classic = "x" + users;
    shop.client()
        .sendText(
            "POST /v2/user",
            "{\"username\":\""
                + classic
                + "\",\"password\":\"pw\",\"email\":\"none\",\"phone\":\"call me\"}",
            "Content-Type",
            "application/json");
    token = shop.token(classic, "pw");
    path = "/users/" + Jwt.of(token).claims().path("sub").asString();
    Answer same =
        shop.server()
            .uncheckedClient()
            .sendText(
                "PUT /v1" + path,
                shown().toString(),
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + token);
    assertEquals(200, same.status(), same::toString);
    assertEquals(Optional.of("\"1\""), same.header("ETag"));
    assertEquals(200, patch("{\"lastName\": \"Ek\"}").status());
    JsonNode there = shop.client().send("GET /v2/user/" + classic).json();
    assertEquals("none", there.path("email").asString());
    assertEquals("Ek", there.path("lastName").asString());
    assertEquals(List.of("/email invalid_format"), faults(patch("{\"email\": \"other\"}")));
  }

  @Test
  void options_and_head_tell_what_there_is() {
    Answer options = shop.client().send("OPTIONS /v1" + path);
    assertEquals(204, options.status());
    assertEquals(Optional.of("GET, HEAD, PUT, PATCH, DELETE, OPTIONS"), options.header("Allow"));
    assertEquals(
        Optional.of("application/merge-patch+json, application/json"),
        options.header("Accept-Patch"));
    Answer refused = send("PATCH", "{}", "text/plain", token);
    assertEquals(415, refused.status());
    assertEquals(options.header("Accept-Patch"), refused.header("Accept-Patch"));
  }

  @Test
  void staff_list_all_users_by_name_and_customers_do_not() {
    assertEquals(403, shop.get("/users", token).status());
    Answer first = shop.get("/users?limit=2", staff);
    assertEquals(200, first.status(), first::toString);
    JsonNode pagination = first.json().path("pagination");
    assertEquals(List.of("data", "pagination"), List.copyOf(first.json().propertyNames()));
    assertEquals(
        List.of("page", "limit", "totalItems", "totalPages"),
        List.copyOf(pagination.propertyNames()));
    List<String> names = new ArrayList<>();
    Answer page = first;
    Optional<String> next = next(page);
    names(page, names);
    while (next.isPresent()) {
      page = shop.get(next.get().substring(next.get().indexOf("/v1") + 3), staff);
      names(page, names);
      next = next(page);
    }
    assertEquals(names.stream().sorted().distinct().toList(), names);
    assertEquals(pagination.path("totalItems").asInt(), names.size());
    assertTrue(names.containsAll(List.of(name, "customer", "staff")), names::toString);
    assertFalse(page.body().contains("password") || page.body().contains("argon2"));
  }

  private static void names(Answer page, List<String> names) {
    assertEquals(200, page.status(), page::toString);
    page.json().path("data").forEach(user -> names.add(user.path("username").asString()));
  }

  private static Optional<String> next(Answer page) {
    return page.header("Link").flatMap(field -> Link.to("next", field));
  }

  @ParameterizedTest
  @CsvSource({
    "page=0, 422", "page=-1, 422", "page=9223372036854775807, 422", "limit=0, 422",
    "limit=101, 422", "limit=1000000000, 422", "limit=10&limit=20, 422", "limit=abc, 400",
    "cursor=abc, 400", "page=1000000000, 200"
  })
  void what_is_asked_for_in_a_list_must_make_sense(String query, int status) {
    assertEquals(status, shop.get("/users?" + query, staff).status());
  }
}
