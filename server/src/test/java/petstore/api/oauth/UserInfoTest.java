package petstore.api.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.core.auth.Tokens;
import petstore.core.auth.Tokens.Giving;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.users.Preferences;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserSettings;
import petstore.support.Answer;
import petstore.support.TestServer;

/// What clients are told about users, on a server.
class UserInfoTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Tenant TENANT =
      new Tenant(UUID.fromString("0197f7a2-0000-7000-8000-000000000010"));
  private static final Set<Scope> ALL = Set.of(Scope.OPENID, Scope.PROFILE, Scope.EMAIL);
  private static final UserSettings SETTINGS =
      new UserSettings(
          true, Preferences.DEFAULT, "nb-NO", "Europe/Oslo", "https://shop.example/mira.png");

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
  void each_scope_adds_what_it_is_for() {
    User mira = user("Mira", "Lund", "mira@example.com", SETTINGS);
    assertEquals(List.of("sub"), names(token(mira, Set.of(Scope.OPENID))));
    assertEquals(
        List.of("sub", "email", "email_verified"),
        names(token(mira, Set.of(Scope.OPENID, Scope.EMAIL))));
    assertEquals(
        List.of(
            "sub",
            "name",
            "given_name",
            "family_name",
            "preferred_username",
            "picture",
            "zoneinfo",
            "locale",
            "updated_at"),
        names(token(mira, Set.of(Scope.OPENID, Scope.PROFILE, Scope.READ_PETS))));
    assertEquals(UserClaims.NAMES, names(token(mira, ALL)));
    assertEquals(
        "{\"sub\":\"%s\",\"name\":\"Mira Lund\",\"given_name\":\"Mira\",\"family_name\":\"Lund\",\"preferred_username\":\"%s\",\"picture\":\"https://shop.example/mira.png\",\"zoneinfo\":\"Europe/Oslo\",\"locale\":\"nb-NO\",\"updated_at\":%d,\"email\":\"mira@example.com\",\"email_verified\":true}"
            .formatted(mira.id(), mira.account().username(), mira.updatedAt().getEpochSecond()),
        get(token(mira, ALL)).body());
  }

  @Test
  void what_is_not_known_is_left_out() {
    User nobody = user(null, " ", "string", UserSettings.DEFAULT);
    assertEquals(List.of("sub", "preferred_username", "updated_at"), names(token(nobody, ALL)));
    User half = user("Mira", null, "mira2@example.com", UserSettings.DEFAULT);
    assertEquals("Mira", get(token(half, ALL)).json().path("name").asString());
    assertFalse(get(token(half, ALL)).json().path("email_verified").asBoolean(true));
  }

  @Test
  void a_client_that_we_did_not_write_reads_it() throws Exception {
    User mira = user("Mira", "Lund", null, SETTINGS);
    for (var method :
        List.of(
            com.nimbusds.oauth2.sdk.http.HTTPRequest.Method.GET,
            com.nimbusds.oauth2.sdk.http.HTTPRequest.Method.POST)) {
      var request =
          new UserInfoRequest(
              URI.create(server.publicUrl() + "/userinfo"),
              method,
              new BearerAccessToken(token(mira, ALL)));
      var answer = UserInfoResponse.parse(request.toHTTPRequest().send());
      assertTrue(answer.indicatesSuccess());
      var info = answer.toSuccessResponse().getUserInfo();
      assertEquals(mira.id().toString(), info.getSubject().getValue());
      assertEquals("Mira Lund", info.getName());
    }
  }

  @Test
  void a_token_comes_in_the_header_or_in_the_form_that_is_posted() {
    String token = token(user("Mira", "Lund", null, SETTINGS), ALL);
    assertEquals(200, get(token).status());
    assertEquals(
        200, server.client().send("POST /userinfo", "Authorization", "Bearer " + token).status());
    assertEquals(200, post("access_token=" + token).status());
    assertEquals(200, post("odd=1&access_token=" + token).status());
    assertEquals(200, post("access_token=" + token, FORM + "; charset=UTF-8").status());
  }

  @Test
  void a_token_in_the_address_or_in_another_body_is_not_looked_at() {
    String token = token(user("Mira", "Lund", null, SETTINGS), ALL);
    for (Answer answer :
        List.of(
            server.client().send("GET /userinfo?access_token=" + token),
            server.client().send("POST /userinfo?access_token=" + token),
            post("access_token=" + token, "text/plain"),
            server
                .client()
                .sendText("GET /userinfo", "access_token=" + token, "Content-Type", FORM),
            post("token=" + token))) {
      challenged(answer, 401, "Bearer realm=\"petstore\"");
    }
  }

  @Test
  void a_token_that_is_sent_twice_is_refused() {
    String token = token(user("Mira", "Lund", null, SETTINGS), ALL);
    String bearer = "Bearer " + token;
    for (Answer answer :
        List.of(
            server.client().send("GET /userinfo", "Authorization", bearer, "Authorization", bearer),
            server
                .client()
                .sendText(
                    "POST /userinfo",
                    "access_token=" + token,
                    "Content-Type",
                    FORM,
                    "Authorization",
                    bearer),
            post("access_token=" + token + "&access_token=" + token))) {
      challenged(answer, 400, "Bearer realm=\"petstore\", error=\"invalid_request\"");
    }
    challenged(post("%zz=1"), 400, "Bearer realm=\"petstore\", error=\"invalid_request\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "guess", "a b", "{}", "\u00e4", "1"})
  void what_is_no_token_is_refused(String text) {
    String expected = "Bearer realm=\"petstore\", error=\"invalid_token\"";
    challenged(
        server.client().send("GET /userinfo", "Authorization", "Bearer " + text), 401, expected);
    challenged(post("access_token=" + text.strip().replace(" ", "+")), 401, expected);
  }

  @Test
  void without_a_token_no_error_is_named() {
    challenged(server.client().send("GET /userinfo"), 401, "Bearer realm=\"petstore\"");
    challenged(post(""), 401, "Bearer realm=\"petstore\"");
    challenged(
        server.client().send("GET /userinfo", "Authorization", "Basic eDp5"),
        401,
        "Bearer realm=\"petstore\"");
  }

  @Test
  void classic_sessions_and_api_keys_are_nothing_here() {
    String session = server.session(Tenant.DEFAULT, "customer", InProcess.CUSTOMER_PASSWORD);
    challenged(get(session), 401, "Bearer realm=\"petstore\", error=\"invalid_token\"");
    challenged(
        server
            .client()
            .send("GET /userinfo", "Cookie", "petstore_session=" + session, "api_key", session),
        401,
        "Bearer realm=\"petstore\"");
    challenged(
        server.client().send("GET /userinfo", "api_key", "special-key"),
        401,
        "Bearer realm=\"petstore\"");
  }

  @Test
  void a_token_without_openid_is_not_enough() {
    User mira = user("Mira", "Lund", null, SETTINGS);
    Set<Scope> others = Set.of(Scope.PROFILE, Scope.EMAIL, Scope.READ_USER);
    String expected = "Bearer realm=\"petstore\", error=\"insufficient_scope\", scope=\"openid\"";
    challenged(get(token(mira, others)), 403, expected);
    challenged(post("access_token=" + token(mira, others)), 403, expected);
  }

  @Test
  void a_program_is_nobody() {
    String token = token(Tenant.DEFAULT, Optional.empty(), ALL, Instant.now());
    challenged(get(token), 401, "Bearer realm=\"petstore\", error=\"invalid_token\"");
  }

  @Test
  void a_token_that_has_expired_or_was_ended_is_not_good() {
    User mira = user("Mira", "Lund", null, SETTINGS);
    Instant before = Instant.now().minus(Duration.ofHours(2));
    String expected = "Bearer realm=\"petstore\", error=\"invalid_token\"";
    challenged(get(token(Tenant.DEFAULT, Optional.of(mira.id()), ALL, before)), 401, expected);
    Tokens.Issued ended = issue(Tenant.DEFAULT, Optional.of(mira.id()), ALL, Instant.now());
    server
        .core(InstantSource.system())
        .auth()
        .tokens()
        .end(Tenant.DEFAULT, new Caller.Proof.Grant(ended.grant().id(), true));
    challenged(get(ended.accessToken()), 401, expected);
  }

  @Test
  void an_id_token_is_no_access_token() {
    User mira = user("Mira", "Lund", null, SETTINGS);
    Tokens.Issued tokens = issue(Tenant.DEFAULT, Optional.of(mira.id()), ALL, Instant.now());
    String idToken =
        server
            .core(InstantSource.system())
            .oauth()
            .idTokens()
            .write(server.publicUrl(), tokens, Optional.empty())
            .orElseThrow();
    challenged(get(idToken), 401, "Bearer realm=\"petstore\", error=\"invalid_token\"");
  }

  @Test
  void a_tenants_token_tells_of_its_own_user() {
    User mira = user(TENANT, "Mira", "Lund", null, SETTINGS);
    String token = token(TENANT, Optional.of(mira.id()), ALL, Instant.now());
    String bearer = "Bearer " + token;
    Answer answer = server.client().send("GET /t/" + TENANT + "/userinfo", "Authorization", bearer);
    assertEquals(mira.id().toString(), answer.json().path("sub").asString());
    challenged(get(token), 401, "Bearer realm=\"petstore\", error=\"invalid_token\"");
  }

  @Test
  void nobody_keeps_the_answer_and_any_origin_may_ask() {
    Answer answer = get(token(user("Mira", "Lund", null, SETTINGS), ALL));
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
    assertEquals(Optional.of("application/json"), answer.header("Content-Type"));
    assertEquals(Optional.of("*"), answer.header("Access-Control-Allow-Origin"));
    assertEquals(Optional.empty(), answer.header("Access-Control-Allow-Credentials"));
  }

  @Test
  void other_methods_types_and_bodies_are_refused() {
    Answer put = server.client().send("PUT /userinfo");
    assertEquals(405, put.status());
    assertEquals(Optional.of("GET, HEAD, POST, OPTIONS"), put.header("Allow"));
    assertEquals(406, server.client().send("GET /userinfo", "Accept", "application/jwt").status());
    assertEquals(413, post("a".repeat(17 * 1024)).status());
    assertEquals(415, post("access_token=x", FORM + "; charset=utf-16").status());
  }

  private static void challenged(Answer answer, int status, String challenge) {
    assertEquals(status, answer.status(), answer::toString);
    assertEquals(Optional.of(challenge), answer.header("WWW-Authenticate"));
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
    assertEquals(Optional.of("application/problem+json"), answer.header("Content-Type"));
  }

  private static List<String> names(String token) {
    Answer answer = get(token);
    assertEquals(200, answer.status(), answer::toString);
    return List.copyOf(answer.json().propertyNames());
  }

  private static Answer get(String token) {
    return server.client().send("GET /userinfo", "Authorization", "Bearer " + token);
  }

  private static Answer post(String body) {
    return post(body, FORM);
  }

  private static Answer post(String body, String type) {
    return server.client().sendText("POST /userinfo", body, "Content-Type", type);
  }

  private static User user(
      @Nullable String first,
      @Nullable String last,
      @Nullable String email,
      UserSettings settings) {
    return user(Tenant.DEFAULT, first, last, email, settings);
  }

  private static User user(
      Tenant tenant,
      @Nullable String first,
      @Nullable String last,
      @Nullable String email,
      UserSettings settings) {
    UUID id = UUID.randomUUID();
    Instant now = Instant.now();
    var account = new UserAccount("user-" + id, first, last, email, null, null, 0);
    User user = User.classic(1, id, now, account).changed(account, settings, now);
    return server
        .core(InstantSource.system())
        .tenants()
        .write(
            tenant,
            () -> {
              server.storage().users().insert(tenant, user);
              return user;
            });
  }

  private static String token(User user, Set<Scope> scopes) {
    return token(Tenant.DEFAULT, Optional.of(user.id()), scopes, Instant.now());
  }

  private static String token(Tenant tenant, Optional<UUID> user, Set<Scope> scopes, Instant at) {
    return issue(tenant, user, scopes, at).accessToken();
  }

  private static Tokens.Issued issue(
      Tenant tenant, Optional<UUID> user, Set<Scope> scopes, Instant at) {
    Tokens tokens = server.core(InstantSource.fixed(at)).auth().tokens();
    Tokens.Draft draft =
        tokens.draft(
            tenant,
            new Giving(UUID.randomUUID(), user, "some-client", scopes, user.map(_ -> at), false));
    return server.storage().inTransaction(() -> tokens.keep(tenant, draft));
  }
}
