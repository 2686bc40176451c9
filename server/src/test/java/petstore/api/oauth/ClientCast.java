package petstore.api.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.core.Core;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Authorization;
import petstore.core.oauth.BrowserSessions;
import petstore.core.oauth.Client;
import petstore.core.oauth.Clients;
import petstore.core.oauth.GrantKind;
import petstore.support.Answer;
import petstore.support.Basic;
import petstore.support.Form;
import petstore.support.TestServer;
import petstore.support.Verifier;
import tools.jackson.databind.JsonNode;

/// A server with clients of every sort, and a customer who signed in there and says yes to them.
///
/// @param secrets of the clients that have one
record ClientCast(TestServer server, Core core, Secrets secrets) implements AutoCloseable {
  /// A program on a web server: it has a secret.
  static final String WEB = "web";

  /// A program on a telephone: it has none.
  static final String APP = "app";

  /// Another program on a telephone, whose users are sent to the same address.
  static final String OTHER_APP = "other-app";

  /// A device that cannot show a page.
  static final String DEVICE = "device";

  /// Another one.
  static final String OTHER_DEVICE = "other-device";

  /// A program that speaks for itself.
  static final String SERVICE = "service";

  /// Where browsers are sent back to.
  static final String BACK = "https://app.example/back";

  /// Whose clients they are.
  static final Tenant TENANT = Tenant.DEFAULT;

  /// Another shop, which has an app and a device with the same ids.
  static final Tenant OTHER_TENANT =
      new Tenant(UUID.fromString("0197f7a2-0000-7000-8000-0000000000e1"));

  /// What stands before each path of the other shop.
  static final String OTHER_PREFIX = "/t/" + OTHER_TENANT;

  static final Set<Scope> READING = Set.of(Scope.READ_PETS, Scope.READ_USER);

  private static final Set<Scope> PETS = Set.of(Scope.READ_PETS, Scope.WRITE_PETS);
  private static final Set<GrantKind> CODE =
      Set.of(GrantKind.AUTHORIZATION_CODE, GrantKind.REFRESH_TOKEN);
  private static final Set<GrantKind> DEVICE_CODE =
      Set.of(GrantKind.DEVICE_CODE, GrantKind.REFRESH_TOKEN);
  private static final Set<GrantKind> OF_ITS_OWN = Set.of(GrantKind.CLIENT_CREDENTIALS);

  record Secrets(String web, String service) {}

  static ClientCast start() {
    TestServer server = TestServer.startEnforced(Behavior.DOCUMENTED);
    Core core = server.core(InstantSource.system());
    for (Tenant tenant : List.of(TENANT, OTHER_TENANT)) {
      add(core, tenant, APP, false, CODE, EnumSet.allOf(Scope.class));
      add(core, tenant, DEVICE, false, DEVICE_CODE, EnumSet.allOf(Scope.class));
    }
    add(core, TENANT, OTHER_APP, false, CODE, EnumSet.allOf(Scope.class));
    add(core, TENANT, OTHER_DEVICE, false, DEVICE_CODE, EnumSet.allOf(Scope.class));
    String web = add(core, TENANT, WEB, true, CODE, EnumSet.allOf(Scope.class));
    String service = add(core, TENANT, SERVICE, true, OF_ITS_OWN, PETS);
    return new ClientCast(server, core, new Secrets(web, service));
  }

  private static String add(
      Core core,
      Tenant tenant,
      String id,
      boolean confidential,
      Set<GrantKind> grants,
      Set<Scope> scopes) {
    List<String> back = grants.equals(CODE) ? List.of(BACK) : List.of();
    return core.oauth()
        .clients()
        .add(tenant, new Clients.Registration(id, id, confidential, grants, back, scopes))
        .secret()
        .orElse("");
  }

  /// Posts a form.
  Answer post(String path, Form form, String... headers) {
    return form.post(server.client(), path, headers);
  }

  /// Posts a form as the program with a secret.
  Answer asWeb(String path, Form form) {
    return post(path, form, "Authorization", Basic.of(WEB, secrets.web()));
  }

  /// Posts a form as the program that speaks for itself.
  Answer asService(String path, Form form) {
    return post(path, form, "Authorization", Basic.of(SERVICE, secrets.service()));
  }

  /// A code that the customer let a client have, for reading.
  String code(String client) {
    return code(client, READING);
  }

  /// A code that the customer let a client have, with the challenge of [Verifier#GOOD].
  String code(String client, Set<Scope> scopes) {
    return code(core, new Asked(client, scopes, Optional.of(Verifier.GOOD.challenge())));
  }

  /// A code for a client that sent no challenge.
  String codeWithoutChallenge(String client) {
    return code(core, new Asked(client, READING, Optional.empty()));
  }

  /// A code as of a while ago.
  String codeOf(Duration ago, String client) {
    return code(coreOf(ago), new Asked(client, READING, Optional.of(Verifier.GOOD.challenge())));
  }

  private record Asked(String client, Set<Scope> scopes, Optional<String> challenge) {}

  private String code(Core core, Asked asked) {
    Client client = core.oauth().clients().find(TENANT, asked.client()).orElseThrow();
    var authorization =
        new Authorization(client, BACK, asked.scopes(), asked.challenge(), Optional.of("n-0S6"));
    return core.oauth().authorizations().code(TENANT, signedIn(core), authorization);
  }

  /// The use cases as of a while ago.
  Core coreOf(Duration ago) {
    InstantSource system = InstantSource.system();
    return server.core(() -> system.instant().minus(ago));
  }

  /// The customer, who signs in.
  BrowserSessions.SignedIn signedIn(Core core) {
    BrowserSessions sessions = core.oauth().browserSessions();
    var begun =
        sessions.signIn(TENANT, "customer", InProcess.CUSTOMER_PASSWORD, "192.0.2.1", "a browser");
    return sessions.find(TENANT, begun.secret()).orElseThrow();
  }

  /// The form for the tokens of a code of a client without a secret.
  static Form redeeming(String client, String code) {
    return Form.grant("authorization_code", "code", code, "redirect_uri", BACK)
        .with("client_id", client, "code_verifier", Verifier.GOOD.text());
  }

  /// Tokens that the app was given for scopes.
  JsonNode tokens(Set<Scope> scopes) {
    return good(post("/token", redeeming(APP, code(APP, scopes))));
  }

  /// The body of an answer of status 200 that nobody keeps.
  static JsonNode good(Answer answer) {
    assertEquals(200, answer.status(), answer::toString);
    assertEquals(Optional.of("application/json"), answer.header("Content-Type"));
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
    return answer.json();
  }

  /// The status that the shop answers an access token with that may read the user.
  int profile(String accessToken) {
    return get("/api/v1/user", accessToken);
  }

  /// The status that the shop answers an access token with that may read and write pets.
  int pets(String accessToken) {
    return get("/v2/pet/findByStatus?status=sold", accessToken);
  }

  private int get(String path, String accessToken) {
    return server.client().send("GET " + path, "Authorization", "Bearer " + accessToken).status();
  }

  /// The error of an answer that has one, as OAuth tells it.
  static String error(int status, Answer answer) {
    assertEquals(status, answer.status(), answer::toString);
    assertEquals(Optional.of("application/json"), answer.header("Content-Type"));
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
    assertEquals(List.of("error", "error_description"), List.copyOf(answer.json().propertyNames()));
    String description = answer.json().path("error_description").asString();
    assertTrue(description.matches("[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]+"), description);
    assertEquals(
        status == 401,
        answer.header("WWW-Authenticate").filter(field -> field.startsWith("Basic ")).isPresent());
    return answer.json().path("error").asString();
  }

  /// The error of an answer of status 400.
  static String error(Answer answer) {
    return error(400, answer);
  }

  @Override
  public void close() {
    server.close();
  }
}
