package petstore.api.openai;

import java.util.List;
import java.util.Set;
import petstore.api.AuthorizationContract;
import petstore.api.Behavior;
import petstore.core.auth.Credential.Kind;
import petstore.support.TestServer;

public class OpenaiAuthorizationTest extends AuthorizationContract {
  @Override
  protected TestServer startServer() {
    return TestServer.start(Behavior.DOCUMENTED);
  }

  @Override
  protected String basePath() {
    return "/v1/openai";
  }

  @Override
  protected String definition() {
    return "/v1/openai/openapi.json";
  }

  @Override
  protected Set<Kind> kinds() {
    return Set.of(Kind.ACCESS_TOKEN);
  }

  @Override
  protected List<Row> rows() {
    return List.of(
        Row.of("createOpenaiChatCompletion", 400, "POST /chat/completions").json("{}"),
        Row.of("createOpenaiChatCompletion", 200, "POST /chat/completions")
            .json("{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}"),
        Row.of("listOpenaiModels", 200, "GET /models"),
        Row.of("getOpenaiModel", 200, "GET /models/pet-advisor-1"));
  }
}
