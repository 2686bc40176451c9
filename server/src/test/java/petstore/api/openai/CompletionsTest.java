package petstore.api.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;

/// The shape of OpenAI's API, and how much of what its clients send is taken.
class CompletionsTest {
  private static final String HELLO = "{\"role\": \"user\", \"content\": \"hello\"}";

  private static TestServer server;
  private static String token;

  @BeforeAll
  static void start() {
    server = TestServer.start(Behavior.DOCUMENTED);
    token =
        server
            .client()
            .sendText(
                "POST /v1/auth/tokens",
                "{\"username\":\"customer\",\"password\":\"" + InProcess.CUSTOMER_PASSWORD + "\"}",
                "Content-Type",
                "application/json")
            .json()
            .path("token")
            .asString();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Answer ask(String body, String... headers) {
    var all = new java.util.ArrayList<>(java.util.List.of(headers));
    all.addAll(
        java.util.List.of("Content-Type", "application/json", "Authorization", "Bearer " + token));
    return server
        .client()
        .sendText("POST /v1/openai/chat/completions", body, all.toArray(String[]::new));
  }

  private static Answer with(String members) {
    return ask("{\"messages\": [" + HELLO + "]" + members + "}");
  }

  @Test
  void a_whole_answer_has_the_shape_of_openai() {
    Answer answer = with(", \"model\": \"pet-advisor-turbo\"");
    assertEquals(200, answer.status(), answer::toString);
    JsonNode json = answer.json();
    assertTrue(json.path("id").asString().matches("chatcmpl-[0-9a-f]{32}"), json::toString);
    assertEquals("chat.completion", json.path("object").asString());
    assertEquals("pet-advisor-turbo", json.path("model").asString());
    JsonNode choice = json.path("choices").path(0);
    assertEquals("assistant", choice.path("message").path("role").asString());
    assertTrue(choice.path("message").path("content").asString().startsWith("Hello!"));
    assertEquals("stop", choice.path("finish_reason").asString());
    JsonNode usage = json.path("usage");
    assertEquals(1, usage.path("prompt_tokens").asInt());
    assertEquals(usage.path("total_tokens").asInt(), 1 + usage.path("completion_tokens").asInt());
  }

  @Test
  void a_stream_tells_its_tokens_when_it_is_asked_to() {
    Answer answer =
        with(", \"stream\": true, \"stream_options\": {\"include_usage\": true, \"other\": 1}");
    assertEquals(200, answer.status());
    String[] events = answer.body().split("\n\n");
    assertEquals("data: [DONE]", events[events.length - 1]);
    assertTrue(events[events.length - 2].contains("\"choices\":[],\"usage\":{\"prompt_tokens\":1"));
    assertTrue(events[events.length - 3].contains("\"finish_reason\":\"stop\""));
    assertFalse(with(", \"stream\": true").body().contains("usage"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'stream': null, 'temperature': null, 'stop': null, 'max_tokens': null, 'n': null",
        "'user': 'u1', 'seed': 7, 'logit_bias': {}, 'store': false, 'metadata': {'a': 'b'}",
        "'tools': [{'type': 'function', 'function': {'name': 'f'}}], 'tool_choice': 'auto'",
        "'max_completion_tokens': 9, 'max_tokens': 100000",
        "'response_format': {'type': 'text'}, 'top_p': 0.5, 'presence_penalty': -2",
        "'stop': 'xyz'",
        "'stop': ['xyz', 'zyx']"
      })
  void what_clients_send_besides_is_taken(String members) {
    Answer answer = with(", " + members.replace('\'', '"'));
    assertEquals(200, answer.status(), answer::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'n': 2 | n | out_of_range",
        "'temperature': 2.1 | temperature | out_of_range",
        "'temperature': 'hot' | temperature | invalid_type",
        "'top_p': -0.1 | top_p | out_of_range",
        "'max_tokens': 0 | max_tokens | out_of_range",
        "'stop': ['a', 'b', 'c', 'd', 'e'] | stop | invalid_length",
        "'stop': [''] | stop[0] | invalid_length",
        "'response_format': {'type': 'json_object'} | response_format.type | invalid_value",
        "'stream': 'yes' | stream | invalid_type"
      })
  void what_cannot_be_done_is_refused(String members, String param, String code) {
    Answer answer = with(", " + members.replace('\'', '"'));
    assertEquals(400, answer.status(), answer::toString);
    JsonNode error = answer.json().path("error");
    assertEquals("invalid_request_error", error.path("type").asString());
    assertEquals(param, error.path("param").asString());
    assertEquals(code, error.path("code").asString());
  }

  @Test
  void a_model_that_is_not_there_is_not_found() {
    Answer answer = with(", \"model\": \"gpt-4o\"");
    assertEquals(404, answer.status());
    assertEquals("model_not_found", answer.json().path("error").path("code").asString());
    assertEquals("model", answer.json().path("error").path("param").asString());
  }

  @Test
  void parts_of_text_are_one_text_and_others_are_refused() {
    String parts = "{\"messages\": [{\"role\": \"user\", \"name\": \"me\", \"content\": [%s]}]}";
    String rabbits = "{\"type\": \"text\", \"text\": \"How many rabbits do you have?\"}";
    assertEquals(
        "There is 1 available rabbit.",
        ask(parts.formatted(rabbits))
            .json()
            .path("choices")
            .path(0)
            .path("message")
            .path("content")
            .asString());
    String picture = "{\"type\": \"image_url\", \"image_url\": {\"url\": \"https://a.example\"}}";
    Answer refused = ask(parts.formatted(rabbits + "," + picture));
    assertEquals(400, refused.status());
    assertEquals("messages[0].content", refused.json().path("error").path("param").asString());
  }

  @Test
  void the_answer_ends_before_a_stop_and_within_its_tokens() {
    String whole = content(with(""));
    assertEquals(
        whole.substring(0, whole.indexOf("find a pet")),
        content(with(", \"stop\": \"find a pet\"")));
    Answer cut = with(", \"max_tokens\": 3");
    assertEquals("Hello! I", content(cut).strip());
    assertEquals("length", cut.json().path("choices").path(0).path("finish_reason").asString());
    assertEquals(3, cut.json().path("usage").path("completion_tokens").asInt());
  }

  @Test
  void roles_of_today_and_calls_of_tools_are_understood() {
    Answer answer =
        ask(
            """
            {"messages": [
              {"role": "developer", "content": "be nice"},
              {"role": "assistant", "content": null, "tool_calls": []},
              %s]}
            """
                .formatted(HELLO));
    assertEquals(200, answer.status(), answer::toString);
    assertEquals(400, ask("{\"messages\": [{\"role\": \"wizard\", \"content\": \"x\"}]}").status());
  }

  @Test
  void without_a_key_one_is_told_as_openai_does() {
    Answer answer =
        server
            .client()
            .sendText("POST /v1/openai/chat/completions", "{}", "Content-Type", "application/json");
    assertEquals(401, answer.status());
    assertEquals("authentication_error", answer.json().path("error").path("type").asString());
    assertEquals("invalid_api_key", answer.json().path("error").path("code").asString());
    assertTrue(answer.header("WWW-Authenticate").isPresent());
  }

  private static String content(Answer answer) {
    return answer.json().path("choices").path(0).path("message").path("content").asString();
  }
}
