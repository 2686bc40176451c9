package petstore.api.modern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.api.Behavior;
import petstore.codec.HmacSha256;
import petstore.core.sinks.Sinks;
import petstore.support.Answer;
import petstore.support.Client;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;

/// The receiver for those who try webhooks out.
final class SinksTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  private static TestServer server;
  private static Client client;

  /// Each test has a sink of its own.
  private final String sink = "/v1/webhook-sink/" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    server = TestServer.start(Behavior.DOCUMENTED);
    client = server.client();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private Answer send(String query, String body, String... headers) {
    return client.sendText("POST " + sink + query, body, headers);
  }

  private JsonNode deliveries() {
    return client.send("GET " + sink).json().get("deliveries");
  }

  private String page() {
    Answer answer = client.send("GET " + sink, "Accept", BROWSER);
    assertEquals("text/html; charset=utf-8", answer.header("Content-Type").orElseThrow());
    return answer.body();
  }

  @Test
  void what_was_sent_is_shown_with_the_newest_first() {
    assertEquals(200, send("", "{\"a\": 1}", "Content-Type", "application/json").status());
    Answer answer = send("", "second", "Content-Type", "text/plain;charset=utf-8", "X-A", "1");
    assertEquals(2, answer.json().get("number").asInt());
    assertEquals("NOT_SIGNED", answer.json().get("verified").asString());
    JsonNode second = deliveries().get(0);
    assertEquals(2, second.get("number").asInt());
    assertEquals("second", second.get("body").asString());
    assertEquals("text/plain;charset=utf-8", second.get("contentType").asString());
    assertEquals(200, second.get("status").asInt());
    assertEquals("NOT_SIGNED", second.get("verified").asString());
    assertTrue(second.get("headers").toString().contains("{\"name\":\"X-A\",\"value\":\"1\"}"));
    assertEquals("{\"a\": 1}", deliveries().get(1).get("body").asString());
    assertEquals(2, deliveries().size());
  }

  @Test
  void a_signature_without_an_endpoint_cannot_be_verified() {
    Answer answer = send("", "{}", "webhook-signature", "v1,abc");
    assertEquals("UNKNOWN_SECRET", answer.json().get("verified").asString());
    assertTrue(page().contains("Unknown secret"));
  }

  @Test
  void a_signature_is_verified_with_the_secrets_of_endpoints_that_lead_here() {
    var shop = new Modern(server);
    String token = shop.staff();
    String secret = "whsec_" + Base64.getEncoder().encodeToString("o".repeat(32).getBytes(UTF_8));
    Answer made =
        shop.send(
            "POST /webhook-endpoints",
            "{\"url\": \"https://shop.example%s?status=500\", \"secret\": \"%s\"}"
                .formatted(sink, secret),
            token);
    assertEquals(201, made.status(), made::toString);
    String one = "/webhook-endpoints/" + made.json().get("id").asString();
    assertEquals("VERIFIED", signed(secret, "{}", "{}"));
    assertEquals("NOT_VERIFIED", signed(secret, "{}", "{ }"));
    assertTrue(page().contains("Not verified"));
    Answer rotated = shop.send("POST " + one + "/secret/rotate", "", token);
    assertEquals("VERIFIED", signed(secret, "{}", "{}"), "the secret before it is good for a day");
    assertEquals("VERIFIED", signed(rotated.json().get("secret").asString(), "{}", "{}"));
    assertTrue(page().contains("<span class=\"mark good\">Verified</span>"));
    client.send("DELETE /v1" + one, "Authorization", "Bearer " + token);
    assertEquals("UNKNOWN_SECRET", signed(secret, "{}", "{}"));
  }

  private String signed(String secret, String body, String sent) {
    String time = Long.toString(Instant.now().getEpochSecond());
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    byte[] code = new HmacSha256().sign(key, ("msg_1." + time + "." + body).getBytes(UTF_8));
    return send(
            "",
            sent,
            "webhook-id",
            "msg_1",
            "webhook-timestamp",
            time,
            "webhook-signature",
            "v1," + Base64.getEncoder().encodeToString(code))
        .json()
        .get("verified")
        .asString();
  }

  @Test
  void a_sink_that_nobody_used_is_empty() {
    assertEquals(0, deliveries().size());
    assertTrue(page().contains("Nothing has come yet"));
  }

  @Test
  void a_sink_keeps_the_last_hundred() {
    for (int i = 1; i <= Sinks.MAX_DELIVERIES + 3; i++) {
      send("", "" + i);
    }
    JsonNode kept = deliveries();
    assertEquals(Sinks.MAX_DELIVERIES, kept.size());
    assertEquals("103", kept.get(0).get("body").asString());
    assertEquals("4", kept.get(99).get("body").asString());
  }

  @Test
  void what_is_large_leaves_room_for_less() {
    String large = "x".repeat(Sinks.MAX_BODY);
    for (int i = 0; i < 17; i++) {
      assertEquals(200, send("", large).status());
    }
    JsonNode kept = deliveries();
    assertEquals(15, kept.size(), "and their header fields");
    assertEquals(17, kept.get(0).get("number").asInt());
  }

  @Test
  void a_body_may_have_64_kib_and_no_more() {
    assertEquals(200, send("", "x".repeat(64 * 1024)).status());
    assertEquals(413, send("", "x".repeat(64 * 1024 + 1)).status());
    assertEquals(1, deliveries().size());
  }

  @Test
  void a_body_may_be_anything() {
    byte[] odd = {0, -1, '<', (byte) 0xED, (byte) 0xA0, (byte) 0x80};
    assertEquals(200, client.send("POST " + sink, odd, "Content-Type", "image/png").status());
    assertEquals(200, client.send("POST " + sink, new byte[0]).status());
    assertEquals("", deliveries().get(0).get("contentType").asString());
    assertTrue(deliveries().get(1).get("body").asString().startsWith("\0\uFFFD<"));
    assertTrue(page().contains("&lt;"));
  }

  @Test
  void a_name_has_letters_digits_and_lines() {
    for (String name : List.of("a", "A-b_9", "x".repeat(64))) {
      assertEquals(200, client.sendText("POST /v1/webhook-sink/" + name, "{}").status(), name);
      assertEquals(200, client.send("GET /v1/webhook-sink/" + name).status(), name);
      assertEquals(204, client.send("DELETE /v1/webhook-sink/" + name).status(), name);
    }
    for (String name : List.of("x".repeat(65), "a.b", "a%20b", "%C3%A4", "a%2Fb", "%3Cscript%3E")) {
      for (String method : List.of("POST", "GET", "DELETE")) {
        Answer answer = client.send(method + " /v1/webhook-sink/" + name);
        assertEquals(404, answer.status(), method + " " + name);
      }
    }
  }

  @Test
  void the_address_says_which_status_is_answered() {
    for (int status : List.of(200, 404, 410, 429, 500, 503, 599)) {
      Answer answer = send("?status=" + status, "{}");
      assertEquals(status, answer.status());
      assertEquals(status, deliveries().get(0).get("status").asInt());
    }
    Client unchecked = server.uncheckedClient();
    for (int status : List.of(201, 299, 302)) {
      Answer answer = unchecked.sendText("POST " + sink + "?status=" + status, "{}");
      assertEquals(status, answer.status());
      assertEquals("NOT_SIGNED", answer.json().get("verified").asString());
    }
    for (int status : List.of(204, 205, 304)) {
      Answer answer = unchecked.sendText("POST " + sink + "?status=" + status, "{}");
      assertEquals(status, answer.status());
      assertEquals(0, answer.bytes().length);
    }
  }

  @Test
  void every_second_answer_can_be_a_failure() {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      statuses.add(send("?failEvery=2", "{}").status());
    }
    assertEquals(List.of(200, 500, 200, 500), statuses);
    assertEquals(200, send("?failEvery=2&status=410", "{}").status());
    assertEquals(410, send("?failEvery=2&status=410", "{}").status());
  }

  @Test
  void what_the_address_cannot_say_is_refused_and_nothing_is_kept() {
    for (String query : List.of("status=x", "delay=1.5", "failEvery=")) {
      assertEquals(400, send("?" + query, "{}").status(), query);
    }
    for (String query :
        List.of(
            "status=199",
            "status=600",
            "delay=-1",
            "delay=10001",
            "failEvery=0",
            "failEvery=1001",
            "status=200&status=500")) {
      Answer answer = send("?" + query, "{}");
      assertEquals(422, answer.status(), query);
      String field = query.replaceFirst("=.*", "");
      assertEquals(field, answer.json().get("errors").get(0).get("field").asString());
    }
    assertEquals(0, deliveries().size());
  }

  @Test
  void an_answer_can_come_late_and_the_delivery_is_there_meanwhile() throws Exception {
    try (var sender = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      Future<Answer> late = sender.submit(() -> send("?delay=900", "{}"));
      while (deliveries().isEmpty()) {
        assertFalse(late.isDone(), "it is kept before it is answered");
      }
      assertEquals(200, late.get().status());
      assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() >= 900);
    }
  }

  @Test
  void only_a_few_answers_are_late_at_the_same_time() throws Exception {
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> sent =
          IntStream.range(0, SlowAnswers.MAX + 4)
              .mapToObj(i -> senders.submit(() -> send("?delay=2000", "" + i)))
              .toList();
      var statuses = new ArrayList<Integer>();
      for (Future<Answer> one : sent) {
        Answer answer = one.get();
        statuses.add(answer.status());
        assertEquals(answer.status() == 503, answer.header("Retry-After").isPresent());
      }
      statuses.sort(null);
      assertEquals(200, statuses.get(SlowAnswers.MAX - 1));
      assertEquals(503, statuses.get(SlowAnswers.MAX));
      assertEquals(SlowAnswers.MAX, deliveries().size(), "who is refused leaves nothing");
    }
    assertEquals(200, send("?delay=1", "{}").status(), "there is room again");
  }

  @Test
  void credentials_are_not_kept() {
    send(
        "",
        "{}",
        "Authorization",
        "Bearer treacherous",
        "Cookie",
        "session=treacherous",
        "api_key",
        "treacherous",
        "Proxy-Authorization",
        "Basic treacherous");
    String shown = client.send("GET " + sink).body();
    assertFalse(shown.contains("treacherous"), shown);
    assertTrue(shown.contains("{\"name\":\"Authorization\",\"value\":\"(not kept)\"}"), shown);
    assertFalse(page().contains("treacherous"));
  }

  @Test
  void markup_that_is_sent_is_shown_as_text() {
    String attack = "</pre><script>alert(1)</script><img src=x onerror=alert(2)>\"'&";
    send("", attack, "X-Attack", attack, "Content-Type", "text/html");
    send("", "{\"eventType\": \"<script>alert(3)</script>\"}");
    String page = page();
    assertFalse(page.contains("<script>alert"), page);
    assertFalse(page.contains("<img src=x"), page);
    assertFalse(page.contains("</pre><"), page);
    assertTrue(page.contains("&lt;script&gt;alert(3)&lt;/script&gt;"), page);
    assertTrue(page.contains("&quot;&#39;&amp;"), page);
    assertEquals(attack, deliveries().get(1).get("body").asString());
  }

  @Test
  void the_page_shows_the_event_and_its_body_line_by_line() {
    send("", "{\"eventType\":\"pet.adopted\",\"data\":{\"pet\":{}}}");
    String page = page();
    assertTrue(page.contains("<b>pet.adopted</b>"), page);
    assertTrue(page.contains("  &quot;data&quot;: {\n    &quot;pet&quot;: {}\n  }"), page);
    assertTrue(page.contains("Not signed"), page);
    assertTrue(page.contains("1 delivery"), page);
    assertTrue(page.contains(server.publicUrl() + sink), page);
    assertTrue(page.contains("Whoever knows the address can look"), page);
  }

  @Test
  void the_page_loads_nothing_from_elsewhere_and_runs_nothing_of_its_own() {
    Answer answer = client.send("GET " + sink, "Accept", BROWSER);
    String policy = answer.header("Content-Security-Policy").orElseThrow();
    assertTrue(policy.contains("default-src 'none'; script-src 'self'; connect-src 'self'"));
    assertFalse(policy.contains("unsafe"), policy);
    assertFalse(answer.body().contains(" style="));
    assertFalse(answer.body().contains("<script>"));
    String script =
        answer.body().replaceFirst("(?s).*<script src=\"\\.\\./\\.\\./([^\"]*)\".*", "/$1");
    assertEquals(200, client.send("GET " + script).status(), script);
  }

  @Test
  void programs_get_json_and_browsers_a_page() {
    for (String accept :
        List.of("*/*", "application/json", "application/*;q=0.5", "text/html;q=0.5,*/*")) {
      Answer answer = client.send("GET " + sink, "Accept", accept);
      assertEquals("application/json", answer.header("Content-Type").orElseThrow(), accept);
      assertTrue(answer.header("Vary").orElseThrow().contains("Accept"));
    }
    page();
    assertEquals(406, client.send("GET " + sink, "Accept", "image/png").status());
  }

  @Test
  void the_tag_changes_with_what_is_in_it() {
    var tags = new ArrayList<String>();
    for (String accept : List.of("application/json", BROWSER)) {
      Answer empty = client.send("GET " + sink, "Accept", accept);
      send("", "{}");
      Answer full = client.send("GET " + sink, "Accept", accept);
      String tag = full.header("ETag").orElseThrow();
      assertNotEquals(empty.header("ETag"), full.header("ETag"));
      assertFalse(tags.contains(tag), "each form has a tag of its own");
      tags.add(tag);
      assertEquals(
          304, client.send("GET " + sink, "Accept", accept, "If-None-Match", tag).status());
      client.send("DELETE " + sink);
      Answer emptied = client.send("GET " + sink, "Accept", accept, "If-None-Match", tag);
      assertEquals(200, emptied.status());
    }
  }

  @Test
  void it_is_emptied_and_counts_on() {
    send("", "{}");
    String tag = client.send("GET " + sink).header("ETag").orElseThrow();
    send("", "{}");
    assertEquals(412, client.send("DELETE " + sink, "If-Match", tag).status());
    assertEquals(2, deliveries().size());
    tag = client.send("GET " + sink).header("ETag").orElseThrow();
    assertEquals(204, client.send("DELETE " + sink, "If-Match", tag).status());
    assertEquals(0, deliveries().size());
    assertEquals(204, client.send("DELETE " + sink).status(), "once more");
    assertEquals(3, send("", "{}").json().get("number").asInt());
  }

  @Test
  void a_new_sink_has_a_name_that_nobody_guesses() {
    String tenant = UUID.randomUUID().toString();
    Answer first = client.send("GET /v1/webhook-sink", "Accept", BROWSER);
    assertEquals(303, first.status());
    String start = server.publicUrl() + "/v1/webhook-sink/";
    String name = first.header("Location").orElseThrow().replace(start, "");
    assertTrue(name.matches("[A-Za-z0-9_-]{22}"), name);
    assertEquals("no-store", first.header("Cache-Control").orElseThrow());
    assertNotEquals(
        first.header("Location"), client.send("GET /v1/webhook-sink").header("Location"));
    Answer theirs = client.send("GET /t/" + tenant + "/v1/webhook-sink");
    assertTrue(
        theirs
            .header("Location")
            .orElseThrow()
            .startsWith(server.publicUrl() + "/t/" + tenant + "/v1/webhook-sink/"));
  }

  @Test
  void each_shop_has_its_own_sinks() {
    send("", "{}");
    String tenant = UUID.randomUUID().toString();
    assertEquals(
        0, client.send("GET " + sink, "X-Tenant-ID", tenant).json().get("deliveries").size());
    client.sendText("POST /t/" + tenant + sink, "theirs");
    assertEquals(1, deliveries().size());
    Answer theirs = client.send("GET /t/" + tenant + sink);
    assertEquals("theirs", theirs.json().get("deliveries").get(0).get("body").asString());
    client.send("DELETE " + sink);
    assertEquals(1, client.send("GET /t/" + tenant + sink).json().get("deliveries").size());
  }
}
