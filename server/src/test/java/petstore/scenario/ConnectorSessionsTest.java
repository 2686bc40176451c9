package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.connector.ConnectorException;
import petstore.connector.PetstoreConnector;
import petstore.connector.User;
import petstore.connector.connection.AccessToken;
import petstore.connector.connection.ApiKey;
import petstore.connector.connection.Credentials;
import petstore.connector.connection.NoCredentials;
import petstore.scenario.ConnectorShop.Shown;
import petstore.support.TestServer;

/// The connector in the name of users of a shop that asks who they are; what is refused leaves the
/// shop as it was.
class ConnectorSessionsTest {
  private static final String PASSWORD = "a very long secret";
  private static TestServer server;

  private final ConnectorShop shop;

  ConnectorSessionsTest() {
    shop = ConnectorShop.on(server);
  }

  @BeforeAll
  static void start() {
    server = TestServer.startEnforced(Behavior.DOCUMENTED);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void what_is_refused_changes_nothing() {
    assertChangesNothing(401, new NoCredentials());
    assertChangesNothing(401, ApiKey.of("wr0ng"));
    assertChangesNothing(401, AccessToken.of("wr0ng"));
    assertChangesNothing(403, jane(Shown.TOKEN));
  }

  private void assertChangesNothing(int status, Credentials credentials) {
    assertRefused(status, () -> with(credentials).deletePet(1));
    assertRefused(status, () -> with(credentials).updatePetWithForm(1, "Rex", "sold"));
    assertEquals("Cat 1", shop.get("/pet/1").json().get("name").asString());
  }

  @Test
  void a_session_that_ended_opens_nothing() {
    String session = server.session(shop.tenant(), "staff", InProcess.STAFF_PASSWORD);
    PetstoreConnector connector = with(AccessToken.of(session));
    assertEquals("Cat 1", connector.getPetById(1).name());
    String logout = "GET /t/" + shop.tenant() + "/api/v3/user/logout";
    server.client().send(logout, "Authorization", "Bearer " + session);
    assertRefused(401, () -> connector.getPetById(1));
  }

  @Test
  void users_change_nobody_but_themselves() {
    shop.given("/user", "{\"username\":\"john\"}");
    for (Shown shown : new Shown[] {Shown.KEY, Shown.TOKEN}) {
      PetstoreConnector jane = with(jane(shown));
      assertRefused(403, () -> jane.updateUser("john", User.of("john").withPhone("5")));
      assertRefused(403, () -> jane.deleteUser("john"));
      assertRefused(401, () -> with(new NoCredentials()).deleteUser("john"));
      assertFalse(shop.get("/user/john").json().has("phone"));
      jane.deleteUser("jane");
      assertEquals(404, shop.get("/user/jane").status());
    }
  }

  private Credentials jane(Shown shown) {
    shop.given("/user", "{\"username\":\"jane\",\"password\":\"" + PASSWORD + "\"}");
    return shop.of(shown, "jane", PASSWORD);
  }

  private PetstoreConnector with(Credentials credentials) {
    return PetstoreConnector.builder().connection(shop.connection(credentials)).build();
  }

  private static void assertRefused(int status, Executable action) {
    var refusal = assertThrows(ConnectorException.class, action);
    assertEquals(ConnectorException.Kind.STATUS, refusal.kind());
    assertEquals(status, refusal.status());
  }
}
