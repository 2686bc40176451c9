package petstore.connector.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import petstore.connector.ConnectorException;
import petstore.connector.ConnectorException.Kind;
import petstore.connector.definition.PetstoreDefinition;

class Oauth2ImplicitTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final String TOKEN = "access_token=t0ken&token_type=Bearer";

  private final PlainBrowser browser = new PlainBrowser();

  private AccessToken acquire(UnaryOperator<String> answer) throws IOException {
    try (var shop = new StubShop(answer)) {
      return asking(shop).build().acquire();
    }
  }

  private Oauth2Implicit.Builder asking(StubShop shop) {
    return Oauth2Implicit.builder()
        .baseUri(shop.at("/api/v3"))
        .browser(browser)
        .clock(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private String refusal(UnaryOperator<String> answer) {
    var failure = assertThrows(ConnectorException.class, () -> acquire(answer));
    assertEquals(Kind.AUTHORIZATION, failure.kind());
    assertEquals(0, failure.status());
    String message = String.valueOf(failure.getMessage());
    assertTrue(browser.seen().get(0).contains("Not signed in"), browser.seen().toString());
    assertTrue(browser.seen().get(0).contains(message), "the page says it, too: " + message);
    return message;
  }

  @Test
  void a_browser_that_comes_back_brings_a_token() throws IOException {
    AccessToken token =
        acquire(state -> TOKEN + "&expires_in=3600&scope=read%3Apets&state=" + state);
    assertEquals(new AccessToken("t0ken", NOW.plusSeconds(3600), List.of("read:pets")), token);
    assertEquals(
        List.of(
            "{\"heading\":\"Signed in\",\"text\":\"The Petstore connector may act for you now.\"}"),
        browser.seen());
  }

  @Test
  void the_server_is_asked_as_rfc_6749_wants_it() throws IOException {
    try (var shop = new StubShop(state -> TOKEN + "&state=" + state)) {
      asking(shop).clientId("mine & yours").build().acquire();
      asking(shop).build().acquire();
      URI asked = shop.asked().get(0);
      assertEquals("/oauth/authorize", asked.getPath());
      assertTrue(asked.getRawQuery().contains("scope=write%3Apets%20read%3Apets"), asked::toString);
      Map<String, String> parameters = FormText.parse(asked.getRawQuery());
      assertEquals(5, parameters.size());
      assertEquals("mine & yours", parameters.get("client_id"));
      assertEquals("token", parameters.get("response_type"));
      assertTrue(
          parameters
              .getOrDefault("redirect_uri", "")
              .matches("http://127\\.0\\.0\\.1:[0-9]+/callback"),
          asked::toString);
      assertTrue(parameters.getOrDefault("state", "").matches("[A-Za-z0-9_-]{43}"), "256 bits");
      Map<String, String> second = FormText.parse(shop.asked().get(1).getRawQuery());
      assertNotEquals(parameters.get("state"), second.get("state"));
      assertEquals("petstore-connector", second.get("client_id"));
    }
  }

  @Test
  void an_authorization_uri_that_is_given_keeps_its_query() throws IOException {
    try (var shop = new StubShop(state -> TOKEN + "&state=" + state)) {
      asking(shop)
          .baseUri(URI.create("http://127.0.0.1:1/elsewhere"))
          .authorizationUri(shop.at("/realms/pets?audience=a"))
          .scopes(List.of())
          .build()
          .acquire();
      String asked = shop.asked().get(0).toString();
      assertTrue(asked.startsWith("/realms/pets?audience=a&client_id=petstore-connector&"), asked);
      assertFalse(asked.contains("scope="), asked);
    }
  }

  @Test
  void scopes_that_the_server_does_not_name_are_those_that_were_asked_for() throws IOException {
    assertEquals(
        List.of("write:pets", "read:pets"), acquire(state -> TOKEN + "&state=" + state).scopes());
    assertEquals(
        Oauth2Implicit.USUAL_SCOPES,
        PetstoreDefinition.COMPONENT.connection().authorizations().get(0).scopes());
  }

  @Test
  void an_answer_with_a_wrong_state_is_not_used() {
    String message = refusal(state -> TOKEN + "&state=" + state.substring(1));
    assertEquals(
        "The answer has a wrong state, so it is of somebody else: it was not used", message);
  }

  @Test
  void an_answer_without_a_state_is_not_used() {
    for (String none : List.of("", "&state=")) {
      assertEquals(
          "The answer has no state, so it may be of somebody else: it was not used",
          refusal(state -> TOKEN + none));
    }
  }

  @Test
  void what_strangers_say_is_not_shown() {
    String message = refusal(state -> "error=call%20555-0100&state=wrong");
    assertFalse(message.contains("555"), message);
  }

  @Test
  void a_person_who_says_no_is_heard() {
    assertEquals(
        "The server gave no token: access_denied (The user said no)",
        refusal(state -> "error=access_denied&error_description=The+user+said+no&state=" + state));
    browser.seen().clear();
    assertEquals(
        "The server gave no token: server_error",
        refusal(state -> "error=server_error&" + TOKEN + "&state=" + state));
  }

  @Test
  void nobody_who_comes_back_in_time_is_a_time_out() {
    var builder =
        Oauth2Implicit.builder()
            .baseUri(URI.create("http://127.0.0.1:1/api/v3"))
            .browser(address -> {})
            .timeout(Duration.ofMillis(20));
    var failure = assertThrows(ConnectorException.class, () -> builder.build().acquire());
    assertEquals(Kind.TIMEOUT, failure.kind());
    assertEquals("No browser came back with an answer within 20 ms", failure.getMessage());
  }

  @Test
  void a_thread_that_is_interrupted_stops_waiting() {
    var waiting =
        Oauth2Implicit.builder()
            .baseUri(URI.create("http://127.0.0.1:1/api/v3"))
            .browser(address -> Thread.currentThread().interrupt())
            .build();
    var failure = assertThrows(ConnectorException.class, waiting::acquire);
    assertEquals(Kind.INTERRUPTED, failure.kind());
    assertTrue(Thread.interrupted(), "it is told to those who called");
  }

  @Test
  void the_port_is_given_back_whatever_happens() throws IOException {
    int port = freePort();
    try (var shop = new StubShop(state -> TOKEN + "&state=" + state)) {
      asking(shop).port(port).build().acquire();
      assertNobodyListens(port);
    }
    try (var shop = new StubShop(state -> "state=wrong")) {
      var refused = asking(shop).port(port).build();
      assertThrows(ConnectorException.class, refused::acquire);
      assertNobodyListens(port);
    }
    var broken =
        Oauth2Implicit.builder()
            .baseUri(URI.create("http://127.0.0.1:1/api/v3"))
            .port(port)
            .browser(address -> {
              throw new IllegalStateException("no browser");
            })
            .build();
    assertThrows(IllegalStateException.class, broken::acquire);
    assertNobodyListens(port);
  }

  @Test
  void a_port_that_is_taken_is_said_and_no_browser_opens() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var opened = new AtomicInteger();
      var unlucky =
          Oauth2Implicit.builder()
              .baseUri(URI.create("http://127.0.0.1:1/api/v3"))
              .port(taken.getLocalPort())
              .browser(address -> opened.incrementAndGet())
              .build();
      var failure = assertThrows(ConnectorException.class, unlucky::acquire);
      assertEquals(Kind.AUTHORIZATION, failure.kind());
      assertTrue(
          String.valueOf(failure.getMessage()).contains("port " + taken.getLocalPort()),
          failure.getMessage());
      assertEquals(0, opened.get());
    }
  }

  @Test
  void people_may_take_as_long_as_they_like() throws IOException {
    try (var shop = new StubShop(state -> TOKEN + "&state=" + state)) {
      assertEquals(
          "t0ken", asking(shop).timeout(Duration.ofHours(999_999_999)).build().acquire().value());
    }
  }

  @Test
  void nonsense_is_refused_before_anything_happens() {
    var builder = Oauth2Implicit.builder();
    assertThrows(IllegalArgumentException.class, builder::build);
    assertThrows(IllegalArgumentException.class, () -> builder.clientId(" "));
    assertThrows(IllegalArgumentException.class, () -> builder.scopes(List.of("a b")));
    assertThrows(IllegalArgumentException.class, () -> builder.timeout(Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> builder.port(65_536));
    for (String uri :
        List.of("ftp://a/b", "http:///b", "http://u:p@a/b", "http://a/b#c", "oauth/authorize")) {
      var failure =
          assertThrows(
              IllegalArgumentException.class, () -> builder.authorizationUri(URI.create(uri)));
      assertFalse(String.valueOf(failure.getMessage()).contains("u:p"));
    }
  }

  private static void assertNobodyListens(int port) {
    assertThrows(
        ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
