package petstore.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import petstore.api.Api;
import petstore.api.Definition;
import petstore.api.PublishedDefinition;
import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Route;
import tools.jackson.databind.json.JsonMapper;

/// An edition with two operations, which keeps whatever JSON it is sent: enough for the
/// documentation page to have somebody to talk to.
final class ClassicDouble implements Api {
  private final Definition definition;
  private final String basePath;
  private final Map<String, String> pets = new ConcurrentHashMap<>();

  ClassicDouble(Definition definition, String basePath) {
    this.definition = definition;
    this.basePath = basePath;
    pets.put("1", "{\"id\":1,\"name\":\"Cat 1\",\"photoUrls\":[]}");
  }

  @Override
  public String name() {
    return definition.title();
  }

  @Override
  public String basePath() {
    return basePath;
  }

  @Override
  public Optional<Definition> definition() {
    return Optional.of(definition);
  }

  @Override
  public List<Route> routes() {
    return Stream.concat(
            Stream.of(
                new Route("GET", "/pet/{petId}", "getPetById", this::get),
                new Route("POST", "/pet", "addPet", this::add)),
            PublishedDefinition.definitionRoutes(definition, basePath, "http://localhost").stream())
        .toList();
  }

  private Response get(Request request) {
    String pet = pets.get(request.parameter("petId"));
    return pet == null ? Response.of(404) : Response.of(200, "application/json", pet);
  }

  private Response add(Request request) {
    String pet = new String(request.body().read(1 << 20), UTF_8);
    pets.put(new JsonMapper().readTree(pet).path("id").asString(), pet);
    return Response.of(200, "application/json", pet);
  }

  @Override
  public Response answer(Problem problem, Request request) {
    return Response.of(404);
  }

  @Override
  public Response options(Request request, List<String> allowed) {
    return Response.of(204);
  }

  @Override
  public Response finish(Request request, Response response) {
    return response;
  }
}
