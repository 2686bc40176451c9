package petstore.api.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import petstore.api.Behavior;
import petstore.http.problem.ProblemType;
import petstore.support.Answer;
import petstore.support.Client;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;

/// Every type of a problem is explained where its last word leads.
class ProblemPagesTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static TestServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = TestServer.start(Behavior.DOCUMENTED);
    client = server.client();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void each_type_has_a_page_and_its_words_in_json(ProblemType type) {
    Answer page = client.send("GET /errors/" + type.slug(), "Accept", BROWSER);
    assertEquals(200, page.status(), page::toString);
    assertEquals(Optional.of("text/html; charset=utf-8"), page.header("Content-Type"));
    for (String part :
        new String[] {type.title(), type.uri(), Integer.toString(type.status()), "What to do"}) {
      assertTrue(page.body().contains(part), part);
    }
    Answer json = client.send("GET /errors/" + type.slug());
    assertEquals(Optional.of("application/json"), json.header("Content-Type"));
    JsonNode told = json.json();
    assertEquals(type.uri(), told.path("type").asString());
    assertEquals(type.status(), told.path("status").asInt());
    assertTrue(told.path("meaning").asString().endsWith("."));
    assertTrue(told.path("advice").asString().endsWith("."));
    assertEquals(server.publicUrl() + "/errors/" + type.slug(), told.path("page").asString());
    assertTrue(json.header("Vary").orElse("").contains("Accept"));
  }

  @Test
  void all_of_them_are_listed() {
    Answer page = client.send("GET /errors", "Accept", BROWSER);
    JsonNode list = client.send("GET /errors", "Accept", "application/json").json();
    assertEquals(ProblemType.values().length, list.size());
    for (ProblemType type : ProblemType.values()) {
      assertTrue(page.body().contains("href=\"/errors/" + type.slug() + "\""), type.slug());
    }
  }

  @Test
  void what_is_no_type_is_not_there() {
    assertEquals(404, client.send("GET /errors/teapot").status());
    assertEquals(404, client.send("GET /errors/teapot", "Accept", BROWSER).status());
    assertEquals(405, client.send("POST /errors/conflict").status());
  }

  @Test
  void who_takes_neither_is_told_what_there_is() {
    assertEquals(406, client.send("GET /errors", "Accept", "image/png").status());
    assertEquals(
        Optional.of("application/json"),
        client
            .send("GET /errors", "Accept", "application/json, text/html;q=0")
            .header("Content-Type"));
  }
}
