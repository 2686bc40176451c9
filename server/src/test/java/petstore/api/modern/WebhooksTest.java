package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petstore.InProcess;
import petstore.core.kernel.EventType;
import petstore.core.webhooks.WebhookEndpoints;
import petstore.support.Answer;
import tools.jackson.databind.JsonNode;

/// Webhook endpoints, as their owners see them.
final class WebhooksTest {
  private static final String ALL = "/webhook-endpoints";
  private static final String PASSWORD = "seven green kettles";
  private static final String LEAST = "{\"url\": \"https://example.com/told\"}";

  private static Modern shop;

  private String ann = "";

  @BeforeAll
  static void start() {
    shop = Modern.startPublic();
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @BeforeEach
  void somebody_new() {
    ann = somebody();
  }

  private static String somebody() {
    String name = "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    assertEquals(201, shop.signUp(name, "Lund", PASSWORD).status());
    return shop.token(name, PASSWORD);
  }

  private Answer create(String body, String... headers) {
    return shop.send("POST " + ALL, body, ann, headers);
  }

  private String made() {
    return ALL + "/" + create(LEAST).json().get("id").asString();
  }

  private static String url(String url) {
    return "{\"url\": \"" + url + "\"}";
  }

  private static String secret(int bytes) {
    return "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);
  }

  private static String secretBody(String secret) {
    return "{\"url\": \"https://example.com/told\", \"secret\": \"" + secret + "\"}";
  }

  @Test
  void an_endpoint_is_made_and_shown() {
    Answer made =
        create(
            """
            {"url": "https://example.com/told", "eventTypes": ["order.created", "pet.adopted"],
             "description": "The shop window"}
            """);
    assertEquals(201, made.status());
    String id = made.json().get("id").asString();
    assertEquals(
        shop.server().publicUrl() + "/v1" + ALL + "/" + id, made.header("Location").orElseThrow());
    Answer shown = shop.get(ALL + "/" + id, ann);
    assertEquals(made.header("ETag"), shown.header("ETag"));
    JsonNode endpoint = shown.json();
    assertEquals("https://example.com/told", endpoint.get("url").asString());
    assertEquals("[\"pet.adopted\",\"order.created\"]", endpoint.get("eventTypes").toString());
    assertEquals("The shop window", endpoint.get("description").asString());
    assertEquals("ENABLED", endpoint.get("status").asString());
    JsonNode list = shop.get(ALL, ann).json();
    assertEquals(List.of(endpoint), List.copyOf(list.get("data").valueStream().toList()));
    assertEquals(1, list.get("pagination").get("totalItems").asInt());
  }

  @Test
  void a_secret_is_shown_once() {
    Answer made = create(LEAST, "Idempotency-Key", "\"once\"");
    String secret = made.json().get("secret").asString();
    assertTrue(secret.matches("whsec_[A-Za-z0-9+/]{43}="), secret);
    String one = ALL + "/" + made.json().get("id").asString();
    Answer again = create(LEAST, "Idempotency-Key", "\"once\"");
    assertEquals(201, again.status());
    assertEquals("true", again.header("Idempotency-Replayed").orElseThrow());
    assertEquals(made.json().get("id"), again.json().get("id"));
    for (Answer answer :
        List.of(
            again,
            shop.get(one, ann),
            shop.get(ALL, ann),
            shop.send("PATCH " + one, "{}", ann),
            shop.send("POST " + one + "/test", "", ann))) {
      assertFalse(answer.body().contains("whsec_"), answer.body());
      assertFalse(answer.body().contains(secret.substring(6, 20)), answer.body());
    }
  }

  @Test
  void a_secret_takes_the_place_of_another_and_both_are_good_for_a_day() {
    String one = made();
    Answer rotated = shop.send("POST " + one + "/secret/rotate", "", ann);
    assertEquals(200, rotated.status(), rotated::toString);
    String secret = rotated.json().get("secret").asString();
    assertTrue(rotated.json().has("previousSecretUntil"));
    assertFalse(shop.get(one, ann).json().has("secret"));
    String given = "{\"secret\": \"" + secret(24) + "\"}";
    Answer second = shop.send("POST " + one + "/secret/rotate", given, ann);
    assertEquals(secret(24), second.json().get("secret").asString());
    assertNotEquals(secret, secret(24));
    Answer same = shop.send("POST " + one + "/secret/rotate", given, ann);
    assertEquals(422, same.status());
    assertEquals(Set.of("/secret unchanged"), Modern.faults(same));
    Answer keyed =
        shop.send("POST " + one + "/secret/rotate", "", ann, "Idempotency-Key", "\"turn\"");
    assertTrue(keyed.json().has("secret"));
    Answer replayed =
        shop.send("POST " + one + "/secret/rotate", "", ann, "Idempotency-Key", "\"turn\"");
    assertEquals("true", replayed.header("Idempotency-Replayed").orElseThrow());
    assertFalse(replayed.json().has("secret"));
  }

  @Test
  void a_secret_has_24_to_64_bytes() {
    for (int bytes : List.of(24, 25, 64)) {
      Answer made = create(secretBody(secret(bytes)));
      assertEquals(secret(bytes), made.json().get("secret").asString());
    }
    for (String wrong :
        List.of(secret(23), secret(65), "whsec_", "whsec_@@@@", "", "k".repeat(40))) {
      Answer refused = create(secretBody(wrong));
      assertEquals(422, refused.status(), wrong);
      assertTrue(Modern.faults(refused).iterator().next().startsWith("/secret "), wrong);
      assertTrue(wrong.length() < 10 || !refused.body().contains(wrong), "it is not repeated");
    }
  }

  @Test
  void only_public_addresses_of_https_are_taken() {
    for (String wrong :
        List.of(
            "http://example.com/",
            "ftp://example.com/",
            "file:///etc/passwd",
            "gopher://example.com/",
            "data:,x",
            "https://",
            "https:///told",
            "https://ann:secret@example.com/",
            "https://example.com:22/",
            "https://example.com:6379/",
            "https://example.com/#x",
            "https://127.0.0.1/",
            "https://localhost/",
            "https://0.0.0.0/",
            "https://127.1/",
            "https://0x7f000001/",
            "https://2130706433/",
            "https://[::1]/",
            "https://[::ffff:127.0.0.1]/",
            "https://169.254.169.254/latest",
            "https://10.0.0.1/",
            "https://192.168.1.1/",
            "https://172.16.0.1/",
            "https://[fe80::1]/",
            "https://[fc00::1]/",
            "not a url",
            "")) {
      Answer refused = create(url(wrong));
      assertEquals(422, refused.status(), wrong);
      assertEquals("/url", refused.json().get("errors").get(0).get("field").asString(), wrong);
    }
    String one = made();
    assertEquals(422, shop.send("PATCH " + one, url("https://127.0.0.1/"), ann).status());
    assertEquals("https://example.com/told", shop.get(one, ann).json().get("url").asString());
  }

  @Test
  void all_that_is_wrong_with_a_body_is_told_at_once() {
    Answer refused =
        create(
            """
            {"url": 7, "eventTypes": ["pet.sold", 1, "pet.adopted"], "description": null,
             "secret": "x", "color": "red", "tenantId": 7}
            """);
    assertEquals(422, refused.status());
    assertEquals(
        Set.of(
            "/url invalid_type",
            "/eventTypes/0 invalid_value",
            "/eventTypes/1 invalid_type",
            "/description invalid_type",
            "/secret invalid_format",
            "/color unknown_field"),
        Modern.faults(refused));
    assertEquals(Set.of("/url required_field"), Modern.faults(create("{}")));
    String twice =
        "{\"url\": \"https://example.com/\", \"eventTypes\": [\"pet.adopted\", \"pet.adopted\"]}";
    assertEquals(Set.of("/eventTypes duplicate_value"), Modern.faults(create(twice)));
    String lengthy = LEAST.replace("}", ", \"description\": \"" + "x".repeat(501) + "\"}");
    assertEquals(Set.of("/description invalid_length"), Modern.faults(create(lengthy)));
    assertEquals(400, create("{\"url\": \"a\", \"url\": \"b\"}").status(), "a member twice");
    assertEquals(422, create("[]").status());
    assertEquals(400, create("").status());
    assertEquals(0, shop.get(ALL, ann).json().get("data").size(), "nothing of it is kept");
  }

  @Test
  void every_type_of_event_can_be_asked_for() {
    String types =
        Arrays.stream(EventType.values())
            .map(type -> '"' + type.text() + '"')
            .collect(Collectors.joining(","));
    Answer made = create(LEAST.replace("}", ", \"eventTypes\": [" + types + "]}"));
    assertEquals(201, made.status());
    assertEquals("[" + types + "]", made.json().get("eventTypes").toString());
  }

  @Test
  void an_endpoint_is_patched() {
    String one = made();
    String tag = shop.get(one, ann).header("ETag").orElseThrow();
    Answer changed =
        shop.send(
            "PATCH " + one,
            "{\"eventTypes\": [\"pet.available\"], \"description\": \"x\"}",
            ann,
            "If-Match",
            tag);
    assertEquals(200, changed.status(), changed::toString);
    assertEquals("[\"pet.available\"]", changed.json().get("eventTypes").toString());
    assertNotEquals(tag, changed.header("ETag").orElseThrow());
    assertEquals(412, shop.send("PATCH " + one, "{}", ann, "If-Match", tag).status());
    Answer cleared =
        shop.send("PATCH " + one, "{\"eventTypes\": null, \"description\": null}", ann);
    assertEquals("[]", cleared.json().get("eventTypes").toString());
    assertEquals("", cleared.json().get("description").asString());
    Answer stopped = shop.send("PATCH " + one, "{\"status\": \"DISABLED\"}", ann);
    assertEquals("OWNER", stopped.json().get("disabledReason").asString());
    assertTrue(stopped.json().has("disabledAt"));
    assertEquals(409, shop.send("POST " + one + "/test", "", ann).status());
    Answer started = shop.send("PATCH " + one, "{\"status\": \"ENABLED\"}", ann);
    assertFalse(started.json().has("disabledReason"));
    assertEquals(
        Set.of(
            "/id read_only",
            "/createdAt read_only",
            "/secret unknown_field",
            "/status invalid_value"),
        Modern.faults(
            shop.send(
                "PATCH " + one,
                """
                {"id": "0197f7a2-0000-7000-8000-00000000000a", "createdAt": null,
                 "secret": "x", "status": "GONE"}
                """,
                ann)));
  }

  @Test
  void what_is_somebody_elses_is_not_there() {
    String one = made();
    String delivery =
        one
            + "/deliveries/"
            + shop.send("POST " + one + "/test", "", ann).json().get("id").asString();
    for (String other : List.of(somebody(), shop.staff())) {
      for (String target :
          List.of(
              "GET " + one,
              "DELETE " + one,
              "POST " + one + "/test",
              "POST " + one + "/secret/rotate",
              "GET " + one + "/deliveries",
              "GET " + delivery,
              "POST " + delivery + "/resend")) {
        Answer answer =
            shop.client()
                .send(target.replaceFirst(" ", " /v1"), "Authorization", "Bearer " + other);
        assertEquals(404, answer.status(), target);
      }
      assertEquals(404, shop.send("PATCH " + one, "{}", other).status());
      assertFalse(shop.get(ALL, other).body().contains(one.substring(ALL.length() + 1)));
    }
    assertEquals(200, shop.get(one, ann).status());
  }

  @Test
  void a_token_opens_no_endpoints_of_another_shop() {
    String one = made();
    String tenant = UUID.randomUUID().toString();
    String theirs = shop.token("customer", InProcess.CUSTOMER_PASSWORD, "X-Tenant-ID", tenant);
    assertEquals(404, shop.get(one, theirs, "X-Tenant-ID", tenant).status());
    assertEquals(401, shop.get(one, ann, "X-Tenant-ID", tenant).status());
    Answer made = shop.send("POST " + ALL, LEAST, theirs, "X-Tenant-ID", tenant);
    assertEquals(tenant, made.json().get("tenantId").asString());
  }

  @Test
  void somebody_has_20_endpoints_and_may_tell_one_address_twice() {
    var ids = new HashSet<String>();
    for (int i = 0; i < WebhookEndpoints.MAX; i++) {
      ids.add(create(LEAST).json().get("id").asString());
    }
    assertEquals(20, ids.size(), "the same address counts each time");
    Answer refused = create(LEAST);
    assertEquals(422, refused.status());
    assertEquals("too_many", refused.json().get("errors").get(0).get("code").asString());
    String one = ALL + "/" + ids.iterator().next();
    assertEquals(
        204, shop.client().send("DELETE /v1" + one, "Authorization", "Bearer " + ann).status());
    assertEquals(404, shop.get(one, ann).status());
    assertEquals(201, create(LEAST).status(), "there is room again");
  }

  @Test
  void no_more_than_20_are_made_at_the_same_time() throws Exception {
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent =
          IntStream.range(0, 30)
              .mapToObj(_ -> senders.submit(() -> create(LEAST).status()))
              .toList();
      int made = 0;
      for (var one : sent) {
        made += one.get() == 201 ? 1 : 0;
      }
      assertEquals(20, made);
    }
  }

  @Test
  void a_test_event_is_a_delivery_that_can_be_sent_again() {
    String one = made();
    Answer told = shop.send("POST " + one + "/test", "", ann);
    assertEquals(202, told.status());
    String id = told.json().get("id").asString();
    assertEquals(
        shop.server().publicUrl() + "/v1" + one + "/deliveries/" + id,
        told.header("Location").orElseThrow());
    JsonNode shown = shop.get(one + "/deliveries/" + id, ann).json();
    assertEquals("webhook.test", shown.get("eventType").asString());
    assertEquals(shown.get("eventId"), shown.get("payload").get("eventId"));
    assertEquals("webhook.test", shown.get("payload").get("eventType").asString());
    Answer again = shop.send("POST " + one + "/deliveries/" + id + "/resend", "", ann);
    assertEquals(202, again.status());
    assertNotEquals(id, again.json().get("id").asString());
    assertEquals(shown.get("eventId"), again.json().get("eventId"), "of the same event");
    assertEquals(2, shop.get(one + "/deliveries", ann).json().get("data").size());
    assertEquals(0, shop.get(one + "/deliveries?status=SUCCEEDED", ann).json().get("data").size());
    Answer first = shop.get(one + "/deliveries?limit=1", ann);
    assertTrue(first.header("Link").orElseThrow().contains("rel=\"next\""));
    assertEquals(again.json().get("id"), first.json().get("data").get(0).get("id"));
    assertEquals(422, shop.get(one + "/deliveries?status=LOST", ann).status());
  }
}
