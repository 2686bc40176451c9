package petstore.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Scope;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;

/// The flows of OAuth that definitions of our own making declare are those that the server has.
class DeclaredFlowsTest {
  private static final String MODERN = "/v1/openapi.json";
  private static final String PROFILE = "/api/v1/openapi.json";
  private static final String TENANT = "/t/0197f7a2-0000-7000-8000-000000000011";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(Behavior.DOCUMENTED);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    MODERN + ", authorizationCode clientCredentials deviceAuthorization",
    PROFILE + ", authorizationCode"
  })
  void each_definition_has_the_flows_that_its_format_and_its_callers_can_use(
      String definition, String flows) {
    assertEquals(
        Set.of(flows.split(" ")), Set.copyOf(flows(definition).propertyNames()), definition);
  }

  @ParameterizedTest
  @ValueSource(strings = {MODERN, PROFILE, TENANT + MODERN, TENANT + PROFILE})
  void their_addresses_are_those_of_the_metadata(String definition) {
    String prefix = definition.startsWith(TENANT) ? TENANT : "";
    JsonNode metadata = json(prefix + "/.well-known/oauth-authorization-server");
    assertEquals(server.publicUrl() + prefix, metadata.path("issuer").asString());
    for (JsonNode flow : flows(definition)) {
      for (String name : flow.propertyNames()) {
        String address = flow.path(name).asString("");
        switch (name) {
          case "authorizationUrl" -> assertEquals(endpoint(metadata, "authorization"), address);
          case "tokenUrl" -> assertEquals(endpoint(metadata, "token"), address);
          case "deviceAuthorizationUrl" ->
              assertEquals(endpoint(metadata, "device_authorization"), address);
          // A refresh token is taken at both.
          case "refreshUrl" -> assertEquals(server.publicUrl() + prefix + "/refresh", address);
          default -> assertEquals("scopes", name);
        }
      }
    }
    JsonNode scheme = json(definition).at("/components/securitySchemes/oauth2");
    if (scheme.has("oauth2MetadataUrl")) {
      String url = scheme.path("oauth2MetadataUrl").asString();
      assertEquals(metadata, json(url.substring(server.publicUrl().length())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {MODERN, PROFILE})
  void their_scopes_are_ours_and_have_words_for_people(String definition) {
    Set<String> ours = Set.of(Scope.values()).stream().map(Scope::text).collect(Collectors.toSet());
    for (JsonNode flow : flows(definition)) {
      assertFalse(flow.path("scopes").isEmpty());
      assertTrue(ours.containsAll(flow.path("scopes").propertyNames()), flow::toString);
      for (JsonNode words : flow.path("scopes")) {
        assertFalse(words.asString().isBlank());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {MODERN, PROFILE})
  void what_takes_an_access_token_takes_one_that_came_by_a_flow(String definition) {
    JsonNode root = json(definition);
    var document = new DefinitionDocument(root);
    int protectedOnes = 0;
    for (DefinitionDocument.Operation operation : document.operations()) {
      List<JsonNode> declared = security(root, operation).valueStream().toList();
      for (JsonNode alternative : declared) {
        if (alternative.has("bearerAuth")) {
          protectedOnes++;
          JsonNode scopes = alternative.get("bearerAuth");
          assertTrue(
              declared.stream().anyMatch(other -> scopes.equals(other.get("oauth2"))),
              operation.id());
          Set<String> offered =
              Set.copyOf(flows(definition).at("/authorizationCode/scopes").propertyNames());
          scopes.forEach(scope -> assertTrue(offered.contains(scope.asString()), operation.id()));
        }
      }
    }
    assertTrue(protectedOnes > 1);
  }

  private static JsonNode security(JsonNode root, DefinitionDocument.Operation operation) {
    return operation.node().has("security")
        ? operation.node().get("security")
        : root.path("security");
  }

  private static String endpoint(JsonNode metadata, String name) {
    return metadata.path(name + "_endpoint").asString();
  }

  private static JsonNode flows(String definition) {
    JsonNode flows = json(definition).at("/components/securitySchemes/oauth2/flows");
    assertFalse(flows.isMissingNode(), definition);
    return flows;
  }

  private static JsonNode json(String path) {
    return server.client().send("GET " + path).json();
  }
}
