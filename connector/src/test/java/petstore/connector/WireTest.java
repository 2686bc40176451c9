package petstore.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.connector.Inputs.json;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.connector.connection.AccessToken;
import petstore.connector.connection.ApiKey;
import petstore.connector.support.RecordingServer;
import petstore.connector.support.Reply;

/// Values arrive as they were given, whatever is in them.
class WireTest {
  private final RecordingServer server = RecordingServer.start();
  private final PetstoreConnector connector =
      PetstoreConnector.builder().baseUri(server.baseUri()).build();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "a b, a%20b",
    "a/b, a%2Fb",
    "a&b=c, a%26b%3Dc",
    "ü, %C3%BC",
    "😀, %F0%9F%98%80",
    "a+b, a%2Bb",
    "100%, 100%25",
    "a?b#c;d, a%3Fb%23c%3Bd",
    "..\\, ..%5C",
    "..., ...",
    "%2e%2e, %252e%252e",
    "A-z_0.9~, A-z_0.9~",
    "(*)!, %28%2A%29%21"
  })
  void hard_characters_survive_in_path_and_query(String value, String encoded) {
    connector.run("updateUser", json("{'username':'" + value.replace("\\", "\\\\") + "'}"));
    connector.run(
        "updatePetWithForm", json("{'petId':1,'name':'" + value.replace("\\", "\\\\") + "'}"));

    assertEquals("/api/v3/user/" + encoded, server.requests().get(0).target());
    assertEquals("/api/v3/pet/1?name=" + encoded, server.requests().get(1).target());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/b", "a&b", "ü", "😀", "日本 \"x\", \u00ff\u0100"})
  void hard_characters_survive_in_headers(String key) {
    connector.deletePet(1, key);

    assertTrue(
        server.request().head().contains("\r\napi_key: " + key + "\r\n"), server.request().head());
    assertEquals(
        "DELETE /api/v3/pet/1 HTTP/1.1", server.request().head().lines().findFirst().get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "ü/😀"})
  void hard_characters_survive_in_bodies(String name) {
    server.replying(Reply.json(200, "{'name':'".replace('\'', '"') + name + "\"}"));

    assertEquals(name, connector.addPet(Pet.of(name)).name());

    assertEquals("{\"name\":\"" + name + "\",\"photoUrls\":[]}", server.request().text());
  }

  @Test
  void a_list_repeats_its_key_without_blanks_and_without_the_same_twice() {
    server.replying(Reply.json(200, "[]"));

    connector.findPetsByTags(List.of("b", "", " ", "a,c", "b"));

    assertEquals("/api/v3/pet/findByTags?tags=b&tags=a%2Cc", server.request().target());
  }

  @Test
  void blank_values_are_left_out() {
    connector.run("updatePetWithForm", json("{'petId':1,'name':' ','status':null}"));
    connector.deletePet(1, "  ");

    assertEquals("/api/v3/pet/1", server.requests().get(0).target());
    assertNull(server.requests().get(1).header("api_key"));
  }

  @Test
  void an_absent_status_is_the_default() {
    server.replying(Reply.json(200, "[]"));

    connector.run("findPetsByStatus", json("{}"));
    connector.run("findPetsByStatus", json("{'status':null}"));
    connector.findPetsByStatus(null);

    server
        .requests()
        .forEach(
            request -> assertEquals("/api/v3/pet/findByStatus?status=available", request.target()));
    assertEquals(3, server.requests().size());
  }

  @Test
  void input_is_not_changed() {
    server.replying(Reply.json(200, "[]"));
    var input = json("{}");

    connector.run("findPetsByStatus", input);

    assertEquals(json("{}"), input);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "placeOrder, {}",
        "createUsersWithListInput, {'__items':null}",
        "uploadFile, {'petId':1}"
      })
  void a_body_that_is_not_given_is_not_sent(String action, String input) {
    server.replying(Reply.json(200, action.equals("createUsersWithListInput") ? "[]" : "{}"));

    connector.run(action, json(input));

    assertEquals("0", server.request().header("Content-Length"));
    assertNull(server.request().header("Content-Type"));
    assertNull(server.request().header("Transfer-Encoding"));
  }

  @Test
  void numbers_go_as_they_are() {
    String body =
        "{\"id\":9223372036854775807,\"quantity\":-7,\"shipDate\":\"2026-01-31t12:00:00.5z\"}";

    connector.run("placeOrder", json("{'order':" + body + "}"));

    assertEquals(body, server.request().text());
  }

  @Test
  void the_keys_of_the_connection_win_over_those_of_the_action() {
    with(ApiKey.of("connection")).deletePet(1, "action");
    with(new ApiKey("API_KEY", "connection")).deletePet(1, "action");

    assertEquals(List.of("connection"), server.requests().get(0).headers("api_key"));
    assertEquals(List.of("connection"), server.requests().get(1).headers("api_key"));
  }

  @Test
  void a_token_is_shown_as_bearer() {
    with(AccessToken.of("abc")).deletePet(1, "key");

    assertEquals("Bearer abc", server.request().header("Authorization"));
    assertEquals("key", server.request().header("api_key"));
  }

  @Test
  void a_base_uri_may_end_in_a_slash_and_have_a_prefix() {
    PetstoreConnector.builder()
        .baseUri(URI.create("http://127.0.0.1:" + server.port() + "/shop%20one/api/v3/"))
        .build()
        .getInventory();

    assertEquals("/shop%20one/api/v3/store/inventory", server.request().target());
  }

  private PetstoreConnector with(petstore.connector.connection.Credentials credentials) {
    return PetstoreConnector.builder().baseUri(server.baseUri()).credentials(credentials).build();
  }
}
