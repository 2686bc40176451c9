package petstore.api.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.core.Core;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.oauth.BrowserSessions;
import petstore.core.oauth.Devices;
import petstore.support.Answer;
import petstore.support.Form;
import tools.jackson.databind.JsonNode;

/// Tokens for devices that cannot show a page (RFC 8628).
class DeviceGrantTest {
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

  private static ClientCast cast;
  private static BrowserSessions.SignedIn person;

  @BeforeAll
  static void start() {
    cast = ClientCast.start();
    person = cast.signedIn(cast.core());
  }

  @AfterAll
  static void stop() {
    cast.close();
  }

  @Test
  void a_device_is_told_what_to_show_and_how_often_to_ask() {
    JsonNode begun = begin("");
    assertEquals(
        List.of(
            "device_code",
            "user_code",
            "verification_uri",
            "verification_uri_complete",
            "expires_in",
            "interval"),
        List.copyOf(begun.propertyNames()));
    String userCode = begun.path("user_code").asString();
    assertTrue(userCode.matches("[B-DF-HJ-NP-TV-Z]{4}-[B-DF-HJ-NP-TV-Z]{4}"), userCode);
    String page = cast.server().publicUrl() + "/device";
    assertEquals(page, begun.path("verification_uri").asString());
    assertEquals(
        page + "?user_code=" + userCode, begun.path("verification_uri_complete").asString());
    assertEquals(600, begun.path("expires_in").asInt());
    assertEquals(5, begun.path("interval").asInt());
    assertTrue(begun.path("device_code").asString().length() >= 43);
  }

  @Test
  void the_page_of_a_shop_has_its_prefix() {
    String prefix = ClientCast.OTHER_PREFIX;
    Answer answer =
        cast.post(prefix + "/device/authorize", Form.of("client_id", ClientCast.DEVICE));
    assertEquals(
        cast.server().publicUrl() + prefix + "/device",
        ClientCast.good(answer).path("verification_uri").asString());
  }

  @Test
  void a_device_waits_until_the_person_has_decided() {
    JsonNode begun = begin("read:pets read:user openid");
    assertEquals("authorization_pending", ClientCast.error(poll(begun)));
    assertTrue(decide(begun, Set.of(Scope.READ_USER, Scope.OPENID)));
    JsonNode tokens = ClientCast.good(poll(begun));
    assertEquals("read:user openid", tokens.path("scope").asString());
    assertEquals(200, cast.profile(tokens.path("access_token").asString()));
    assertEquals(
        ClientCast.DEVICE, Claims.of(tokens.path("id_token").asString()).path("aud").asString());
    Form renewing =
        Form.grant("refresh_token", "client_id", ClientCast.DEVICE)
            .with("refresh_token", tokens.path("refresh_token").asString());
    ClientCast.good(cast.post("/token", renewing));
    assertEquals("invalid_grant", ClientCast.error(poll(begun)));
  }

  @Test
  void of_two_who_ask_with_a_code_at_once_one_gets_tokens() throws Exception {
    JsonNode begun = begin("");
    assertTrue(decide(begun, Set.of(Scope.READ_USER)));
    Callable<Answer> ask = () -> poll(begun);
    List<Answer> answers;
    try (var both = Executors.newFixedThreadPool(2)) {
      answers =
          both.invokeAll(List.of(ask, ask)).stream().map(future -> future.resultNow()).toList();
    }
    List<Integer> statuses = answers.stream().map(Answer::status).sorted().toList();
    assertEquals(List.of(200, 400), statuses, answers::toString);
  }

  @Test
  void a_device_that_asks_before_its_interval_is_over_is_told_to_slow_down() {
    JsonNode begun = begin("");
    assertEquals("authorization_pending", ClientCast.error(poll(begun)));
    Answer early = poll(begun);
    assertEquals("slow_down", ClientCast.error(early));
    assertTrue(early.json().path("error_description").asString().contains("10 seconds"));
    assertEquals("slow_down", ClientCast.error(poll(begun)));
  }

  @Test
  void a_device_is_told_that_the_person_said_no() {
    JsonNode begun = begin("");
    assertTrue(decide(begun, Set.of()));
    assertEquals("access_denied", ClientCast.error(poll(begun)));
  }

  @Test
  void a_device_is_told_that_the_person_took_too_long() {
    Core then = cast.coreOf(Devices.LIFETIME.plusSeconds(1));
    var client = then.oauth().clients().find(ClientCast.TENANT, ClientCast.DEVICE).orElseThrow();
    String code =
        then.oauth()
            .devices()
            .begin(ClientCast.TENANT, client, EnumSet.of(Scope.READ_PETS))
            .deviceCode();
    assertEquals("expired_token", ClientCast.error(poll(ClientCast.DEVICE, code)));
  }

  @Test
  void who_guesses_what_a_person_types_in_is_stopped_and_the_code_is_burned() {
    JsonNode begun = begin("");
    BrowserSessions.SignedIn guesser = cast.signedIn(cast.core());
    int guesses = 0;
    while (guesses < 1_000 && !isStopped(guesser, "BBBBBBBB")) {
      guesses++;
    }
    assertTrue(guesses <= 10, () -> "more than ten guesses");
    assertEquals("authorization_pending", ClientCast.error(poll(begun)));
    assertTrue(isStopped(guesser, begun.path("user_code").asString()));
    assertEquals("access_denied", ClientCast.error(poll(begun)));
  }

  private static boolean isStopped(BrowserSessions.SignedIn guesser, String typed) {
    try {
      cast.core().oauth().devices().find(ClientCast.TENANT, guesser, typed, "192.0.2.66");
      return false;
    } catch (Failure e) {
      assertInstanceOf(Problem.TooManyRequests.class, e.problem());
      return true;
    }
  }

  @Test
  void a_code_that_is_none_or_another_clients_is_refused() {
    assertEquals("invalid_grant", ClientCast.error(poll(ClientCast.DEVICE, "a")));
    String theirs = begin("").path("device_code").asString();
    assertEquals("invalid_grant", ClientCast.error(poll(ClientCast.OTHER_DEVICE, theirs)));
    assertEquals("invalid_request", ClientCast.error(poll(ClientCast.DEVICE, "")));
    assertEquals("unauthorized_client", ClientCast.error(poll(ClientCast.APP, theirs)));
    String user = begin("").path("user_code").asString();
    assertEquals("invalid_grant", ClientCast.error(poll(ClientCast.DEVICE, user)));
  }

  private static JsonNode begin(String scope) {
    Form form = Form.of("client_id", ClientCast.DEVICE);
    return ClientCast.good(
        cast.post("/device/authorize", scope.isEmpty() ? form : form.with("scope", scope)));
  }

  private static Answer poll(JsonNode begun) {
    return poll(ClientCast.DEVICE, begun.path("device_code").asString());
  }

  private static Answer poll(String client, String code) {
    return cast.post("/token", Form.grant(GRANT, "client_id", client, "device_code", code));
  }

  private static boolean decide(JsonNode begun, Set<Scope> scopes) {
    return cast.core()
        .oauth()
        .devices()
        .decide(ClientCast.TENANT, person, begun.path("user_code").asString(), scopes, "192.0.2.1");
  }
}
