package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.core.Storage;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Tenant;
import petstore.core.orders.CallbackRequests;
import petstore.core.orders.Order;
import petstore.core.pets.Availability;
import petstore.core.pets.Pet;
import petstore.core.webhooks.Delivery;
import petstore.support.Answer;
import petstore.support.Link;
import petstore.support.Pets;
import tools.jackson.databind.JsonNode;

class OrdersTest {
  private static final String NIL = "00000000-0000-0000-0000-000000000000";
  private static final String NOBODY = "0197f7a2-0000-7000-8000-00000000000a";
  private static int buyers;
  private static Modern modern;
  private static String staff;

  /// A new customer for each test.
  private String ann;

  @BeforeAll
  static void start() {
    modern = Modern.start();
    staff = modern.token("staff", InProcess.STAFF_PASSWORD);
  }

  @AfterAll
  static void stop() {
    modern.close();
  }

  @BeforeEach
  void sign_up() {
    ann = customer();
  }

  @Test
  void an_order_says_where_it_is_and_what_it_costs() {
    Pet pet = pet();
    Answer answer = order(pet, ann);
    assertEquals(201, answer.status(), answer::toString);
    JsonNode order = answer.json();
    assertEquals(pet.id().toString(), order.path("petId").asString());
    assertEquals(user(ann), order.path("userId").asString());
    assertEquals("PLACED", order.path("status").asString());
    assertEquals("75.00", order.path("totalAmount").asString());
    assertEquals("USD", order.path("currency").asString());
    assertEquals(order.path("createdAt"), order.path("updatedAt"));
    assertEquals(8, order.size(), answer::toString);
    String location = answer.header("Location").orElseThrow();
    assertTrue(location.endsWith("/v1/orders/" + id(answer)), location);
    Answer shown = modern.get("/orders/" + id(answer), ann);
    assertEquals(200, shown.status());
    assertEquals(order, shown.json());
    assertEquals(answer.header("ETag"), shown.header("ETag"));
    assertEquals(Availability.PENDING, now(pet).availability());
  }

  @Test
  void a_client_of_the_published_definition_sends_all_members() {
    Answer answer =
        post(
            "{\"id\": \"x\", \"petId\": \"%s\", \"userId\": \"%s\", \"status\": \"PLACED\","
                    .formatted(pet().id(), user(ann))
                + "\"totalAmount\": \"75.00\", \"currency\": \"USD\", \"createdAt\": \"\","
                + " \"updatedAt\": 7, \"tenantId\": null}",
            ann);
    assertEquals(201, answer.status(), answer::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{}                                        | /petId required_field",
        "{'petId': 7}                              | /petId invalid_type",
        "{'petId': null}                           | /petId invalid_type",
        "{'petId': '7'}                            | /petId invalid_format",
        "{'petId': '{pet}', 'userId': 'me'}        | /userId invalid_format",
        "{'petId': '{pet}', 'userId': '{other}'}   | /userId not_allowed",
        "{'petId': '{pet}', 'status': 'DELIVERED'} | /status invalid_value",
        "{'petId': '{pet}', 'status': 'placed'}    | /status invalid_value",
        "{'petId': '{pet}', 'totalAmount': '0.01'} | /totalAmount wrong_amount",
        "{'petId': '{pet}', 'totalAmount': 75}     | /totalAmount invalid_type",
        "{'petId': '{pet}', 'totalAmount': '-1'}   | /totalAmount invalid_format",
        "{'petId': '{pet}', 'totalAmount': '1e2'}  | /totalAmount invalid_format",
        "{'petId': '{pet}', 'totalAmount': 'NaN'}  | /totalAmount invalid_format",
        "{'petId': '{pet}', 'currency': 'EUR'}     | /currency wrong_currency",
        "{'petId': '{pet}', 'currency': 'usd'}     | /currency invalid_value",
        "{'petId': '{pet}', 'quantity': 1}         | /quantity unknown_field",
        "{'petId': '7', 'status': 'X', 'a': 1}     | /a unknown_field, /petId invalid_format,"
            + " /status invalid_value"
      })
  void an_order_that_breaks_a_rule_is_refused_with_all_that_is_wrong(String body, String faults) {
    Pet pet = pet();
    String json =
        body.replace('\'', '"')
            .replace("{pet}", pet.id().toString())
            .replace("{other}", user(staff));
    Answer answer = post(json, ann);
    assertEquals(422, answer.status(), answer::toString);
    assertEquals(faults, faults(answer));
    assertEquals(pet, now(pet));
  }

  @Test
  void a_pet_that_is_not_to_be_had_is_not_ordered() {
    Pet pet = pet();
    assertEquals(201, order(pet, ann).status());
    Answer taken = order(pet, customer());
    assertEquals(409, taken.status(), taken::toString);
    assertEquals("/petId not_available", faults(taken));
    assertEquals(409, order(Pets.with(storage(), "sold"), ann).status());
    assertEquals(404, post("{\"petId\": \"" + NOBODY + "\"}", ann).status());
    assertEquals(400, post("{", ann).status());
  }

  @Test
  void whoever_prefers_it_is_shown_less() {
    Answer answer = order(pet(), ann, "Prefer", "return=minimal");
    assertEquals(201, answer.status());
    assertEquals("", answer.body());
    String location = answer.header("Location").orElseThrow();
    String id = location.substring(location.lastIndexOf('/') + 1);
    assertEquals("PLACED", status(id));
    assertEquals(
        204, patch(id, "{\"status\": \"CANCELLED\"}", staff, "Prefer", "return=minimal").status());
    assertEquals("CANCELLED", status(id));
  }

  @Test
  void staff_orders_for_others() {
    String body = "{\"petId\": \"%s\", \"userId\": \"%s\"}";
    Answer answer = post(body.formatted(pet().id(), user(ann)), staff);
    assertEquals(201, answer.status(), answer::toString);
    assertEquals(200, modern.get("/orders/" + id(answer), ann).status());
    Answer nobody = post(body.formatted(pet().id(), NOBODY), staff);
    assertEquals(422, nobody.status());
    assertEquals("/userId unknown_user", faults(nobody));
  }

  @Test
  void the_same_key_orders_once_for_each_caller_and_operation() {
    Pet pet = pet();
    Answer first = order(pet, ann, "Idempotency-Key", "a");
    Answer again = order(pet, ann, "Idempotency-Key", "a");
    assertEquals(201, again.status());
    assertEquals(first.body(), again.body());
    assertEquals("true", again.header("Idempotency-Replayed").orElseThrow());
    assertEquals(422, order(pet(), ann, "Idempotency-Key", "a").status());
    assertEquals(201, order(pet(), customer(), "Idempotency-Key", "a").status());
    assertEquals(400, order(pet(), ann, "Idempotency-Key", "k".repeat(256)).status());
    assertEquals(400, order(pet(), ann, "Idempotency-Key", "").status());
    // of another operation
    assertEquals(201, callback(id(first), CALLBACK, ann, "Idempotency-Key", "a").status());
  }

  @Test
  void others_orders_are_not_found() {
    String id = id(order(pet(), ann));
    String bob = customer();
    for (String target : List.of("GET /orders/", "DELETE /orders/")) {
      assertEquals(404, modern.client().send(v1(target + id), bearer(bob)).status());
      assertEquals(404, modern.client().send(v1(target + "7"), bearer(ann)).status());
      assertEquals(404, modern.client().send(v1(target + NOBODY), bearer(ann)).status());
      assertEquals(401, modern.client().send(v1(target + id)).status());
    }
    assertEquals(404, patch(id, "{\"status\": \"CANCELLED\"}", bob).status());
    assertEquals(404, callback(id, CALLBACK, bob).status());
    assertEquals(200, modern.get("/orders/" + id, staff).status());
    assertEquals("PLACED", status(id));
  }

  @Test
  void a_cancelled_order_is_kept_and_its_pet_comes_free() {
    Pet pet = pet();
    String id = id(order(pet, ann));
    assertEquals(204, cancel(id, ann).status());
    assertEquals("CANCELLED", status(id));
    assertEquals(Availability.AVAILABLE, now(pet).availability());
    Answer again = cancel(id, ann);
    assertEquals(409, again.status());
    assertEquals("/status invalid_transition", faults(again));
    assertTrue(again.body().contains("nothing else"), again::toString);
    assertEquals(201, order(pet, customer()).status());
  }

  @Test
  void what_was_sent_is_not_cancelled() {
    String id = paid(pet());
    assertEquals(200, patch(id, "{\"status\": \"SHIPPED\"}", staff).status());
    Answer shipped = cancel(id, ann);
    assertEquals(409, shipped.status());
    assertTrue(shipped.body().contains("DELIVERED"), shipped::toString);
    assertEquals(200, patch(id, "{\"status\": \"DELIVERED\"}", staff).status());
    assertEquals(409, cancel(id, staff).status());
    assertEquals("DELIVERED", status(id));
  }

  @Test
  void staff_moves_orders_on_and_nobody_else() {
    Pet pet = pet();
    String id = paid(pet);
    Answer customer = patch(id, "{\"status\": \"SHIPPED\"}", ann);
    assertEquals(403, customer.status(), customer::toString);
    Answer moved = patch(id, "{\"status\": \"SHIPPED\"}", staff);
    assertEquals(200, moved.status(), moved::toString);
    assertEquals("SHIPPED", moved.json().path("status").asString());
    assertEquals("\"3\"", moved.header("ETag").orElseThrow());
    Answer back = patch(id, "{\"status\": \"APPROVED\"}", staff);
    assertEquals(409, back.status());
    assertTrue(back.body().contains("can become DELIVERED"), back::toString);
    assertEquals(200, patch(id, "{\"status\": \"DELIVERED\"}", staff).status());
    assertEquals(Availability.ADOPTED, now(pet).availability());
    Answer placed = patch(id(order(pet(), ann)), "{\"status\": \"APPROVED\"}", staff);
    assertEquals(409, placed.status());
    assertEquals("/status payment_required", faults(placed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'totalAmount': '1.00'}           | /totalAmount read_only",
        "{'userId': '{nil}', 'petId': 7}   | /petId read_only, /userId read_only",
        "{'createdAt': null}               | /createdAt read_only",
        "{'tenantId': '{nil}'}             | /tenantId read_only",
        "{'quantity': 2, 'status': 'SENT'} | /quantity unknown_field, /status invalid_value",
        "{'status': null}                  | /status invalid_type",
        "[]                                | \" invalid_type\"",
        "'SHIPPED'                         | \" invalid_type\""
      })
  void a_patch_changes_the_status_alone(String body, String faults) {
    String id = id(order(pet(), ann));
    Answer answer = patch(id, body.replace('\'', '"').replace("{nil}", NIL), staff);
    assertEquals(422, answer.status(), answer::toString);
    assertEquals(faults, faults(answer));
    assertEquals(1, now(id).version());
  }

  @Test
  void a_patch_may_repeat_what_an_order_is() {
    Answer order = order(pet(), ann);
    Answer same = patch(id(order), order.body(), staff);
    assertEquals(200, same.status(), same::toString);
    assertEquals(order.json(), same.json());
    assertEquals(200, patch(id(order), "{}", staff).status());
    assertEquals(1, now(id(order)).version());
    assertEquals(
        415,
        modern
            .client()
            .sendText(
                "PATCH /v1/orders/" + id(order),
                "{}",
                "Content-Type",
                "text/plain",
                "Authorization",
                "Bearer " + staff)
            .status());
  }

  @Test
  void a_change_of_a_state_that_is_gone_is_refused() {
    String id = id(order(pet(), ann));
    assertEquals(412, cancel(id, ann, "If-Match", "\"7\"").status());
    assertEquals(
        412, patch(id, "{\"status\": \"CANCELLED\"}", staff, "If-Match", "\"7\"").status());
    assertEquals("PLACED", status(id));
    assertEquals(304, modern.get("/orders/" + id, ann, "If-None-Match", "\"1\"").status());
    assertEquals(204, cancel(id, ann, "If-Match", "\"1\"").status());
  }

  @Test
  void a_list_has_ones_own_orders_alone() {
    String bob = customer();
    order(pet(), bob);
    List<String> own = List.of(id(order(pet(), ann)), id(order(pet(), ann)), id(order(pet(), ann)));
    JsonNode list = modern.get("/orders", ann).json();
    assertEquals(own.reversed(), ids(list));
    assertEquals(3, list.path("pagination").path("totalItems").asInt());
    assertEquals(List.of(), ids(modern.get("/orders?userId=" + user(bob), ann).json()));
    JsonNode all = modern.get("/orders?userId=" + user(ann), staff).json();
    assertEquals(own.reversed(), ids(all));
    assertTrue(
        modern.get("/orders", staff).json().path("pagination").path("totalItems").asInt() > 4);
    assertEquals(401, modern.client().send("GET /v1/orders").status());
  }

  @Test
  void a_list_is_filtered_and_sorted() {
    Pet pet = pet();
    Answer first = order(pet, ann);
    String second = id(order(pet(), ann));
    cancel(second, ann);
    String time = first.json().path("createdAt").asString();
    assertEquals(List.of(id(first)), found("status=PLACED"));
    assertEquals(List.of(second), found("status=CANCELLED,SHIPPED"));
    assertEquals(List.of(second, id(first)), found("status=CANCELLED&status=PLACED"));
    assertEquals(List.of(id(first)), found("petId=" + pet.id()));
    assertEquals(List.of(id(first), second), found("sort=createdAt"));
    assertEquals(List.of(second, id(first)), found("from=" + time));
    assertEquals(List.of(), found("to=" + time));
    assertEquals(List.of(), found("from=9999-01-01T00:00:00Z"));
    assertEquals(2, found("from=0001-01-01T00:00:00Z&to=9999-12-31T23:59:59Z").size());
  }

  @Test
  void pages_lead_to_each_other() {
    var own = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      own.addFirst(id(order(pet(), ann)));
    }
    String target = "/orders?limit=2";
    var found = new ArrayList<String>();
    while (target != null) {
      Answer page = modern.get(target, ann);
      assertEquals(200, page.status(), page::toString);
      found.addAll(ids(page.json()));
      target =
          page.header("Link")
              .flatMap(field -> Link.to("next", field))
              .map(url -> url.substring(url.indexOf("/v1") + 3))
              .orElse(null);
    }
    assertEquals(own, found);
    assertEquals(own.subList(2, 4), ids(modern.get("/orders?limit=2&page=2", ann).json()));
    assertEquals(List.of(), ids(modern.get("/orders?page=1000000000", ann).json()));
  }

  @ParameterizedTest
  @CsvSource({
    "limit=abc, 400",
    "petId=7, 400",
    "userId=me, 400",
    "from=yesterday, 400",
    "to=2026-13-01T00:00:00Z, 400",
    "cursor=abc, 400",
    "limit=0, 422",
    "limit=101, 422",
    "page=0, 422",
    "status=LOST, 422",
    "status=placed, 422",
    "sort=price;drop, 422",
    "limit=1&limit=2, 422",
    "from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z, 422"
  })
  void a_query_that_cannot_be_read_is_another_fault_than_one_that_breaks_a_rule(
      String query, int status) {
    Answer answer = modern.get("/orders?" + query, ann);
    assertEquals(status, answer.status(), answer::toString);
    assertFalse(faults(answer).isEmpty(), answer::toString);
  }

  @Test
  void an_order_of_a_classic_edition_is_shown_to_staff_alone() {
    Answer sent =
        modern
            .client()
            .sendText(
                "POST /v2/store/order",
                "{\"id\": 4711, \"petId\": 987654, \"quantity\": 2, \"status\": \"approved\"}",
                "Content-Type",
                "application/json");
    assertEquals(200, sent.status(), sent::toString);
    Order order = storage().orders().find(Tenant.DEFAULT, 4711).orElseThrow();
    String path = "/orders/" + order.id();
    assertEquals(404, modern.get(path, ann).status());
    JsonNode shown = modern.get(path, staff).json();
    assertEquals(NIL, shown.path("userId").asString());
    assertEquals(NIL, shown.path("petId").asString());
    assertEquals("APPROVED", shown.path("status").asString());
    assertEquals("0.00", shown.path("totalAmount").asString());
    assertEquals("USD", shown.path("currency").asString());
    assertTrue(ids(modern.get("/orders?limit=100", staff).json()).contains(order.id().toString()));
    assertEquals(200, patch(order.id().toString(), "{\"status\": \"SHIPPED\"}", staff).status());
  }

  private static final String CALLBACK =
      """
      {"amount": "75.00", "currency": "USD", "timestamp": "1758613403",
       "callbackUrl": "https://example.com/callbacks/orders/1312312"}
      """;

  private static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  @Test
  void a_request_for_a_callback_is_kept() {
    String id = id(order(pet(), ann));
    Answer answer = callback(id, CALLBACK, ann);
    assertEquals(201, answer.status(), answer::toString);
    assertEquals("ENQUEUED", answer.json().path("status").asString());
    assertEquals(id, answer.json().path("orderId").asString());
    var kept = storage().callbackRequests().of(Tenant.DEFAULT, UUID.fromString(id));
    assertEquals(1, kept.size());
    assertEquals(kept.getFirst().id().toString(), answer.json().path("requestId").asString());
    assertEquals("https://example.com/callbacks/orders/1312312", kept.getFirst().url());
    assertEquals("2025-09-23T07:43:23Z", kept.getFirst().sentAt().toString());
    Delivery told =
        storage()
            .deliveries()
            .list(Tenant.DEFAULT, kept.getFirst().id(), null, PageRequest.page(1, 1))
            .items()
            .getFirst();
    assertTrue(told.message().body().contains("\"status\":\"COMPLETED\""));
    for (int i = 1; i < CallbackRequests.MAX; i++) {
      String timed = CALLBACK.replace("1758613403", "2026-03-01T09:30:00.5+01:00");
      assertEquals(201, callback(id, timed, ann).status());
    }
    assertEquals(409, callback(id, CALLBACK, ann).status());
    assertEquals(404, callback(NOBODY, CALLBACK, ann).status());
    assertEquals(404, callback("7", CALLBACK, ann).status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amount      | 7 5        | /amount invalid_format",
        "amount      | 74.99      | /amount wrong_amount",
        "amount      | -75.00     | /amount invalid_format",
        "currency    | EUR        | /currency wrong_currency",
        "currency    | XYZ        | /currency invalid_value",
        "timestamp   | now        | /timestamp invalid_format",
        "timestamp   | -1         | /timestamp invalid_format",
        "timestamp   | 2026-03-01 | /timestamp invalid_format",
        "callbackUrl | ftp://example.com/ | /callbackUrl scheme_not_allowed",
        "callbackUrl | https://169.254.169.254/latest | /callbackUrl address_not_allowed",
        "callbackUrl | https://2130706433/ | /callbackUrl address_not_allowed",
        "callbackUrl | https://[::]/       | /callbackUrl address_not_allowed",
        "callbackUrl | https://a@example.com/ | /callbackUrl credentials_not_allowed",
        "callbackUrl | https://example.com:22/ | /callbackUrl port_not_allowed",
        "callbackUrl | file:///etc/passwd | /callbackUrl invalid_format",
        "callbackSecret | secret | /callbackSecret invalid_format",
        "callbackSecret | whsec_c2hvcnQ= | /callbackSecret invalid_length"
      })
  void a_request_for_a_callback_that_breaks_a_rule_is_not_kept(
      String member, String value, String faults) {
    String id = id(order(pet(), ann));
    String body =
        CALLBACK
            .replace("{", "{\"callbackSecret\": \"" + SECRET + "\", ")
            .replaceFirst(
                "\"" + member + "\": \"[^\"]*\"", "\"" + member + "\": \"" + value + "\"");
    Answer answer = callback(id, body, ann);
    assertEquals(422, answer.status(), answer::toString);
    assertEquals(faults, faults(answer));
    assertEquals(List.of(), storage().callbackRequests().of(Tenant.DEFAULT, UUID.fromString(id)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"amount\": \"75.00\"}"})
  void all_that_a_request_for_a_callback_lacks_is_told(String body) {
    Answer answer = callback(id(order(pet(), ann)), body, ann);
    assertEquals(422, answer.status());
    assertTrue(faults(answer).contains("/callbackUrl required_field, /currency required_field"));
    assertTrue(faults(answer).endsWith("/timestamp required_field"));
  }

  @Test
  void options_tell_what_patches_are_taken() {
    Answer answer = modern.client().send("OPTIONS /v1/orders/" + NOBODY);
    assertTrue(
        answer.header("Accept-Patch").orElse("").contains("application/merge-patch+json"),
        answer::toString);
    assertTrue(answer.header("Allow").orElse("").contains("PATCH"), answer::toString);
  }

  private static Storage storage() {
    return modern.server().storage();
  }

  private static Pet pet() {
    return Pets.available(storage());
  }

  private static Pet now(Pet pet) {
    return Pets.now(storage(), pet.id());
  }

  private static Order now(String id) {
    return storage().orders().find(Tenant.DEFAULT, UUID.fromString(id)).orElseThrow();
  }

  private static String status(String id) {
    return now(id).status().name();
  }

  private static String customer() {
    String name = "buyer" + buyers++;
    assertEquals(201, modern.signUp(name, "Lund", "seven green kettles").status());
    return modern.token(name, "seven green kettles");
  }

  private static String user(String token) {
    return Jwt.of(token).claims().path("sub").asString();
  }

  private static Answer order(Pet pet, String token, String... headers) {
    return post("{\"petId\": \"" + pet.id() + "\"}", token, headers);
  }

  private static Answer post(String body, String token, String... headers) {
    return modern.post("/orders", body, with(token, headers));
  }

  private static Answer callback(String id, String body, String token, String... headers) {
    return modern.post("/orders/" + id, body, with(token, headers));
  }

  private static Answer cancel(String id, String token, String... headers) {
    return modern.client().send("DELETE /v1/orders/" + id, with(token, headers));
  }

  private static Answer patch(String id, String body, String token, String... headers) {
    var all = new ArrayList<>(List.of("Content-Type", "application/merge-patch+json"));
    all.addAll(List.of(with(token, headers)));
    return modern.client().sendText("PATCH /v1/orders/" + id, body, all.toArray(String[]::new));
  }

  // Paid as payments do it.
  private String paid(Pet pet) {
    String id = id(order(pet, ann));
    var purchases = modern.server().core(InstantSource.system()).purchases();
    storage().inTransaction(() -> purchases.approve(Tenant.DEFAULT, now(id), null));
    return id;
  }

  private List<String> found(String query) {
    Answer answer = modern.get("/orders?" + query, ann);
    assertEquals(200, answer.status(), answer::toString);
    return ids(answer.json());
  }

  private static List<String> ids(JsonNode list) {
    var ids = new ArrayList<String>();
    list.path("data").forEach(order -> ids.add(order.path("id").asString()));
    return ids;
  }

  private static String id(Answer answer) {
    return answer.json().path("id").asString();
  }

  private static String faults(Answer answer) {
    var faults = new TreeSet<String>();
    answer
        .json()
        .path("errors")
        .forEach(error ->
            faults.add(error.path("field").asString() + " " + error.path("code").asString()));
    return String.join(", ", faults);
  }

  private static String v1(String target) {
    return target.replaceFirst(" ", " /v1");
  }

  private static String[] bearer(String token) {
    return with(token);
  }

  private static String[] with(String token, String... headers) {
    var all = new ArrayList<>(List.of("Authorization", "Bearer " + token));
    all.addAll(List.of(headers));
    return all.toArray(String[]::new);
  }
}
