package petstore.api.openai;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import petstore.api.Definition;
import petstore.api.HouseApi;
import petstore.api.HouseStyle;
import petstore.api.PublishedDefinition;
import petstore.core.auth.Credential;
import petstore.core.chat.Chat;
import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Route;

/// The edition `/v1/openai`.
public final class OpenaiApi implements HouseApi {
  private static final String BASE_PATH = "/v1/openai";
  private static final Definition DEFINITION =
      new Definition(
          "Petstore chat for OpenAI clients (OpenAPI 3.1)",
          BASE_PATH + "/openapi.json",
          "openapi/openai.yaml");

  private final List<Route> routes;

  /// @param otherModels names of models besides the shop's own
  /// @param publicUrl where this server is reached, without a slash at the end
  public OpenaiApi(Chat chat, List<String> otherModels, String publicUrl) {
    var models = new Models(otherModels);
    var completions = new Completions(chat, models);
    this.routes =
        Stream.concat(
                operations(models, completions).stream(),
                PublishedDefinition.definitionRoutes(DEFINITION, BASE_PATH, publicUrl).stream())
            .toList();
  }

  private static List<Route> operations(Models models, Completions completions) {
    return List.of(
        new Route(
            "POST",
            "/chat/completions",
            "createOpenaiChatCompletion",
            completions::createOpenaiChatCompletion),
        new Route("GET", "/models", "listOpenaiModels", HouseStyle.json(models::listOpenaiModels)),
        new Route(
            "GET", "/models/{id}", "getOpenaiModel", HouseStyle.json(models::getOpenaiModel)));
  }

  @Override
  public String name() {
    return "openai";
  }

  @Override
  public String basePath() {
    return BASE_PATH;
  }

  @Override
  public Optional<Definition> definition() {
    return Optional.of(DEFINITION);
  }

  @Override
  public List<Route> routes() {
    return routes;
  }

  @Override
  public Set<Credential.Kind> credentials() {
    return Set.of(Credential.Kind.ACCESS_TOKEN);
  }

  @Override
  public Response answer(Problem problem, Request request) {
    return OpenaiError.answer(problem, request);
  }
}
