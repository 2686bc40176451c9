package petstore.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.support.Browser;
import petstore.support.OneBrowser;
import petstore.support.TestServer;

/// "Authorize" on the documentation page, in a real browser: a window opens in which a person signs
/// in and agrees. Runs with `-Dgroups=browser -DexcludedGroups=`.
@Tag("browser")
class SigningInBrowserTest {
  private static final String TENANT = "0197f7a2-0000-7000-8000-00000000000b";
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

  @ParameterizedTest
  @CsvSource({
    "Swagger 2.0, '', 404",
    "OpenAPI 3.0, '', 200",
    "OpenAPI 3.0, /t/" + TENANT + ", 200",
  })
  void authorize_signs_in_to_the_classic_editions(String edition, String prefix, String status) {
    // in Swagger 2.0 only what changes pets asks for a token
    String operation = "#operations-pet-" + (status.equals("404") ? "deletePet" : "getPetById");
    String pet = status.equals("404") ? "987654321" : "1";
    Browser page = page(prefix + "/", edition, "#operations-pet-addPet");
    assertEquals("401", status(page, operation, "petId", pet));
    authorize(page, "petstore_auth", "implicit", "staff");
    assertEquals(status, status(page, operation, "petId", pet));
    assertEquals(List.of(), unexpected(page));
  }

  @ParameterizedTest
  @CsvSource({"'', customer", "/t/" + TENANT + ", customer"})
  void authorize_signs_in_to_the_modern_edition_with_pkce(String prefix, String name) {
    Browser page = page(prefix + "/", "OpenAPI 3.2", "#operations-User-createUser");
    authorize(page, "oauth2", "authorizationCode with PKCE", name);
    String see = "#operations-User-getUserById";
    assertEquals("404", status(page, see, "id", "0197f7a2-0000-7000-8000-000000000001"));
    assertTrue(
        page.requests().stream().anyMatch(url -> url.contains("code_challenge_method=S256")),
        () -> page.requests().toString());
    assertEquals(List.of(), unexpected(page));
  }

  @Test
  void who_denies_is_back_on_the_documentation_page() {
    Browser page = page("/", "OpenAPI 3.2", "#operations-User-createUser");
    Browser window = ask(page, "oauth2", "authorizationCode with PKCE");
    signIn(window, "customer");
    window.press("button[value=deny]");
    page.awaitClosedPopup();
    assertTrue(page.text(".dialog-ux .errors").contains("access_denied"));
  }

  private static void authorize(Browser page, String scheme, String flow, String name) {
    Browser window = ask(page, scheme, flow);
    signIn(window, name);
    window.press("button[value=allow]");
    page.awaitClosedPopup();
    page.await(
        "[...document.querySelectorAll('.dialog-ux .auth-container h6')]"
            + ".some(title => title.textContent.includes('Authorized'))");
    page.click(".dialog-ux .btn-done");
  }

  // Opens the dialog, chooses all scopes of a flow, and has the window opened.
  private static Browser ask(Browser page, String scheme, String flow) {
    page.click(".auth-wrapper .authorize");
    page.await("document.querySelector('.dialog-ux .auth-container')");
    String container =
        ("[...document.querySelectorAll('.dialog-ux .auth-container')].find(box =>"
                + " box.textContent.includes('%s (OAuth2, %s)'))")
            .formatted(scheme, flow);
    page.await(container);
    page.evaluate(
        container
            + ".querySelectorAll('.scopes input[type=checkbox]')"
            + ".forEach(box => box.checked || box.click())");
    page.evaluate(container + ".querySelector('.auth-btn-wrapper .authorize').click()");
    return page.popup();
  }

  private static void signIn(Browser window, String name) {
    window.type("input[name=username]", name);
    window.type(
        "input[name=password]",
        name.equals("staff") ? InProcess.STAFF_PASSWORD : InProcess.CUSTOMER_PASSWORD);
    window.press("form button.primary");
    window.await("document.querySelector('button[value=allow]')");
  }

  private Browser page(String path, String edition, String operation) {
    Browser page = browser.page();
    page.resize(1280, 900);
    page.open(server.publicUrl() + path);
    page.await("document.querySelector('.opblock')");
    page.evaluate(
        "[...document.querySelectorAll('a.definition')]"
            + (".find(link => link.textContent.includes('" + edition + "')).click()"));
    page.await("document.querySelector('" + operation + "')");
    return page;
  }

  private static String status(Browser page, String operation, String parameter, String value) {
    if (page.evaluate("document.querySelector('" + operation + " .execute') === null")
        .asBoolean()) {
      page.click(operation + " .opblock-summary-control");
      page.click(operation + " .try-out__btn");
    } else {
      page.click(operation + " .btn-clear");
    }
    page.type(operation + " tr[data-param-name=" + parameter + "] input", value);
    page.click(operation + " .execute");
    return page.text(operation + " .live-responses-table .response .response-col_status")
        .strip()
        .substring(0, 3);
  }

  // Chromium logs each 4xx that a script was answered with.
  private static List<String> unexpected(Browser page) {
    return page.complaints().stream()
        .filter(text -> !text.startsWith("Failed to load resource"))
        .toList();
  }
}
