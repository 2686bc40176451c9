package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.api.Behavior;
import petstore.connector.ConnectorException;
import petstore.connector.ConnectorException.Kind;
import petstore.connector.Pet;
import petstore.connector.PetstoreConnector;
import petstore.connector.connection.AccessToken;
import petstore.connector.connection.ApiKey;
import petstore.connector.connection.Credentials;
import petstore.connector.connection.NoCredentials;
import petstore.connector.runtime.ExchangeListener;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;
import petstore.support.TestServer;

/// Tokens and keys that the connector shows to a shop that asks for them, good and bad ones.
class ConnectorTokensTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.startEnforced(Behavior.DOCUMENTED);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static PetstoreConnector.Builder showing(Credentials credentials) {
    return PetstoreConnector.builder()
        .baseUri(URI.create(server.publicUrl() + "/api/v3"))
        .credentials(credentials);
  }

  private static String token(String username, InstantSource clock) {
    User user = server.storage().users().find(Tenant.DEFAULT, username).orElseThrow();
    return server.core(clock).auth().tokens().issue(Tenant.DEFAULT, user, false).accessToken();
  }

  private static void add(Credentials credentials) {
    Pet added = showing(credentials).build().addPet(Pet.of("Rex").withStatus("available"));
    assertEquals("Rex", showing(credentials).build().getPetById(id(added)).name());
  }

  private static long id(Pet pet) {
    return Objects.requireNonNull(pet.id());
  }

  private static ConnectorException refusal(Credentials credentials) {
    var failure = assertThrows(ConnectorException.class, () -> add(credentials));
    assertEquals(Kind.STATUS, failure.kind());
    assertEquals("addPet", failure.action());
    return failure;
  }

  @Test
  void the_published_key_opens_the_shop_and_others_do_not() {
    add(ApiKey.of("special-key"));
    var failure = refusal(ApiKey.of("wr0ng-key"));
    assertEquals(401, failure.status());
    assertFalse(failure.toString().contains("wr0ng-key"));
    assertEquals(401, refusal(new ApiKey("X-Api-Key", "special-key")).status());
  }

  @Test
  void nothing_opens_nothing() {
    assertEquals(401, refusal(new NoCredentials()).status());
    assertEquals(200, server.client().send("GET /api/v3/pet/1", "api_key", "special-key").status());
  }

  @Test
  void a_token_of_the_staff_opens_the_shop() {
    add(AccessToken.of(token("staff", InstantSource.system())));
  }

  @Test
  void a_token_that_the_server_did_not_sign_is_refused() {
    String token = token("staff", InstantSource.system());
    String other = token.substring(0, token.length() - 8) + "AAAAAAAA";
    assertEquals(401, refusal(AccessToken.of(other)).status());
    assertEquals(401, refusal(AccessToken.of("nonsense")).status());
  }

  @Test
  void a_token_of_a_customer_has_not_the_scope() {
    var failure = refusal(AccessToken.of(token("customer", InstantSource.system())));
    assertEquals(403, failure.status());
    assertTrue(String.valueOf(failure.body()).contains("write:pets"), failure.body());
  }

  @Test
  void a_token_that_ended_is_refused_by_the_server() {
    Instant longAgo = Instant.now().minus(Duration.ofDays(3));
    assertEquals(
        401, refusal(AccessToken.of(token("staff", InstantSource.fixed(longAgo)))).status());
  }

  @Test
  void a_token_whose_end_is_known_is_not_sent_after_it() {
    var sent = new AtomicInteger();
    var token =
        new AccessToken(
            token("staff", InstantSource.system()), Instant.now().minusSeconds(1), List.of());
    var connector =
        showing(token)
            .listener(
                new ExchangeListener() {
                  @Override
                  public void sending(String method, URI uri, Map<String, List<String>> headers) {
                    sent.incrementAndGet();
                  }
                })
            .build();
    var failure = assertThrows(ConnectorException.class, () -> connector.getPetById(1));
    assertEquals(Kind.TOKEN_EXPIRED, failure.kind());
    assertEquals(0, sent.get());
  }

  @Test
  void a_token_is_good_in_its_own_shop_alone() {
    var token = AccessToken.of(token("staff", InstantSource.system()));
    var elsewhere =
        showing(token)
            .baseUri(URI.create(server.publicUrl() + "/t/" + UUID.randomUUID() + "/api/v3"))
            .build();
    var failure = assertThrows(ConnectorException.class, () -> elsewhere.getPetById(1));
    assertEquals(401, failure.status());
  }
}
