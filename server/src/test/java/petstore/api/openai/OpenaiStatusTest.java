package petstore.api.openai;

import java.util.ArrayList;
import java.util.List;
import petstore.InProcess;
import petstore.api.StatusContract;
import petstore.support.Basic;

public class OpenaiStatusTest extends StatusContract {
  private static final String QUESTION =
      "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"Any rabbits?\"}]}";

  @Override
  protected String basePath() {
    return "/v1/openai";
  }

  @Override
  protected String definition() {
    return "/v1/openai/openapi.json";
  }

  @Override
  protected boolean holdsWholeAnswers() {
    return true;
  }

  @Override
  protected List<Case> cases() {
    String right = QUESTION.formatted("pet-advisor-1");
    var cases = new ArrayList<Case>();
    String token = "Bearer " + token("demo-service", "chat:write");
    List.of(
            ask(200).json(right),
            ask(400).json("{}"),
            ask(404).json(QUESTION.formatted("gpt-4o")),
            ask(406).json(right).header("Accept", "text/html"),
            ask(413).with("application/json", new byte[1024 * 1024 + 1]),
            ask(415).with("text/plain", new byte[] {'a'}),
            Case.of("listOpenaiModels", 200, "GET /models"),
            Case.of("listOpenaiModels", 406, "GET /models").header("Accept", "text/html"),
            Case.of("getOpenaiModel", 200, "GET /models/pet-advisor-turbo"),
            Case.of("getOpenaiModel", 404, "GET /models/gpt-4o"),
            Case.of("getOpenaiModel", 406, "GET /models/x").header("Accept", "text/html"))
        .forEach(one -> cases.add(one.header("Authorization", token)));
    List<Case> closed =
        List.of(
            ask(401).json(right),
            Case.of("listOpenaiModels", 401, "GET /models"),
            Case.of("getOpenaiModel", 401, "GET /models/pet-advisor-1"));
    String other = "Bearer " + token("demo-service", "read:pets");
    for (Case one : closed) {
      cases.add(one);
      cases.add(one.status(403).header("Authorization", other));
    }
    return cases;
  }

  private static Case ask(int status) {
    return Case.of("createOpenaiChatCompletion", status, "POST /chat/completions");
  }

  private String token(String client, String scope) {
    return server()
        .client()
        .sendText(
            "POST /token",
            "grant_type=client_credentials&scope=" + scope.replace(":", "%3A"),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Authorization",
            Basic.of(client, InProcess.DEMO_SECRET))
        .json()
        .path("access_token")
        .asString();
  }
}
