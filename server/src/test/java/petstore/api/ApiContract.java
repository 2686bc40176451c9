package petstore.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import petstore.http.Route;
import tools.jackson.databind.JsonNode;

/// What holds for every edition with a definition: it serves the operations that it publishes, no
/// others, and its definition is sound.
public abstract class ApiContract {
  /// The edition, with its definition.
  protected abstract Api api();

  /// Where the operations of the definition begin: where the edition's paths do, unless it takes
  /// more than it publishes.
  protected String publishedBasePath() {
    return api().basePath();
  }

  /// Routes that are no operations of the definition, as `GET /path`, besides those that serve the
  /// definition itself: a redirect for browsers, say.
  protected Set<String> routesBesideTheDefinition() {
    return Set.of();
  }

  @Test
  void the_routes_are_the_operations_of_the_definition() {
    assertEquals(lines(definedOperations()), lines(servedOperations()));
  }

  @Test
  void the_definition_is_served_where_the_edition_says() {
    Set<String> served =
        api().routes().stream()
            .filter(route -> PublishedDefinition.isServedBy(route.operationId()))
            .map(route -> route.method() + " " + api().basePath() + route.path())
            .collect(Collectors.toSet());
    assertEquals(
        stems()
            .flatMap(stem -> Stream.of("GET " + stem + "json", "GET " + stem + "yaml"))
            .collect(Collectors.toSet()),
        served);
  }

  @Test
  void the_definition_has_the_base_path_of_the_edition() {
    JsonNode basePath = document().root().at("/basePath");
    JsonNode server = document().root().at("/servers/0/url");
    assertEquals(
        publishedBasePath(), basePath.isMissingNode() ? server.asString() : basePath.asString());
  }

  @Test
  void the_definition_is_sound() {
    assertEquals(List.of(), document().faults());
  }

  private Set<String> definedOperations() {
    return document().operations().stream()
        .map(operation -> line(operation.method(), operation.path(), operation.id()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> servedOperations() {
    return api().routes().stream()
        .filter(route -> stems().noneMatch((api().basePath() + route.path())::startsWith))
        .filter(route -> !routesBesideTheDefinition().contains(route.method() + " " + route.path()))
        .map(route -> line(route.method(), publishedPath(route), route.operationId()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  // A route elsewhere keeps its whole path, which no definition has.
  private String publishedPath(Route route) {
    String path = api().basePath() + route.path();
    return path.startsWith(publishedBasePath() + "/")
        ? path.substring(publishedBasePath().length())
        : path;
  }

  private Stream<String> stems() {
    return Stream.concat(Stream.of(definition()), api().olderDefinitions().stream())
        .map(definition -> definition.url().replaceFirst("json$", ""));
  }

  private Definition definition() {
    return api().definition().orElseThrow();
  }

  private DefinitionDocument document() {
    return new DefinitionDocument(
        new PublishedDefinition(definition(), "http://localhost:8080").tree());
  }

  private static String line(String method, String path, String operationId) {
    return method + " " + path + " " + operationId;
  }

  private static String lines(Set<String> lines) {
    return String.join("\n", lines);
  }
}
