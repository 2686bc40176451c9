package petstore.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.support.Browser;
import petstore.support.OneBrowser;
import petstore.support.Relay;
import petstore.support.TestServer;

/// The stream of what happens, in a real browser. Runs with `-Dgroups=browser -DexcludedGroups=`.
@Tag("browser")
class EventsBrowserTest {
  @RegisterExtension private final OneBrowser browser = new OneBrowser();

  private static void pet(TestServer server, String name) {
    String token =
        server
            .client()
            .sendText(
                "POST /v1/auth/tokens",
                "{\"username\":\"staff\",\"password\":\"" + InProcess.STAFF_PASSWORD + "\"}",
                "Content-Type",
                "application/json")
            .json()
            .path("token")
            .asString();
    String pet =
        """
        {"name": "%s", "species": "DOG", "ageMonths": 2, "price": "1.00", "status": "AVAILABLE"}
        """
            .formatted(name);
    var answer =
        server
            .client()
            .sendText(
                "POST /v1/pets",
                pet,
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + token);
    assertEquals(201, answer.status());
  }

  @Test
  void a_browser_hears_of_pets_and_misses_none_when_the_connection_breaks() {
    try (var server = TestServer.start(Behavior.DOCUMENTED);
        var relay = new Relay(server.port())) {
      Browser page = browser.page();
      page.evaluate(
          """
          window.heard = [];
          window.source = new EventSource('http://127.0.0.1:%d/v1/events?types=pet.available');
          source.addEventListener('pet.available',
              event => heard.push(JSON.parse(event.data).data.pet.name));
          true
          """
              .formatted(relay.port()));
      page.await("source.readyState === EventSource.OPEN");
      // before it has heard of any: it was told where it would go on all the same
      relay.cut();
      pet(server, "Ann");
      page.await("heard.includes('Ann')");
      pet(server, "Bob");
      page.await("heard.includes('Bob')");
      relay.cut();
      pet(server, "Cid");
      page.await("heard.includes('Cid')");
      assertEquals("Ann,Bob,Cid", page.evaluate("heard.join()").asString());
    }
  }
}
