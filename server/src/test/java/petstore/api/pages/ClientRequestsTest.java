package petstore.api.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.support.Answer;
import petstore.support.WebPage;

class ClientRequestsTest {
  private static PageShop shop;

  @BeforeAll
  static void open() {
    shop = PageShop.start();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @ParameterizedTest
  @MethodSource("unanswerable")
  void nobody_is_sent_to_an_address_that_is_not_sure(String target) {
    Answer answer = shop.server().client().send("GET " + target, "Accept", "text/html");
    assertEquals(400, answer.status(), target);
    assertEquals(Optional.empty(), answer.header("Location"));
    assertTrue(answer.body().contains("<h1>"), answer::toString);
  }

  static Stream<String> unanswerable() {
    String app = PageShop.app();
    return Stream.of(
        "/authorize",
        PageShop.app("client_id", ""),
        PageShop.app("client_id", "nobody"),
        PageShop.app("client_id", "APP"),
        PageShop.app("redirect_uri", ""),
        app + "&client_id=app",
        app + "&client_id=bot",
        app + "&redirect_uri=https%3A%2F%2Fapp.example%2Fback",
        app + "&redirect_uri=https%3A%2F%2Fevil.example%2Fback",
        app + "&%63lient_id=app",
        app + "&x=%0d%0aSet-Cookie:%20a=b",
        app + "&state=%0d%0aLocation:%20https://evil.example",
        PageShop.app("state", "a\r\nLocation: https://evil.example"),
        PageShop.app("nonce", "a\u0000b"),
        app + "&x=%ff",
        app + "&x=%c3%28",
        app + "&x=%",
        app + "&x=%zz",
        app + "&x=" + "a".repeat(8 * 1024),
        app + "&x=1".repeat(1000),
        PageShop.old("client_id", "app"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example/back/",
        "https://app.example/back?x=1",
        "https://app.example/back#x",
        "https://app.example/back/../back",
        "https://app.example/%62ack",
        "https://app.example/back%2f",
        "https://app.example:443/back",
        "https://app.example:8443/back",
        "http://app.example/back",
        "HTTPS://app.example/back",
        "https://App.example/back",
        "https://evil.app.example/back",
        "https://app.example.evil.example/back",
        "https://app.example@evil.example/back",
        "https://evil.example@app.example/back",
        "https://a@b@app.example/back",
        "https://evil.example/https://app.example/back",
        "//app.example/back",
        "/back",
        "app.example/back",
        "https://app.example/back ",
        " https://app.example/back",
        "https://app.example\\@evil.example/back",
        "javascript:alert(1)",
        "data:text/html,x",
        "*"
      })
  void an_address_that_only_looks_like_the_clients_is_foreign(String redirectUri) {
    WebPage page = shop.visitor().open(PageShop.app("redirect_uri", redirectUri));
    assertEquals(400, page.status());
    assertEquals(Optional.empty(), page.answer().header("Location"));
    assertFalse(page.html().contains("evil"), page::html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          response_type         |                  | invalid_request
          response_type         | token            | unsupported_response_type
          response_type         | id_token         | unsupported_response_type
          response_type         | code token       | unsupported_response_type
          response_type         | CODE             | unsupported_response_type
          response_mode         | fragment         | invalid_request
          response_mode         | form_post        | invalid_request
          scope                 | fly:kites        | invalid_scope
          scope                 | read:pets  openid| invalid_scope
          code_challenge        |                  | invalid_request
          code_challenge        | short            | invalid_request
          code_challenge        | E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw=cM | invalid_request
          code_challenge_method |                  | invalid_request
          code_challenge_method | plain            | invalid_request
          code_challenge_method | s256             | invalid_request
          code_challenge_method | S512             | invalid_request
          max_age               | -1               | invalid_request
          max_age               | soon             | invalid_request
          max_age               | 99999999999999999999 | invalid_request
          prompt                | none login       | invalid_request
          prompt                | maybe            | invalid_request
          request               | eyJhbGciOiJub25lIn0.e30. | request_not_supported
          request_uri           | https://app.example/r | request_uri_not_supported
          registration          | {}               | registration_not_supported
          """)
  void a_client_is_told_what_is_wrong(String parameter, String value, String error) {
    String sent = value == null ? "" : value;
    WebPage page = shop.visitor().open(PageShop.app(parameter, sent));
    assertEquals(303, page.status(), page::toString);
    assertEquals("app.example", page.address().getHost());
    assertEquals(error, page.parameter("error"), page::toString);
    assertTrue(page.parameter("error_description").matches("[ !#-\\[\\]-~]+"), page::toString);
    assertEquals("s1", page.parameter("state"));
    assertEquals(shop.server().publicUrl(), page.parameter("iss"));
    assertEquals("", page.parameter("code"));
  }

  @Test
  void an_empty_scope_is_not_the_same_as_none() {
    WebPage page = shop.visitor().open(PageShop.app("scope", "") + "&scope=");
    assertEquals("invalid_scope", page.parameter("error"));
  }

  @Test
  void a_nonce_has_an_end() {
    WebPage page = shop.visitor().open(PageShop.app("nonce", "n".repeat(513)));
    assertEquals("invalid_request", page.parameter("error"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scope=read:pets",
        "response_type=code",
        "nonce=1&nonce=2",
        "prompt=login&prompt=none"
      })
  void what_is_there_twice_is_refused(String more) {
    WebPage page = shop.visitor().open(PageShop.app() + "&" + more);
    assertEquals("invalid_request", page.parameter("error"));
    assertEquals("s1", page.parameter("state"));
  }

  @Test
  void of_two_states_none_is_returned() {
    WebPage page = shop.visitor().open(PageShop.app() + "&state=s2");
    assertEquals("invalid_request", page.parameter("error"));
    assertFalse(page.parameters().containsKey("state"));
  }

  @Test
  void a_client_that_is_not_registered_for_a_way_cannot_go_it() {
    WebPage code =
        shop.visitor()
            .open(PageShop.app("client_id", PageShop.OLD, "redirect_uri", PageShop.OLD_BACK));
    assertEquals("unauthorized_client", code.parameter("error"));
    WebPage token =
        shop.visitor()
            .open(PageShop.old("client_id", PageShop.APP, "redirect_uri", PageShop.APP_BACK));
    assertEquals("unauthorized_client", token.parameter("error"));
    assertTrue(token.address().getRawFragment().contains("error="), token::toString);
  }

  @Test
  void an_error_about_a_token_stands_behind_the_fragment() {
    WebPage page = shop.visitor().open(PageShop.old("scope", "fly:kites"));
    assertEquals("invalid_scope", page.parameter("error"));
    assertEquals(null, page.address().getRawQuery());
    assertEquals("s1", page.parameter("state"));
    assertEquals(shop.server().publicUrl(), page.parameter("iss"));
  }

  @Test
  void the_query_of_a_redirect_uri_is_kept() {
    WebPage page =
        shop.visitor()
            .open(
                PageShop.app(
                    "client_id", PageShop.BOT,
                    "redirect_uri", PageShop.BOT_BACK,
                    "scope", "fly:kites"));
    assertEquals("petstore", page.parameter("from"));
    assertEquals("invalid_scope", page.parameter("error"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b+c", "<script>", "ä&=%#?"})
  void a_state_comes_back_as_it_was_sent(String state) {
    WebPage page = shop.visitor().open(PageShop.app("scope", "fly:kites", "state", state));
    assertEquals(state, page.parameter("state"));
    WebPage fragment = shop.visitor().open(PageShop.old("scope", "fly:kites", "state", state));
    assertEquals(state, fragment.parameter("state"));
    assertFalse(fragment.address().getRawFragment().contains("+"));
  }

  // A server that sent it on would make it three times as long, and five times the next time.
  @ParameterizedTest
  @ValueSource(strings = {"\"", "|", "{"})
  void what_is_too_long_once_it_is_encoded_is_refused(String character) {
    String target = "GET " + PageShop.app("state", "") + "&state=" + character.repeat(5_000);
    Answer answer = shop.server().client().send(target, "Accept", "text/html");
    assertEquals(400, answer.status());
    assertEquals(Optional.empty(), answer.header("Location"));
  }

  @Test
  void what_is_posted_and_too_long_is_refused() {
    for (String text :
        new String[] {"a".repeat(9_000), "|".repeat(5_000), "\u00e4".repeat(2_500)}) {
      WebPage page = shop.visitor().post("/authorize", Map.of("state", text));
      assertEquals(400, page.status());
      assertEquals(Optional.empty(), page.answer().header("Location"));
    }
  }

  @Test
  void clients_are_each_shops_own() {
    String prefix = "/t/0197f7a2-0000-7000-8000-00000000000a";
    WebPage page = shop.visitor().open(prefix + PageShop.app());
    assertEquals(400, page.status());
  }

  @Test
  void programs_are_told_in_json() {
    Answer answer =
        shop.server()
            .client()
            .send("GET " + PageShop.app("client_id", "x"), "Accept", "application/json");
    assertEquals(400, answer.status());
    assertEquals(Optional.of("application/problem+json"), answer.header("Content-Type"));
    assertEquals(400, answer.json().path("status").asInt());
  }

  @Test
  void parameters_that_nobody_knows_are_not_looked_at() {
    WebPage page =
        shop.visitor()
            .open(
                PageShop.app("ui_locales", "xx-!!", "display", "wap", "claims", "{") + "&x=1&x=2");
    assertEquals("Sign in", page.heading());
  }
}
