package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.api.Behavior;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.support.TestServer;

/// What a user is signed in with ends in the moment in which it has to, on the server that ends it:
/// the very next request is refused, although the one before was let in.
class EndsAtOnceTest {
  private static final String CHANGE =
      "{\"currentPassword\":\"" + Person.PASSWORD + "\",\"newPassword\":\"a gander in the ditch\"}";

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
  void signing_out_ends_the_sign_in_with_all_that_came_of_it_and_no_other() {
    Person ada = Person.account(server);
    Person.Tokens first = ada.login();
    Person.Tokens other = ada.login();
    String session = ada.session();
    var renewed = ada.refresh(first.refresh()).json();
    String second = renewed.path("token").asString();
    for (String shown : new String[] {first.access(), second, other.access(), session}) {
      assertEquals(200, ada.profile(shown));
    }
    assertEquals(204, ada.send("POST /v1/logout", second).status());
    assertEquals(401, ada.profile(second));
    assertEquals(401, ada.profile(first.access()));
    assertEquals(401, ada.refresh(renewed.path("refreshToken").asString()).status());
    assertEquals(200, ada.profile(other.access()));
    assertEquals(200, ada.profile(session));
    assertEquals(200, ada.refresh(other.refresh()).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2", "/api/v3"})
  void a_classic_logout_ends_the_session_and_no_other(String base) {
    Person ada = Person.classic(server);
    String session = ada.session();
    String other = ada.session();
    String token = ada.login().access();
    assertEquals(200, ada.profile(session));
    assertEquals(200, ada.send("GET " + base + "/user/logout", session).status());
    assertEquals(401, ada.profile(session));
    assertEquals(200, ada.profile(other));
    assertEquals(200, ada.profile(token));
  }

  @Test
  void a_password_that_is_changed_with_a_token_ends_all_but_that_sign_in() {
    Person ada = Person.account(server);
    Person.Tokens used = ada.login();
    Person.Tokens other = ada.login();
    String session = ada.session();
    assertSignedIn(ada, other, session);
    assertEquals(204, ada.sendJson("PUT /api/v1/user/password", CHANGE, used.access()).status());
    assertSignedOut(ada, other, session);
    assertEquals(200, ada.profile(used.access()));
    assertEquals(200, ada.refresh(used.refresh()).status());
  }

  @Test
  void a_password_that_is_changed_with_a_session_ends_all_but_that_session() {
    Person ada = Person.account(server);
    String used = ada.session();
    Person.Tokens other = ada.login();
    String session = ada.session();
    assertSignedIn(ada, other, session);
    assertEquals(204, ada.sendJson("PUT /api/v1/user/password", CHANGE, used).status());
    assertSignedOut(ada, other, session);
    assertEquals(200, ada.profile(used));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2", "/api/v3"})
  void another_password_by_a_classic_edition_ends_all(String base) {
    Person ada = Person.classic(server);
    Person.Tokens tokens = ada.login();
    String session = ada.session();
    assertSignedIn(ada, tokens, session);
    String changed = "{\"id\":7,\"username\":\"" + ada.name() + "\",\"password\":\"another\"}";
    String target = "PUT " + base + "/user/" + ada.name();
    assertEquals(200, ada.sendJson(target, changed, session).status());
    assertSignedOut(ada, tokens, session);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2", "/api/v3"})
  void who_is_deleted_by_a_classic_edition_is_nobody_and_no_namesake(String base) {
    Person ada = Person.classic(server);
    Person.Tokens tokens = ada.login();
    String session = ada.session();
    assertSignedIn(ada, tokens, session);
    assertEquals(200, server.client().send("DELETE " + base + "/user/" + ada.name()).status());
    assertSignedOut(ada, tokens, session);
    Person namesake = ada.namesake();
    assertNotEquals(ada.id(), namesake.id());
    assertSignedOut(ada, tokens, session);
    assertEquals(200, namesake.profile(namesake.login().access()));
  }

  // The role is changed by another program, as on the command line: what the server has just seen
  // may count there for a moment longer, nothing else.
  @Test
  void another_role_ends_all_here_soon() throws InterruptedException {
    Person ada = Person.account(server);
    Person.Tokens seen = ada.login();
    Person.Tokens tokens = ada.login();
    String session = ada.session();
    assertEquals(200, ada.profile(seen.access()));
    server
        .core(InstantSource.system())
        .auth()
        .accounts()
        .setRole(Tenant.DEFAULT, ada.name(), Role.STAFF);
    assertSignedOut(ada, tokens, session);
    assertEquals(401, ada.refresh(seen.refresh()).status());
    Instant deadline = Instant.now().plus(Duration.ofSeconds(5));
    while (ada.profile(seen.access()) != 401) {
      assertTrue(Instant.now().isBefore(deadline), "a token outlives its role");
      Thread.sleep(50);
    }
    Person other = Person.account(server);
    assertEquals(200, ada.send("GET /v1/users/" + other.id(), ada.login().access()).status());
  }

  private static void assertSignedIn(Person person, Person.Tokens tokens, String session) {
    assertEquals(200, person.profile(tokens.access()));
    assertEquals(200, person.profile(session));
  }

  private static void assertSignedOut(Person person, Person.Tokens tokens, String session) {
    assertEquals(401, person.profile(tokens.access()));
    assertEquals(401, person.profile(session));
    assertEquals(401, person.refresh(tokens.refresh()).status());
  }
}
