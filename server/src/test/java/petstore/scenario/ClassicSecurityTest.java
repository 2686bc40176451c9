package petstore.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;
import petstore.support.Answer;
import petstore.support.Client;
import petstore.support.TestServer;

/// What strangers try on a classic edition that asks for credentials, in both of its behaviours.
class ClassicSecurityTest {
  private static final String JSON = "application/json";
  private static final AtomicInteger NAMES = new AtomicInteger();
  private static Map<Behavior, TestServer> servers = Map.of();

  @BeforeAll
  static void start() {
    servers =
        Map.of(
            Behavior.DOCUMENTED, TestServer.startEnforced(Behavior.DOCUMENTED),
            Behavior.OBSERVED, TestServer.startEnforced(Behavior.OBSERVED));
  }

  @AfterAll
  static void stop() {
    servers.values().forEach(TestServer::close);
  }

  /// An edition in one of its behaviours, as a test uses it.
  private record Edition(TestServer server, Behavior behavior, String base, Tenant tenant) {
    static Edition of(Behavior behavior, String base) {
      Tenant observed = base.equals("/v2") ? Tenant.CLASSIC_V2 : Tenant.CLASSIC_V3;
      return new Edition(
          started(behavior),
          behavior,
          base,
          behavior == Behavior.OBSERVED ? observed : Tenant.DEFAULT);
    }

    Client client() {
      return server.client();
    }

    Answer send(String method, String path, String... headers) {
      return client().send(method + " " + base + path, headers);
    }

    Answer json(String method, String path, String body, String... headers) {
      String[] all = Arrays.copyOf(headers, headers.length + 2);
      all[headers.length] = "Content-Type";
      all[headers.length + 1] = JSON;
      return client().sendText(method + " " + base + path, body, all);
    }

    String signUp() {
      String name = "user-" + NAMES.incrementAndGet();
      assertEquals(200, json("POST", "/user", user(name, "secret of " + name)).status());
      return name;
    }

    String session(String name) {
      return server.session(tenant, name, "secret of " + name);
    }

    Answer login(String name, String password) {
      return send(
          "GET",
          "/user/login?username=" + name + "&password=" + URLEncoder.encode(password, UTF_8));
    }

    String token(String name) {
      User user = server.storage().users().find(tenant, name).orElseThrow();
      return server
          .core(InstantSource.system())
          .auth()
          .tokens()
          .issue(tenant, user, false)
          .accessToken();
    }

    String staff() {
      return "Bearer " + server.session(tenant, "staff", InProcess.STAFF_PASSWORD);
    }
  }

  @ParameterizedTest
  @CsvSource({"DOCUMENTED,/v2", "DOCUMENTED,/api/v3", "OBSERVED,/v2", "OBSERVED,/api/v3"})
  void what_has_a_padlock_opens_by_key_token_and_session(Behavior behavior, String base) {
    var edition = Edition.of(behavior, base);
    Answer refused = edition.send("GET", "/pet/findByStatus?status=sold");
    assertEquals(401, refused.status());
    assertEquals("Bearer realm=\"petstore\"", refused.header("WWW-Authenticate").orElseThrow());
    for (String[] shown :
        new String[][] {
          {"api_key", "special-key"},
          {"Authorization", edition.staff()},
          {"api_key", edition.staff().substring("Bearer ".length())},
          {"Cookie", "petstore_session=" + edition.staff().substring("Bearer ".length())},
          {"Authorization", "Bearer " + edition.token("staff")}
        }) {
      Answer answer = edition.send("GET", "/pet/findByStatus?status=sold", shown);
      assertEquals(200, answer.status(), shown[0]);
    }
    Answer tooLittle =
        edition.send(
            "GET",
            "/pet/findByStatus?status=sold",
            "Authorization",
            "Bearer " + edition.token("customer"));
    assertEquals(403, tooLittle.status());
    assertTrue(tooLittle.body().contains("write:pets"), tooLittle.body());
    assertEquals(
        "Bearer realm=\"petstore\", error=\"insufficient_scope\", scope=\"write:pets\"",
        tooLittle.header("WWW-Authenticate").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"DOCUMENTED,/v2", "DOCUMENTED,/api/v3", "OBSERVED,/v2", "OBSERVED,/api/v3"})
  void nobody_changes_or_deletes_another_user(Behavior behavior, String base) {
    var edition = Edition.of(behavior, base);
    String ann = edition.signUp();
    String bob = edition.signUp();
    String stolen = user(bob, "stolen");
    for (String[] shown :
        new String[][] {
          {"Authorization", "Bearer " + edition.session(ann)},
          {"Authorization", "Bearer " + edition.token(ann)},
          {"Cookie", "petstore_session=" + edition.session(ann)},
          {"api_key", "special-key"}
        }) {
      assertEquals(403, edition.json("PUT", "/user/" + bob, stolen, shown).status());
      assertEquals(403, edition.send("DELETE", "/user/" + bob, shown).status());
    }
    assertEquals(401, edition.json("PUT", "/user/" + bob, stolen).status());
    assertEquals(401, edition.send("DELETE", "/user/" + bob).status());
    String[] own = {"Authorization", "Bearer " + edition.session(ann)};
    assertEquals(400, edition.json("PUT", "/user/" + ann, user(bob, "stolen"), own).status());
    assertEquals(200, edition.login(bob, "secret of " + bob).status());
    assertEquals(
        200,
        edition
            .json("PUT", "/user/" + bob, user(bob, "given"), "Authorization", edition.staff())
            .status());
    assertEquals(200, edition.login(bob, "given").status());
  }

  @ParameterizedTest
  @CsvSource({"DOCUMENTED,/v2", "DOCUMENTED,/api/v3", "OBSERVED,/v2", "OBSERVED,/api/v3"})
  void signing_up_does_not_take_an_account(Behavior behavior, String base) {
    var edition = Edition.of(behavior, base);
    String ann = edition.signUp();
    String fresh = "user-" + NAMES.incrementAndGet();
    Answer refused = edition.json("POST", "/user", user(ann, "stolen"));
    assertEquals(400, refused.status());
    assertTrue(refused.body().contains("Invalid username supplied"), refused.body());
    String list = "[" + user(fresh, "x") + "," + user(ann, "stolen") + "]";
    assertEquals(400, edition.json("POST", "/user/createWithList", list).status());
    assertEquals(404, edition.send("GET", "/user/" + fresh).status());
    String twice = "[" + user(fresh, "x") + "," + user(fresh, "y") + "]";
    assertEquals(400, edition.json("POST", "/user/createWithList", twice).status());
    assertEquals(200, edition.login(ann, "secret of " + ann).status());
    assertEquals(400, edition.login(ann, "stolen").status());
  }

  @ParameterizedTest
  @CsvSource({"DOCUMENTED,/v2", "DOCUMENTED,/api/v3", "OBSERVED,/v2", "OBSERVED,/api/v3"})
  void no_answer_has_a_password_and_leaving_it_out_keeps_it(Behavior behavior, String base) {
    var edition = Edition.of(behavior, base);
    String name = edition.signUp();
    String[] own = {"Authorization", "Bearer " + edition.session(name)};
    String nameOnly = "{\"id\":5,\"username\":\"" + name + "\",\"phone\":\"1\"}";
    String fresh = "user-" + NAMES.incrementAndGet();
    for (Answer answer :
        new Answer[] {
          edition.json("PUT", "/user/" + name, nameOnly, own),
          edition.send("GET", "/user/" + name),
          edition.send("GET", "/user/" + name, "Accept", "application/xml"),
          edition.send("GET", "/user/" + name, "Accept", "application/yaml, application/json"),
          edition.json("POST", "/user", user(fresh, "hush")),
          edition.json("POST", "/user/createWithList", "[" + user(fresh + "l", "hush") + "]"),
          edition.json("POST", "/user", user(fresh + "x", "hush"), "Accept", "application/xml")
        }) {
      assertEquals(200, answer.status(), answer::toString);
      assertFalse(answer.body().contains("password"), answer.body());
      assertFalse(answer.body().contains("secret of") || answer.body().contains("hush"));
    }
    assertEquals(200, edition.login(name, "secret of " + name).status());
    assertEquals(200, edition.send("DELETE", "/user/" + name, own).status());
  }

  @ParameterizedTest
  @CsvSource({"DOCUMENTED,/v2", "DOCUMENTED,/api/v3", "OBSERVED,/v2", "OBSERVED,/api/v3"})
  void signing_in_and_out_is_real(Behavior behavior, String base) {
    var edition = Edition.of(behavior, base);
    String name = edition.signUp();
    Answer wrong = edition.login(name, "wrong");
    assertEquals(400, wrong.status());
    assertTrue(wrong.body().contains("Invalid username/password supplied"), wrong.body());
    assertEquals(400, edition.send("GET", "/user/login").status());
    Answer login = edition.login(name, "secret of " + name);
    String number = login.body().replaceAll("(?s).*session: ?(\\d+).*", "$1");
    if (behavior == Behavior.OBSERVED && base.equals("/api/v3")) {
      assertEquals("Logged in user session: " + number, login.body());
    }
    assertTrue(
        login.header("Set-Cookie").orElseThrow().startsWith("petstore_session=" + number + ";"));
    String[] own = {"Authorization", "Bearer " + number};
    assertEquals(200, edition.send("GET", "/pet/1", own).status());
    assertEquals(200, edition.send("GET", "/user/logout", own).status());
    assertEquals(401, edition.send("GET", "/pet/1", own).status());
  }

  @ParameterizedTest
  @CsvSource({"DOCUMENTED,/v2", "DOCUMENTED,/api/v3", "OBSERVED,/v2", "OBSERVED,/api/v3"})
  void a_deleted_user_is_nobody_at_once(Behavior behavior, String base) {
    var edition = Edition.of(behavior, base);
    String name = edition.signUp();
    String[] token = {"Authorization", "Bearer " + edition.token(name)};
    String[] session = {"Authorization", "Bearer " + edition.session(name)};
    assertEquals(200, edition.send("GET", "/pet/1", token).status());
    assertEquals(200, edition.send("GET", "/pet/1", session).status());
    assertEquals(200, edition.send("DELETE", "/user/" + name, token).status());
    assertEquals(401, edition.send("GET", "/pet/1", token).status());
    assertEquals(401, edition.send("GET", "/pet/1", session).status());
    assertEquals(200, edition.json("POST", "/user", user(name, "secret of " + name)).status());
    assertEquals(401, edition.send("DELETE", "/user/" + name, token).status());
    assertEquals(401, edition.send("DELETE", "/user/" + name, session).status());
  }

  @ParameterizedTest
  @CsvSource({"DOCUMENTED,/v2", "DOCUMENTED,/api/v3", "OBSERVED,/v2", "OBSERVED,/api/v3"})
  void credentials_open_the_shop_that_they_are_of(Behavior behavior, String base) {
    var edition = Edition.of(behavior, base);
    String elsewhere = UUID.randomUUID().toString();
    for (String[] shown :
        new String[][] {
          {"Authorization", edition.staff(), "X-Tenant-ID", elsewhere},
          {"Authorization", "Bearer " + edition.token("staff"), "X-Tenant-ID", elsewhere}
        }) {
      assertEquals(401, edition.send("GET", "/pet/1", shown).status());
    }
    String[] key = {"api_key", "special-key", "X-Tenant-ID", elsewhere};
    assertEquals(200, edition.send("GET", "/pet/1", key).status());
    revokeKeys(edition, elsewhere);
    assertEquals(401, edition.send("GET", "/pet/1", key).status());
    assertEquals(200, edition.send("GET", "/pet/1", "api_key", "special-key").status());
  }

  @ParameterizedTest
  @CsvSource({"DOCUMENTED,/v2", "DOCUMENTED,/api/v3", "OBSERVED,/v2", "OBSERVED,/api/v3"})
  void head_obeys_the_rules_of_get_and_options_tells_nothing(Behavior behavior, String base) {
    var edition = Edition.of(behavior, base);
    Answer head = edition.send("HEAD", "/pet/1");
    assertEquals(401, head.status());
    assertEquals("", head.body());
    assertEquals(200, edition.send("HEAD", "/pet/1", "api_key", "special-key").status());
    Answer options =
        edition.send(
            "OPTIONS",
            "/pet/1",
            "Origin",
            "https://shop.example",
            "Access-Control-Request-Method",
            "DELETE",
            "Access-Control-Request-Headers",
            "authorization");
    assertTrue(options.status() == 200 || options.status() == 204, options::toString);
    assertEquals("", options.body());
  }

  @ParameterizedTest
  @CsvSource({"DOCUMENTED,/api/v3", "OBSERVED,/api/v3"})
  void a_user_who_is_sent_as_a_form_has_no_password_that_all_know(Behavior behavior, String base) {
    var edition = Edition.of(behavior, base);
    String ann = edition.signUp();
    String name = "user-" + NAMES.incrementAndGet();
    String form = "application/x-www-form-urlencoded";
    String target = "POST " + base + "/user";
    String body = "id=5&username=" + name;
    assertEquals(200, edition.client().sendText(target, body, "Content-Type", form).status());
    assertEquals(400, edition.login(name, "XXXXXXXXXXX").status());
    Answer changed =
        edition
            .client()
            .sendText(
                "PUT " + base + "/user/" + ann,
                "id=5&phone=1",
                "Content-Type",
                form,
                "Authorization",
                "Bearer " + edition.session(ann));
    assertEquals(200, changed.status(), changed::toString);
    assertEquals(400, edition.login(ann, "XXXXXXXXXXX").status());
    assertEquals(200, edition.login(ann, "secret of " + ann).status());
  }

  private static TestServer started(Behavior behavior) {
    TestServer server = servers.get(behavior);
    if (server == null) {
      throw new IllegalStateException("not started");
    }
    return server;
  }

  private static void revokeKeys(Edition edition, String tenant) {
    var keys = edition.server().core(InstantSource.system()).auth().apiKeys();
    var owner = new Tenant(UUID.fromString(tenant));
    keys.all(owner).forEach(key -> assertTrue(keys.revoke(owner, key.id())));
  }

  private static String user(String name, String password) {
    return "{\"id\":5,\"username\":\"" + name + "\",\"password\":\"" + password + "\"}";
  }
}
