package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.connector.ConnectorException;
import petstore.connector.ConnectorException.Kind;
import petstore.connector.Pet;
import petstore.connector.PetstoreConnector;
import petstore.connector.connection.AccessToken;
import petstore.connector.connection.Browser;
import petstore.connector.connection.Oauth2Implicit;
import petstore.support.Surfer;
import petstore.support.TestServer;
import petstore.support.WebPage;

/// A person lets the connector act for them, at a shop that nobody prepared for it.
class ConnectorSignInTest {
  private static final String TENANT = "0197f7a2-0000-7000-8000-00000000000c";
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.startEnforced(Behavior.DOCUMENTED);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static URI base(String prefix) {
    return URI.create(server.publicUrl() + prefix + "/api/v3");
  }

  private static Oauth2Implicit.Builder asking(String prefix, Browser browser) {
    return Oauth2Implicit.builder()
        .baseUri(base(prefix))
        .browser(browser)
        .timeout(Duration.ofSeconds(30));
  }

  /// Somebody who signs in and presses a button, and the script of the page that they come to.
  private static Browser person(String name, String password, String button) {
    return address -> {
      var surfer = new Surfer(server);
      WebPage signIn = surfer.open(address.toString());
      WebPage consent = surfer.press(signIn, "Sign in", "username", name, "password", password);
      assertTrue(consent.text().contains("Petstore Connector"), consent.text());
      handOver(surfer.press(consent, button).address());
    };
  }

  private static void handOver(URI back) {
    URI page = URI.create("http://" + back.getAuthority() + back.getPath());
    var request =
        HttpRequest.newBuilder(page)
            .header("Origin", "http://" + back.getAuthority())
            .POST(BodyPublishers.ofString(back.getRawFragment()))
            .build();
    try {
      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      assertEquals(200, answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/t/" + TENANT})
  void staff_lets_it_change_pets(String prefix) {
    Browser staff = person("staff", InProcess.STAFF_PASSWORD, "Allow");
    AccessToken token = asking(prefix, staff).build().acquire();
    assertEquals(List.of("read:pets", "write:pets"), token.scopes().stream().sorted().toList());
    Instant end = Objects.requireNonNull(token.expiresAt());
    assertTrue(end.isAfter(Instant.now().plusSeconds(60)), end::toString);
    var connector = PetstoreConnector.builder().baseUri(base(prefix)).credentials(token).build();
    Pet added = connector.addPet(Pet.of("Rex"));
    assertEquals("Rex", connector.getPetById(Objects.requireNonNull(added.id())).name());
  }

  @Test
  void customers_let_it_see_pets_only() {
    Browser customer = person("customer", InProcess.CUSTOMER_PASSWORD, "Allow");
    AccessToken token = asking("", customer).build().acquire();
    assertEquals(List.of("read:pets"), token.scopes());
    var connector = PetstoreConnector.builder().baseUri(base("")).credentials(token).build();
    var failure = assertThrows(ConnectorException.class, () -> connector.addPet(Pet.of("Rex")));
    assertEquals(403, failure.status());
  }

  @Test
  void who_says_no_is_heard() {
    Browser staff = person("staff", InProcess.STAFF_PASSWORD, "Deny");
    var asked = asking("", staff).build();
    var failure = assertThrows(ConnectorException.class, asked::acquire);
    assertEquals(Kind.AUTHORIZATION, failure.kind());
    assertEquals(
        "The server gave no token: access_denied (The user said no)", failure.getMessage());
  }

  @Test
  void a_scope_that_the_connector_may_not_have_is_refused() {
    Browser sentBackAtOnce =
        address -> handOver(new Surfer(server).open(address.toString()).address());
    var asked = asking("", sentBackAtOnce).scopes(List.of("chat:write")).build();
    var failure = assertThrows(ConnectorException.class, asked::acquire);
    assertEquals(Kind.AUTHORIZATION, failure.kind());
    assertTrue(
        String.valueOf(failure.getMessage()).startsWith("The server gave no token: invalid_scope"),
        failure.getMessage());
  }

  @Test
  void a_client_that_the_shop_does_not_know_gets_nobody_sent_back() {
    Browser lost =
        address -> assertEquals(400, new Surfer(server).open(address.toString()).status());
    var asked = asking("", lost).clientId("nobody").timeout(Duration.ofMillis(1)).build();
    var failure = assertThrows(ConnectorException.class, asked::acquire);
    assertEquals(Kind.TIMEOUT, failure.kind());
  }
}
