package petstore.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.connector.Failing.failure;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import petstore.connector.ConnectorException.Kind;
import petstore.connector.connection.AccessToken;
import petstore.connector.connection.ApiKey;
import petstore.connector.connection.Credentials;
import petstore.connector.runtime.ExchangeListener;
import petstore.connector.support.RecordingServer;
import petstore.connector.support.Reply;

/// Credentials expire, and nobody sees them.
class CredentialsTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  private final RecordingServer server = RecordingServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private PetstoreConnector.Builder with(Credentials credentials) {
    return PetstoreConnector.builder()
        .baseUri(server.baseUri())
        .credentials(credentials)
        .clock(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void an_expired_token_is_not_shown() {
    AccessToken token = new AccessToken("secret-token", NOW, List.of());

    ConnectorException failure =
        failure(Kind.TOKEN_EXPIRED, () -> with(token).build().getInventory());

    assertEquals(
        "getInventory: the access token expired at 2026-01-31T12:00:00Z", failure.getMessage());
    assertEquals(List.of(), server.requests());
  }

  @Test
  void a_token_is_shown_until_it_expires() {
    AccessToken token = new AccessToken("secret-token", NOW.plusMillis(1), List.of());

    with(token).build().getInventory();

    assertEquals("Bearer secret-token", server.request().header("Authorization"));
  }

  @Test
  void who_looks_on_sees_no_secrets() {
    server.replying(
        Reply.of(200, "Content-Type: application/json\r\nSet-Cookie: a=secret-cookie\r\n", "{}"));
    List<String> seen = new ArrayList<>();
    ExchangeListener listener =
        new ExchangeListener() {
          @Override
          public void sending(String method, URI uri, Map<String, List<String>> headers) {
            seen.add(method + " " + uri + " " + headers);
          }

          @Override
          public void answered(int status, Map<String, List<String>> headers, Duration took) {
            assertFalse(took.isNegative());
            seen.add(status + " " + headers);
          }
        };

    with(new ApiKey("X-Shop", "secret-key")).listener(listener).build().deletePet(1, "secret-own");
    with(AccessToken.of("secret-token")).listener(listener).build().getInventory();

    assertEquals(
        "DELETE "
            + server.baseUri()
            + "/pet/1 {Accept=[application/json], api_key=[***],"
            + " User-Agent=[petstore-connector], X-Shop=[***]}",
        seen.get(0));
    assertTrue(seen.get(1).toLowerCase(Locale.ROOT).contains("set-cookie=[***]"), seen.get(1));
    assertTrue(seen.get(2).contains("Authorization=[***]"), seen.get(2));
    assertTrue(seen.stream().noneMatch(line -> line.contains("secret")), seen.toString());
    assertEquals(4, seen.size());
  }

  @Test
  void what_who_looks_on_throws_ends_the_action() {
    ExchangeListener early =
        new ExchangeListener() {
          @Override
          public void sending(String method, URI uri, Map<String, List<String>> headers) {
            throw new IllegalStateException("seen enough");
          }
        };
    ExchangeListener late =
        new ExchangeListener() {
          @Override
          public void sent(long bytes, long total) {
            throw new IllegalStateException("seen enough");
          }
        };

    for (String key : List.of("key", "schlüssel")) {
      PetstoreConnector.Builder connector = with(ApiKey.of(key));
      assertThrows(
          IllegalStateException.class,
          () -> connector.listener(early).build().addPet(Pet.of("Rex")));
      failure(Kind.CONNECTION, () -> connector.listener(late).build().addPet(Pet.of("Rex")));
    }
  }

  @Test
  void who_looks_on_sees_failures_too() {
    server.replying(Reply.of(404, "", "no"));
    List<Integer> statuses = new ArrayList<>();
    ExchangeListener listener =
        new ExchangeListener() {
          @Override
          public void answered(int status, Map<String, List<String>> headers, Duration took) {
            statuses.add(status);
          }
        };

    failure(Kind.STATUS, () -> with(ApiKey.of("key")).listener(listener).build().getInventory());

    assertEquals(List.of(404), statuses);
  }
}
