package petstore.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.Form;
import petstore.support.Surfer;
import petstore.support.TestServer;
import petstore.support.WebPage;

/// What strangers try on the OAuth server from one end to the other.
class OauthAttacksTest {
  private static final String SHOP = "66666666-6666-4666-8666-666666666666";
  private static final String PREFIX = "/t/" + SHOP;
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
  void the_cookie_of_one_shop_opens_no_other() {
    SwaggerUser here = customer("");
    String secret = here.surfer().cookies().get("petstore_signin");
    Surfer thief = new Surfer(server);
    thief.cookies().put("petstore_signin_" + SHOP.replace("-", ""), secret);
    thief.cookies().put("petstore_signin", secret);
    assertEquals(PREFIX + "/sign-in", thief.open(PREFIX + "/account").address().getPath());
    assertEquals("/account", thief.open("/account").address().getPath());
    Surfer told = new Surfer(server).with("X-Tenant-ID", SHOP);
    told.cookies().put("petstore_signin", secret);
    assertEquals("/sign-in", told.open("/account").address().getPath());
  }

  @Test
  void the_form_of_one_shop_is_taken_in_no_other() {
    SwaggerUser both = customer("");
    SwaggerUser there = customer(PREFIX);
    both.surfer().cookies().putAll(there.surfer().cookies());
    WebPage.Form form = both.surfer().open(both.asking("read:pets")).form("Allow");
    String address = new SwaggerUser(server, PREFIX, both.surfer()).asking("read:pets");
    WebPage page =
        both.surfer()
            .post(
                address,
                Map.of("form_token", form.values().get("form_token"), "decision", "allow"));
    assertEquals(403, page.status(), page::toString);
  }

  @Test
  void a_code_of_one_shop_is_no_good_in_another_and_a_token_neither() {
    SwaggerUser here = customer("");
    SwaggerUser there = customer(PREFIX);
    String code = there.code("read:user openid");
    assertError(400, "invalid_grant", here.redeem("", code));
    Answer given = there.redeem(PREFIX, code);
    assertEquals(200, given.status(), given::toString);
    String bearer = "Bearer " + given.json().path("access_token").asString();
    assertEquals(200, userinfo(PREFIX, bearer));
    assertEquals(401, userinfo("", bearer));
    assertEquals(401, userinfo("/t/77777777-7777-4777-8777-777777777777", bearer));
  }

  @Test
  void a_shop_that_is_reset_knows_nobody_any_more() {
    String tenant = "88888888-8888-4888-8888-888888888888";
    SwaggerUser user = customer("/t/" + tenant);
    String bearer = "Bearer " + user.token("openid read:user");
    String code = user.code("openid read:user");
    assertEquals(204, server.client().send("DELETE /admin/tenants/" + tenant).status());
    assertEquals(
        "/t/" + tenant + "/sign-in",
        user.surfer().open("/t/" + tenant + "/account").address().getPath());
    assertEquals(401, userinfo("/t/" + tenant, bearer));
    assertError(400, "invalid_grant", user.redeem("/t/" + tenant, code));
  }

  @Test
  void nobody_agrees_to_anything_by_another_way_than_the_form() {
    SwaggerUser user = customer("");
    String address = user.asking("read:orders");
    WebPage page = user.surfer().open(address);
    String more =
        "&decision=allow&form_token="
            + URLEncoder.encode(page.form("Allow").values().get("form_token"), UTF_8);
    for (WebPage tried :
        new WebPage[] {
          user.surfer().open(address + more),
          user.surfer().open(address + more + "&_method=POST"),
          user.surfer().with("X-HTTP-Method-Override", "POST").open(address + more),
          user.surfer().with("X-Method-Override", "POST").open(address + more)
        }) {
      assertEquals(200, tried.status(), tried::toString);
      assertTrue(tried.hasButton("Allow"), tried::toString);
    }
    String cookie = "petstore_signin=" + user.surfer().cookies().get("petstore_signin");
    Answer head = server.client().send("HEAD " + address + more, "Cookie", cookie);
    assertEquals(Optional.empty(), head.header("Location"));
    for (String method : new String[] {"PUT", "DELETE", "PATCH", "QUERY"}) {
      assertEquals(405, server.client().send(method + " " + address, "Cookie", cookie).status());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "X-Forwarded-Host,evil.example",
    "X-Forwarded-Server,evil.example",
    "X-Forwarded-Prefix,//evil.example",
    "X-Original-URL,//evil.example/",
    "Forwarded,host=evil.example;proto=https"
  })
  void no_header_makes_another_site_ours(String name, String value) {
    SwaggerUser user = customer("");
    WebPage.Form form = user.surfer().open(user.asking("read:orders")).form("Allow");
    Surfer steered = user.surfer().with(name, value);
    WebPage asked = steered.open(user.asking("read:orders"));
    assertFalse(asked.answer().toString().contains("evil.example"), asked::toString);
    WebPage discovery = steered.open("/.well-known/openid-configuration");
    assertFalse(discovery.html().contains("evil.example"), discovery::toString);
    WebPage refused =
        steered.with("Origin", "https://evil.example").submit(form.with("decision", "allow"));
    assertEquals(403, refused.status(), refused::toString);
    assertEquals("This form was sent by another site", refused.heading());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "post_logout_redirect_uri=https://evil.example/",
        "return=https://evil.example/",
        "return=//evil.example/",
        "return=/account/../../evil.example",
        "redirect_uri=https://evil.example/&id_token_hint=x&state=y"
      })
  void who_signs_out_is_led_nowhere_else(String query) {
    Surfer surfer = customer("").surfer();
    WebPage asked = surfer.open("/sign-out?" + query);
    assertEquals("/sign-out", asked.address().getPath());
    WebPage out =
        surfer.post(
            "/sign-out?" + query,
            Map.of("form_token", asked.form("Sign out").values().get("form_token")));
    assertEquals(server.publicUrl() + "/sign-out", out.address().toString());
    assertEquals("You are signed out", out.heading());
    assertFalse(out.html().contains("evil"), out::html);
  }

  @Test
  void nothing_that_strangers_choose_is_markup() {
    String name = "<script>alert(1)</script>\"' onload=" + System.nanoTime();
    String password = "a lark above the corn";
    String user =
        "{\"username\":\"" + name.replace("\"", "\\\"") + "\",\"password\":\"" + password + "\"}";
    Answer added =
        server.client().sendText("POST /v2/user", user, "Content-Type", "application/json");
    assertEquals(200, added.status(), added::toString);
    SwaggerUser odd = SwaggerUser.of(server, "", name, password);
    String state = URLEncoder.encode("\"><script>alert(1)</script>", UTF_8);
    String asking = odd.asking("read:pets").replace("state=s1", "state=" + state);
    WebPage consent = odd.surfer().open(asking);
    assertTrue(consent.text().contains(name), consent::toString);
    for (WebPage page :
        new WebPage[] {
          consent,
          odd.surfer().open("/account"),
          odd.surfer().open("/sign-out"),
          odd.surfer().open("/device"),
          odd.surfer().open("/sign-in?return=" + URLEncoder.encode(asking, UTF_8)),
          odd.surfer().post(asking, Map.of("form_token", "x", "decision", "allow"))
        }) {
      assertFalse(page.html().contains("<script"), page::html);
      assertFalse(page.html().contains("\"' onload"), page::html);
    }
  }

  @Test
  void the_servers_own_client_gets_nothing_in_the_ways_of_others() {
    Surfer user = customer("").surfer();
    String own = customer("").asking("read:pets").replace(SwaggerUser.CLIENT, "petstore");
    assertEquals(400, user.open(own).status());
    assertEquals(400, user.open(own.replace("/authorize", "/oauth/authorize")).status());
    for (String grant :
        new String[] {
          "authorization_code", "client_credentials", "urn:ietf:params:oauth:grant-type:device_code"
        }) {
      Form form = Form.grant(grant, "client_id", "petstore", "code", "x", "device_code", "x");
      assertError(400, "unauthorized_client", form.post(server.client(), "/token"));
    }
    Form named = Form.of("client_id", "petstore", "token", "x");
    assertError(400, "unauthorized_client", named.post(server.client(), "/device/authorize"));
    assertError(401, "invalid_client", named.post(server.client(), "/introspect"));
    Form secret = named.with("client_secret", "petstore");
    assertError(401, "invalid_client", secret.post(server.client(), "/revoke"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"a\",\"jku\":\"%s\"}",
        "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"a\",\"x5u\":\"%s\"}",
        "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}",
        "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"../../dev/null\"}",
        "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"' OR '1'='1\"}",
        "{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"a\"}"
      })
  void nothing_that_is_sent_has_the_server_call_anybody(String header) throws IOException {
    try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(100);
      String url = "http://localhost:" + listener.getLocalPort() + "/keys";
      String token = encoded(header.formatted(url)) + "." + encoded("{}") + "." + "A".repeat(86);
      assertEquals(401, userinfo("", "Bearer " + token));
      Form form = Form.of("client_id", SwaggerUser.CLIENT, "token", token);
      assertEquals(200, form.post(server.client(), "/revoke").status());
      SwaggerUser user = customer("");
      for (String more :
          new String[] {"&prompt=none&id_token_hint=" + token, "&request_uri=" + url}) {
        WebPage page = user.surfer().open(user.asking("read:pets") + more);
        assertNotEquals("", page.parameter("error"), page::toString);
      }
      assertThrows(SocketTimeoutException.class, listener::accept);
    }
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }

  private static SwaggerUser customer(String prefix) {
    return SwaggerUser.of(server, prefix, "customer", InProcess.CUSTOMER_PASSWORD);
  }

  private static int userinfo(String prefix, String authorization) {
    return server
        .client()
        .send("GET " + prefix + "/userinfo", "Authorization", authorization)
        .status();
  }

  private static void assertError(int status, String error, Answer answer) {
    assertEquals(status, answer.status(), answer::toString);
    assertEquals(error, answer.json().path("error").asString());
  }
}
