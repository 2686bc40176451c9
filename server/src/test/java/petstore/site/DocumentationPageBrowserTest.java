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
import org.junit.jupiter.params.provider.ValueSource;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.Browser;
import petstore.support.OneBrowser;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The documentation page in a real browser. Runs with `-Dgroups=browser -DexcludedGroups=`, and
/// needs Chromium: on the `PATH`, or where `PETSTORE_CHROMIUM` says.
@Tag("browser")
class DocumentationPageBrowserTest {
  private static final String TENANT = "0197f7a2-0000-7000-8000-00000000000a";
  private static TestServer server;
  @RegisterExtension private final OneBrowser browser = new OneBrowser();

  @BeforeAll
  static void start_the_server() {
    server = TestServer.start(Behavior.DOCUMENTED);
  }

  @AfterAll
  static void stop_the_server() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Swagger 2.0, '', /v2, 4711",
    "OpenAPI 3.0, '', /api/v3, 4712",
    "Swagger 2.0, /t/" + TENANT + ", /v2, 4713",
    "OpenAPI 3.0, /t/" + TENANT + ", /api/v3, 4714"
  })
  void operations_can_be_tried(String edition, String prefix, String base, long id) {
    Browser page = page(prefix + "/");
    choose(page, edition);
    assertEquals("Cat 1", get(page, 1, prefix + base).path("name").asString());

    String add = "#operations-pet-addPet";
    tryOut(page, add);
    page.type(
        add + " textarea.body-param__text",
        "{\"id\":" + id + ",\"name\":\"Rex\",\"photoUrls\":[\"a\"],\"status\":\"sold\"}");
    JsonNode added = execute(page, add, 200, prefix + base + "/pet");
    assertEquals(id, added.path("id").asLong());
    assertEquals("Rex", added.path("name").asString());
    assertEquals("sold", added.path("status").asString());

    assertEquals(added, get(page, id, prefix + base));
    assertEquals(List.of(), page.complaints());

    Answer kept = server.client().send("GET " + prefix + base + "/pet/" + id);
    assertEquals(added, kept.json());
  }

  @Test
  void what_a_tenant_adds_is_not_in_the_shop_of_others() {
    Browser page = page("/t/" + TENANT + "/");
    choose(page, "OpenAPI 3.0");
    String add = "#operations-pet-addPet";
    tryOut(page, add);
    page.type(
        add + " textarea.body-param__text", "{\"id\":4715,\"name\":\"Rex\",\"photoUrls\":[]}");
    execute(page, add, 200, "/t/" + TENANT + "/api/v3/pet");
    assertEquals(404, server.client().send("GET /api/v3/pet/4715").status());
  }

  @ParameterizedTest
  @CsvSource({"Swagger 2.0, Pet not found", "OpenAPI 3.0, Pet not found"})
  void what_goes_wrong_is_shown(String edition, String message) {
    Browser page = page("/");
    choose(page, edition);
    String get = "#operations-pet-getPetById";
    tryOut(page, get);
    page.type(get + " tr[data-param-name=petId] input", "987654321");
    page.click(get + " .execute");
    String live = get + " .live-responses-table .response ";
    assertEquals("404", page.text(live + ".response-col_status").strip().substring(0, 3));
    String shown = page.text(live + ".response-col_description .highlight-code code");
    assertEquals(message, new JsonMapper().readTree(shown).path("message").asString());
  }

  @Test
  void nothing_is_loaded_from_elsewhere() {
    Browser page = page("/");
    choose(page, "Swagger 2.0");
    choose(page, "OpenAPI 3.0");
    choose(page, "OpenAPI 3.2");
    List<String> elsewhere =
        page.requests().stream()
            .filter(url ->
                !url.startsWith(server.publicUrl()) && !url.matches("(?s)(data|about|blob):.*"))
            .toList();
    assertEquals(List.of(), elsewhere);
    assertEquals(List.of(), page.complaints());
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 768, 1280})
  void the_page_fits_into_the_window(int width) {
    for (String edition : List.of("Swagger 2.0", "OpenAPI 3.0", "OpenAPI 3.2")) {
      Browser page = page("/");
      page.resize(width, 800);
      choose(page, edition);
      page.evaluate("document.querySelector('details').open = true");
      assertTrue(overflow(page) <= 0, () -> edition + " is too wide for " + width);
      tryOut(page, firstOperation(edition));
      assertTrue(overflow(page) <= 0, () -> edition + ", opened, is too wide for " + width);
    }
  }

  @Test
  void one_can_authorize() {
    Browser page = page("/");
    choose(page, "OpenAPI 3.0");
    page.click(".auth-wrapper .authorize");
    page.await("document.querySelector('.dialog-ux .modal-ux')");
    assertTrue(page.text(".dialog-ux .modal-ux").contains("api_key"));
    assertTrue(page.text(".dialog-ux .modal-ux").contains("petstore_auth"));
  }

  @Test
  void one_can_sign_up_sign_in_and_see_oneself() {
    Browser page = page("/");
    choose(page, "OpenAPI 3.2");
    String signUp = "#operations-User-createUser";
    tryOut(page, signUp);
    page.type(
        signUp + " textarea.body-param__text",
        "{\"username\":\"tove\",\"email\":\"tove@example.com\",\"firstName\":\"Tove\","
            + "\"lastName\":\"Ek\",\"password\":\"seven green kettles\"}");
    JsonNode user = execute(page, signUp, 201, "/v1/users");
    assertTrue(user.path("tenantId").isMissingNode(), user::toString);

    String signIn = "#operations-User-createToken";
    tryOut(page, signIn);
    page.type(
        signIn + " textarea.body-param__text",
        "{\"username\":\"tove\",\"password\":\"seven green kettles\"}");
    authorize(page, execute(page, signIn, 200, "/v1/auth/tokens").path("token").asString());

    String see = "#operations-User-getUserById";
    tryOut(page, see);
    String id = user.path("id").asString();
    page.type(see + " tr[data-param-name=id] input", id);
    assertEquals(user, execute(page, see, 200, "/v1/users/" + id));
    assertEquals(List.of(), page.complaints());
  }

  private static void authorize(Browser page, String token) {
    page.click(".auth-wrapper .authorize");
    page.await("document.querySelector('.dialog-ux .auth-container input')");
    page.type(".dialog-ux .auth-container input", token);
    page.click(".dialog-ux .auth-btn-wrapper .authorize");
    page.click(".dialog-ux .btn-done");
  }

  private Browser page(String path) {
    Browser page = browser.page();
    page.resize(1280, 900);
    page.open(server.publicUrl() + path);
    page.await("document.querySelector('.opblock')");
    return page;
  }

  private static void choose(Browser page, String edition) {
    page.evaluate(
        "[...document.querySelectorAll('a.definition')]"
            + (".find(link => link.textContent.includes('" + edition + "')).click()"));
    page.await(
        "document.querySelector('#select')?.selectedOptions[0]?.textContent.includes('"
            + edition
            + "')"
            + " && document.querySelector('"
            + firstOperation(edition)
            + "')");
  }

  private static String firstOperation(String edition) {
    return edition.equals("OpenAPI 3.2") ? "#operations-User-createUser" : "#operations-pet-addPet";
  }

  private static void tryOut(Browser page, String operation) {
    page.click(operation + " .opblock-summary-control");
    page.click(operation + " .try-out__btn");
    page.await("document.querySelector('" + operation + " .execute')");
  }

  private static JsonNode get(Browser page, long id, String base) {
    String get = "#operations-pet-getPetById";
    if (page.evaluate("document.querySelector('" + get + " .execute') === null").asBoolean()) {
      tryOut(page, get);
    } else {
      page.click(get + " .btn-clear");
    }
    page.type(get + " tr[data-param-name=petId] input", Long.toString(id));
    return execute(page, get, 200, base + "/pet/" + id);
  }

  private static JsonNode execute(Browser page, String operation, int status, String path) {
    page.click(operation + " .execute");
    String live = operation + " .live-responses-table ";
    assertEquals(
        Integer.toString(status),
        page.text(live + ".response .response-col_status").strip().substring(0, 3));
    String requested = page.text(operation + " .request-url").strip();
    assertTrue(requested.endsWith(server.publicUrl() + path), requested);
    return new JsonMapper()
        .readTree(page.text(live + ".response .response-col_description .highlight-code code"));
  }

  private static int overflow(Browser page) {
    return page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth")
        .asInt();
  }
}
