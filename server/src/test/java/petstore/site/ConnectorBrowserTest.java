package petstore.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.connector.ConnectorException;
import petstore.connector.ConnectorException.Kind;
import petstore.connector.Pet;
import petstore.connector.PetstoreConnector;
import petstore.connector.connection.AccessToken;
import petstore.connector.connection.Oauth2Implicit;
import petstore.support.Browser;
import petstore.support.OneBrowser;
import petstore.support.TestServer;

/// The connector gets a token by way of a real browser. Runs with `-Dgroups=browser
/// -DexcludedGroups=`.
@Tag("browser")
class ConnectorBrowserTest {
  private static final String TENANT = "0197f7a2-0000-7000-8000-00000000000d";
  private static TestServer server;
  @RegisterExtension private final OneBrowser browser = new OneBrowser();

  @BeforeAll
  static void start_the_server() {
    server = TestServer.startEnforced(Behavior.DOCUMENTED);
  }

  @AfterAll
  static void stop_the_server() {
    server.close();
  }

  /// The connector waits, and the browser shows what it asked for.
  private CompletableFuture<AccessToken> ask(URI base) {
    var address = new CompletableFuture<URI>();
    var asking =
        Oauth2Implicit.builder()
            .baseUri(base)
            .browser(address::complete)
            .timeout(Duration.ofMinutes(1))
            .build();
    var token = new CompletableFuture<AccessToken>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            token.complete(asking.acquire());
          } catch (ConnectorException e) {
            token.completeExceptionally(e);
          }
        });
    browser.page().open(address.orTimeout(20, TimeUnit.SECONDS).join().toString());
    return token;
  }

  private void decide(String decision, String heading) {
    Browser page = browser.page();
    page.type("input[name=username]", "staff");
    page.type("input[name=password]", InProcess.STAFF_PASSWORD);
    page.press("form button.primary");
    page.press("button[value=" + decision + "]");
    page.await("document.querySelector('h1')?.textContent === '" + heading + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/t/" + TENANT})
  void who_signs_in_and_agrees_lets_it_add_a_pet(String prefix) throws Exception {
    URI base = URI.create(server.publicUrl() + prefix + "/api/v3");
    CompletableFuture<AccessToken> asked = ask(base);
    decide("allow", "Signed in");
    AccessToken token = asked.get(20, TimeUnit.SECONDS);
    Browser page = browser.page();
    assertFalse(page.evaluate("document.querySelector('#after').hidden").asBoolean());
    assertFalse(
        page.evaluate("document.documentElement.outerHTML").asString().contains(token.value()));
    assertTrue(
        page.evaluate("location.href").asString().matches("http://127\\.0\\.0\\.1:[0-9]+/callback"),
        () -> page.evaluate("location.href").asString());
    assertTrue(page.requests().stream().noneMatch(url -> url.contains(token.value())));
    assertEquals(List.of(), page.complaints());
    var connector = PetstoreConnector.builder().baseUri(base).credentials(token).build();
    Pet added = connector.addPet(Pet.of("Rex"));
    assertEquals("Rex", connector.getPetById(Objects.requireNonNull(added.id())).name());
  }

  @Test
  void who_says_no_is_told_so_on_both_sides() {
    CompletableFuture<AccessToken> asked = ask(URI.create(server.publicUrl() + "/api/v3"));
    decide("deny", "Not signed in");
    assertEquals(
        "The server gave no token: access_denied (The user said no).",
        browser.page().text("#text"));
    var failure =
        assertInstanceOf(
            ConnectorException.class,
            assertThrows(ExecutionException.class, () -> asked.get(20, TimeUnit.SECONDS))
                .getCause());
    assertEquals(Kind.AUTHORIZATION, failure.kind());
    assertEquals(List.of(), browser.page().complaints());
  }

  @Test
  void a_window_that_comes_too_late_is_told_so() throws Exception {
    CompletableFuture<AccessToken> asked = ask(URI.create(server.publicUrl() + "/api/v3"));
    decide("allow", "Signed in");
    asked.get(20, TimeUnit.SECONDS);
    Browser page = browser.page();
    String script = page.evaluate("document.scripts[0].textContent").asString();
    // as in a window that was still loading when the wait ended
    page.evaluate("location.hash = '#state=late'");
    page.evaluate(script);
    page.await("document.querySelector('h1')?.textContent === 'Not handed over'");
    assertEquals("", page.evaluate("location.hash").asString());
  }

  @Test
  void the_page_without_an_answer_ends_no_wait() throws Exception {
    CompletableFuture<AccessToken> asked = ask(URI.create(server.publicUrl() + "/api/v3"));
    Browser page = browser.page();
    String back =
        page.requests().stream()
            .filter(url -> url.contains("redirect_uri="))
            .findFirst()
            .orElseThrow()
            .replaceFirst(".*[?&]redirect_uri=([^&]*).*", "$1");
    String signIn = page.evaluate("location.href").asString();
    page.open(URLDecoder.decode(back, UTF_8));
    page.await("document.querySelector('h1')?.textContent === 'Nothing to hand over'");
    page.open(signIn);
    decide("allow", "Signed in");
    assertEquals(2, asked.get(20, TimeUnit.SECONDS).scopes().size());
  }
}
