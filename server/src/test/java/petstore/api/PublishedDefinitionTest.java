package petstore.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.core.kernel.Tenant;
import petstore.http.Response;
import petstore.http.Route;
import petstore.support.TestRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class PublishedDefinitionTest {
  private static final String PUBLIC_URL = "https://shop.example:8443";
  private static final Definition V2 = new Definition("v2", "/v2/swagger.json", "openapi/v2.yaml");
  private static final Definition V3 =
      new Definition("v3", "/api/v3/openapi.json", "openapi/v3.yaml");

  @Test
  void both_forms_say_the_same() {
    List<Route> routes = PublishedDefinition.definitionRoutes(V2, "/v2", PUBLIC_URL);
    assertEquals(
        List.of("/swagger.json", "/swagger.yaml"), routes.stream().map(Route::path).toList());
    Response json = answer(routes.getFirst(), TestRequest.get("/v2/swagger.json"));
    Response yaml = answer(routes.getLast(), TestRequest.get("/v2/swagger.yaml"));
    assertEquals(Optional.of("application/json"), json.header("Content-Type"));
    assertEquals(Optional.of("application/yaml"), yaml.header("Content-Type"));
    assertEquals(new JsonMapper().readTree(json.body()), new YAMLMapper().readTree(yaml.body()));
    assertFalse(new String(yaml.body(), UTF_8).contains("${"));
  }

  @Test
  void what_is_known_at_run_time_is_filled_in() {
    JsonNode v2 = new PublishedDefinition(V2, PUBLIC_URL).tree();
    assertEquals("https", v2.at("/schemes/0").asString());
    assertEquals("/v2", v2.at("/basePath").asString());
    assertTrue(v2.path("host").isMissingNode());
    assertEquals(
        PUBLIC_URL + "/oauth/authorize",
        v2.at("/securityDefinitions/petstore_auth/authorizationUrl").asString());
    JsonNode v3 = new PublishedDefinition(V3, PUBLIC_URL).tree();
    assertEquals("/api/v3", v3.at("/servers/0/url").asString());
  }

  @Test
  void a_tenant_reads_where_its_own_operations_are() {
    var tenant = new Tenant(UUID.fromString("0197f7a2-0000-7000-8000-000000000001"));
    Route route = PublishedDefinition.definitionRoutes(V3, "/api/v3", PUBLIC_URL).getFirst();
    Response theirs = answer(route, TestRequest.get("/api/v3/openapi.json").about(tenant));
    Response everybodys = answer(route, TestRequest.get("/api/v3/openapi.json"));
    assertEquals("/t/" + tenant + "/api/v3", server(theirs));
    assertEquals("/api/v3", server(everybodys));
  }

  @ParameterizedTest
  @CsvSource({
    "openapi/v2.yaml, 2.0, 1.0.7, 20, DELETE GET GET GET POST POST POST PUT",
    "openapi/v3.yaml, 3.0.4, 1.0.26, 19, DELETE GET GET GET POST POST POST PUT"
  })
  void the_classic_definitions_are_sound(
      String resource, String format, String version, int operations, String petMethods) {
    JsonNode tree =
        new PublishedDefinition(new Definition("x", "/x.json", resource), PUBLIC_URL).tree();
    var document = new DefinitionDocument(tree);
    assertEquals(List.of(), document.faults());
    assertEquals(operations, document.operations().size());
    assertEquals(version, tree.at("/info/version").asString());
    assertEquals(
        format,
        tree.has("swagger") ? tree.get("swagger").asString() : tree.get("openapi").asString());
    assertEquals(
        petMethods,
        document.operations().stream()
            .filter(operation -> operation.path().startsWith("/pet"))
            .map(DefinitionDocument.Operation::method)
            .sorted()
            .reduce((all, one) -> all + " " + one)
            .orElseThrow());
  }

  @Test
  void who_signs_in_does_so_in_the_shop_that_the_edition_is_about() {
    String own = "/t/" + Tenant.CLASSIC_V3 + "/oauth/authorize";
    assertEquals(PUBLIC_URL + "/oauth/authorize", signInAddress(V3));
    assertEquals(PUBLIC_URL + own, signInAddress(V3.of(Tenant.CLASSIC_V3)));
  }

  private static String signInAddress(Definition definition) {
    return new PublishedDefinition(definition, PUBLIC_URL)
        .tree()
        .at("/components/securitySchemes/petstore_auth/flows/implicit/authorizationUrl")
        .asString();
  }

  @Test
  void an_address_outside_of_the_edition_is_refused() {
    var definition = new PublishedDefinition(V2, PUBLIC_URL);
    assertThrows(IllegalArgumentException.class, () -> definition.routes("/api/v3"));
    assertThrows(IllegalArgumentException.class, () -> new PublishedDefinition(V2, "shop"));
  }

  private static String server(Response response) {
    return new JsonMapper().readTree(response.body()).at("/servers/0/url").asString();
  }

  private static Response answer(Route route, TestRequest request) {
    return route.handler().handle(request.build());
  }
}
