package petstore.api.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.oauth.GrantKind;
import petstore.support.Answer;
import petstore.support.Form;

/// What every endpoint refuses that clients post forms to.
class OauthFormTest {
  private static ClientCast cast;

  @BeforeAll
  static void start() {
    cast = ClientCast.start();
  }

  @AfterAll
  static void stop() {
    cast.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/token", "/refresh", "/device/authorize", "/revoke", "/introspect"})
  void what_is_no_form_as_it_should_be_is_refused(String path) {
    Form good = Form.of("client_id", ClientCast.APP);
    List<String> tooMany = List.of("a=1&".repeat(1_000), ones(1_000), ones(101));
    for (String body : tooMany) {
      assertRefused(text(path, body));
    }
    assertRefused(cast.post(path, good.with("client_id", ClientCast.APP)));
    assertRefused(cast.post(path, good.with("client_id", ClientCast.DEVICE)));
    assertRefused(cast.post(path, good.with("odd", "a", "odd", "a")));
    assertRefused(cast.post(path, good.with("odd", "a".repeat(8 * 1024))));
    for (String character : new String[] {"\0", "\r\n", "\t", "\u007f", "\u0085"}) {
      assertRefused(cast.post(path, good.with("odd", "a" + character)));
      assertRefused(cast.post(path, good.with("a" + character, "odd")));
    }
    for (String body : new String[] {"client_id=%zz", "client_id=%ff", "client_id=%C0%80"}) {
      assertRefused(text(path, body));
    }
    for (String name : new String[] {"request", "request_uri", "client_assertion"}) {
      assertRefused(cast.post(path, good.with(name, "a")));
    }
    assertRefused(cast.post(path + "?client_id=" + ClientCast.APP, Form.of("odd", "a")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/token", "/device/authorize", "/revoke", "/introspect"})
  void other_bodies_are_refused_as_oauth_has_it(String path) {
    for (String type :
        List.of(
            "application/json",
            "text/plain",
            "multipart/form-data",
            "application/x-www-form-urlencoded; charset=utf-16",
            "odd")) {
      assertRefused(cast.server().client().sendText("POST " + path, "{}", "Content-Type", type));
    }
    assertRefused(cast.server().client().send("POST " + path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/token", "/device/authorize", "/revoke", "/introspect"})
  void other_methods_are_refused_as_oauth_has_it(String path) {
    for (String method : List.of("GET", "PUT", "DELETE", "PATCH")) {
      Answer answer =
          cast.server().client().send(method + " " + path + "?grant_type=client_credentials");
      assertEquals("invalid_request", ClientCast.error(405, answer));
      assertEquals(Optional.of("POST, OPTIONS"), answer.header("Allow"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/token", "/refresh", "/device/authorize", "/revoke", "/introspect"})
  void pages_of_other_origins_may_ask_but_send_no_cookies(String path) {
    Answer asked =
        cast.server()
            .client()
            .send(
                "OPTIONS " + path,
                "Origin",
                "https://elsewhere.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization");
    assertEquals(204, asked.status());
    assertEquals(Optional.of("POST"), asked.header("Access-Control-Allow-Methods"));
    assertEquals(Optional.of("authorization"), asked.header("Access-Control-Allow-Headers"));
    for (Answer answer :
        List.of(asked, cast.post(path, Form.of(), "Origin", "https://elsewhere.example"))) {
      assertEquals(Optional.of("*"), answer.header("Access-Control-Allow-Origin"));
      assertEquals(Optional.empty(), answer.header("Access-Control-Allow-Credentials"));
    }
  }

  @Test
  void what_nobody_knows_is_not_looked_at() {
    ClientCast.good(
        cast.asService(
            "/token",
            Form.grant("client_credentials", "odd", "<script>", "resource", "https://a.example")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/token", "/refresh", "/device/authorize", "/revoke", "/introspect"})
  void odd_values_are_the_clients_fault(String path) {
    List<String> names =
        List.of(
            "client_id",
            "code",
            "redirect_uri",
            "code_verifier",
            "scope",
            "refresh_token",
            "device_code",
            "token",
            "token_type_hint");
    List<GrantKind> kinds =
        path.equals("/token") ? List.of(GrantKind.values()) : List.of(GrantKind.DEVICE_CODE);
    for (GrantKind kind : kinds) {
      Form whole = Form.grant(kind.text());
      for (String name : names) {
        whole = whole.with(name, name.equals("client_id") ? client(kind) : "read:pets");
      }
      for (String name : names) {
        for (String odd :
            List.of(" ", "\u2003", "\ud83d\udc15", "%", "\u0661", "x".repeat(6_000))) {
          Answer answer = cast.post(path, whole.without(name).with(name, odd));
          assertTrue(answer.status() < 500, answer::toString);
        }
      }
    }
  }

  private static String client(GrantKind kind) {
    return kind == GrantKind.DEVICE_CODE ? ClientCast.DEVICE : ClientCast.APP;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "implicit",
        "urn:ietf:params:oauth:grant-type:jwt-bearer",
        "urn:ietf:params:oauth:grant-type:token-exchange",
        "Authorization_code",
        "authorization_code ",
        "client_credentials refresh_token",
        "\"<script>\\",
      })
  void a_grant_that_there_is_not_is_not_supported(String type) {
    Form form = Form.grant(type, "username", "customer", "password", "customer password");
    assertEquals("unsupported_grant_type", ClientCast.error(cast.post("/token", form)));
    assertEquals("unsupported_grant_type", ClientCast.error(cast.asService("/token", form)));
  }

  @Test
  void a_client_gets_no_tokens_by_a_grant_that_is_not_its_own() {
    assertNotAllowed(cast.asService("/token", Form.grant("authorization_code")));
    assertNotAllowed(cast.asService("/token", Form.grant("refresh_token", "refresh_token", "a")));
    assertNotAllowed(cast.asWeb("/token", Form.grant("client_credentials")));
    assertNotAllowed(
        cast.post("/token", Form.grant("client_credentials", "client_id", ClientCast.APP)));
    assertNotAllowed(
        cast.post("/token", Form.grant("client_credentials", "client_id", "petstore")));
    assertNotAllowed(cast.post("/device/authorize", Form.of("client_id", ClientCast.APP)));
    assertNotAllowed(cast.post("/device/authorize", Form.of("client_id", "petstore")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "fly", "read:pets  write:pets", " read:pets", "READ:PETS"})
  void scopes_that_are_none_are_refused(String scope) {
    assertScopeRefused(scope);
  }

  @Test
  void scopes_that_are_too_many_or_not_the_clients_are_refused() {
    assertScopeRefused("a".repeat(2_000));
    assertScopeRefused("read:pets " + "write:pets ".repeat(150) + "read:pets");
    Form more = Form.grant("client_credentials", "scope", "read:pets read:orders");
    assertEquals("invalid_scope", ClientCast.error(cast.asService("/token", more)));
    Form large = Form.grant("client_credentials", "scope", "a".repeat(10 * 1024));
    assertEquals("invalid_request", ClientCast.error(cast.asService("/token", large)));
  }

  private static void assertScopeRefused(String scope) {
    Form service = Form.grant("client_credentials", "scope", scope);
    assertEquals("invalid_scope", ClientCast.error(cast.asService("/token", service)));
    Form device = Form.of("client_id", ClientCast.DEVICE, "scope", scope);
    assertEquals("invalid_scope", ClientCast.error(cast.post("/device/authorize", device)));
    Form app = Form.grant("refresh_token", "client_id", ClientCast.APP, "scope", scope);
    assertEquals(
        "invalid_scope", ClientCast.error(cast.post("/token", app.with("refresh_token", "a"))));
  }

  private static String ones(int count) {
    var body = new StringBuilder();
    for (int i = 0; i < count; i++) {
      body.append("p").append(i).append("=1&");
    }
    return body.toString();
  }

  private static Answer text(String path, String body) {
    return cast.server()
        .client()
        .sendText("POST " + path, body, "Content-Type", "application/x-www-form-urlencoded");
  }

  private static void assertRefused(Answer answer) {
    assertEquals("invalid_request", ClientCast.error(answer));
  }

  private static void assertNotAllowed(Answer answer) {
    assertEquals("unauthorized_client", ClientCast.error(answer));
  }
}
