package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.InProcess;
import petstore.support.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChatTest {
  private static Modern shop;
  private static String token;

  @BeforeAll
  static void start() {
    shop = Modern.start();
    token = shop.token("customer", InProcess.CUSTOMER_PASSWORD);
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  private static Answer ask(String body, String... headers) {
    return shop.send("POST /chat/completions", body, token, headers);
  }

  private static String question(String content, String members) {
    return "{\"messages\": [{\"role\": \"user\", \"content\": "
        + JsonMapper.shared().writeValueAsString(content)
        + "}]"
        + members
        + "}";
  }

  private static String content(Answer answer) {
    return answer.json().path("choices").path(0).path("message").path("content").asString();
  }

  // The chunks of a stream that came to its end.
  private static List<JsonNode> chunks(Answer answer) {
    List<String> events = new ArrayList<>(List.of(answer.body().split("\n\n")));
    assertEquals("data: [DONE]", events.removeLast());
    return events.stream()
        .map(event -> JsonMapper.shared().readTree(event.substring("data: ".length())))
        .toList();
  }

  @Test
  void a_whole_answer_has_the_published_shape() {
    Answer answer = ask(question("How many rabbits do you have?", ", \"stream\": false"));
    assertEquals(201, answer.status(), answer::toString);
    JsonNode json = answer.json();
    assertEquals("chat.completion", json.path("object").asString());
    assertEquals("PET_ADVISOR_1", json.path("model").asString());
    assertEquals("There is 1 available rabbit.", content(answer));
    assertEquals("STOP", json.path("choices").path(0).path("finishReason").asString());
    assertEquals(7, json.path("usage").path("promptTokens").asInt());
    assertEquals(6, json.path("usage").path("completionTokens").asInt());
    assertEquals(13, json.path("usage").path("totalTokens").asInt());
  }

  @Test
  void a_stream_says_the_same_word_by_word() {
    String question = "Which cats do you have?";
    Answer whole = ask(question(question, ", \"stream\": false"));
    Answer stream = ask(question(question, ", \"model\": \"pet-advisor-turbo\""));
    assertEquals(201, stream.status());
    assertEquals(Optional.of("text/event-stream"), stream.header("Content-Type"));
    List<JsonNode> chunks = chunks(stream);
    var text = new StringBuilder();
    for (JsonNode chunk : chunks) {
      assertEquals("chat.completion.chunk", chunk.path("object").asString());
      assertEquals("pet-advisor-turbo", chunk.path("model").asString());
      assertEquals(chunks.getFirst().path("id"), chunk.path("id"));
      text.append(chunk.path("choices").path(0).path("delta").path("content").asString(""));
    }
    assertEquals(content(whole), text.toString());
    assertEquals(
        "assistant",
        chunks.getFirst().path("choices").path(0).path("delta").path("role").asString());
    assertEquals("stop", chunks.getLast().path("choices").path(0).path("finish_reason").asString());
    assertTrue(chunks.size() > 20, "many pieces");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', text/event-stream",
    "*/*, '', text/event-stream",
    "application/json, '', application/json",
    "'text/event-stream, application/json', '', text/event-stream",
    "'text/event-stream;q=0.5, application/json', '', application/json",
    "'text/event-stream, application/json', false, application/json",
    "'*/*', true, text/event-stream",
    "text/event-stream, false, ''",
    "application/json, true, ''",
    "text/html, '', ''"
  })
  void the_form_is_what_the_body_says_or_else_what_the_client_likes(
      String accept, String stream, String form) {
    String body = question("hi", stream.isEmpty() ? "" : ", \"stream\": " + stream);
    Answer answer = accept.isEmpty() ? ask(body) : ask(body, "Accept", accept);
    assertEquals(form.isEmpty() ? 406 : 201, answer.status(), answer::toString);
    if (!form.isEmpty()) {
      assertEquals(Optional.of(form), answer.header("Content-Type"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'messages': []} | /messages invalid_length",
        "{} | /messages required_field",
        "{'messages': [{'role': 'user'}]} | /messages/0/content required_field",
        "{'messages': [{'role': 'user', 'content': null}]} | /messages/0/content invalid_type",
        "{'messages': [{'role': 'user', 'content': ['a']}]} | /messages/0/content invalid_type",
        "{'messages': [{'role': 'wizard', 'content': 'a'}]} | /messages/0/role invalid_value",
        "{'messages': [{'role': 'assistant', 'content': 'a'}]} | /messages/0/role invalid_value",
        "{'messages': [{'role': 'user', 'content': 'a', 'name': 'b'}]}"
            + " | /messages/0/name unknown_field",
        "{'messages': [{'role': 'USER', 'content': 'a'}], 'maxTokens': 0} | /maxTokens"
            + " out_of_range",
        "{'messages': [{'role': 'USER', 'content': 'a'}], 'maxTokens': 4097}"
            + " | /maxTokens out_of_range",
        "{'messages': [{'role': 'USER', 'content': 'a'}], 'temperature': -1}"
            + " | /temperature out_of_range",
        "{'messages': [{'role': 'USER', 'content': 'a'}], 'temperature': 2.1}"
            + " | /temperature out_of_range",
        "{'messages': [{'role': 'USER', 'content': 'a'}], 'model': 'gpt-4o'} | /model"
            + " invalid_value",
        "{'messages': [{'role': 'USER', 'content': 'a'}], 'n': 2} | /n unknown_field"
      })
  void what_breaks_a_rule_is_said(String body, String fault) {
    Answer answer = ask(body.replace('\'', '"'));
    assertEquals(422, answer.status(), answer::toString);
    assertEquals(Set.of(fault), Modern.faults(answer));
  }

  @Test
  void too_much_is_refused() {
    String message = "{\"role\": \"USER\", \"content\": \"a\"}";
    String lengthy = message.replace("\"a\"", "\"" + "a ".repeat(20_000) + "\"");
    String many = String.join(",", java.util.Collections.nCopies(101, message));
    assertEquals(
        Set.of("/messages invalid_length"), Modern.faults(ask("{\"messages\": [" + many + "]}")));
    assertEquals(
        Set.of("/messages invalid_length"),
        Modern.faults(
            ask("{\"messages\": [" + String.join(",", lengthy, lengthy, lengthy) + "]}")));
    assertEquals(413, ask(question("a".repeat(1024 * 1024), "")).status());
    String tooMany = String.join(",", java.util.Collections.nCopies(10_001, message));
    assertEquals(413, ask("{\"messages\": [" + tooMany + "]}").status());
    assertEquals(
        400, ask(question("a", ", \"temperature\": NaN")).status(), "what is no JSON is not read");
  }

  @Test
  void an_answer_is_cut_at_its_tokens() {
    Answer answer = ask(question("hi", ", \"stream\": false, \"maxTokens\": 5"));
    assertEquals("Hello! I would like", content(answer).strip());
    assertEquals("LENGTH", answer.json().path("choices").path(0).path("finishReason").asString());
    assertEquals(5, answer.json().path("usage").path("completionTokens").asInt());
    List<JsonNode> chunks = chunks(ask(question("hi", ", \"maxTokens\": 5")));
    assertEquals(
        "length", chunks.getLast().path("choices").path(0).path("finish_reason").asString());
  }

  @Test
  void nobody_forges_an_event() {
    String odd = "data: [DONE]\n\nevent: error\ndata: x\n\n";
    shop.send(
        "POST /pets",
        """
        {"species": "OTHER", "name": "Zork data: [DONE]", "breed": "Zorkling", "ageMonths": 2,
         "price": "1.00", "status": "AVAILABLE"}
        """,
        shop.staff());
    for (String said : List.of(odd + "Tell me about Zork", "a Zorkling, please")) {
      Answer answer = ask(question(said, ""));
      for (String event : answer.body().split("\n\n")) {
        assertEquals(1, event.lines().count(), event);
        assertTrue(event.startsWith("data: {") || event.equals("data: [DONE]"), event);
      }
      assertFalse(chunks(answer).isEmpty());
    }
  }

  @Test
  void a_whole_answer_is_kept_for_its_key_and_a_stream_is_not() {
    String whole = question("hi", ", \"stream\": false");
    Answer first = ask(whole, "Idempotency-Key", "chat-1");
    Answer again = ask(whole, "Idempotency-Key", "chat-1");
    assertEquals(first.body(), again.body());
    assertEquals(Optional.of("true"), again.header("Idempotency-Replayed"));
    assertEquals(422, ask(question("ho", ""), "Idempotency-Key", "chat-1").status());
    Answer stream = ask(question("hi", ""), "Idempotency-Key", "chat-2");
    Answer other = ask(question("hi", ""), "Idempotency-Key", "chat-2");
    assertEquals(Optional.empty(), other.header("Idempotency-Replayed"));
    assertNotEquals(stream.body(), other.body(), "another id");
  }

  @Test
  void orders_are_told_to_their_buyer_alone() {
    String id = Jwt.of(token).claims().path("sub").asString();
    var own = Modern.order(shop, java.util.UUID.fromString(id), 800, "approved");
    var others = Modern.order(shop, java.util.UUID.randomUUID(), 801, "shipped");
    String told = content(ask(question("Where is my order?", ", \"stream\": false")));
    assertTrue(told.contains(own.toString()) && told.contains("APPROVED"), told);
    assertFalse(told.contains(others.toString()), told);
    String asked = content(ask(question("status of order " + others, ", \"stream\": false")));
    assertEquals("You have no order with the id " + others + ".", asked);
    String staff =
        content(
            shop.send(
                "POST /chat/completions",
                question("status of order " + others, ", \"stream\": false"),
                shop.staff()));
    assertEquals("You have no order with the id " + others + ".", staff);
  }

  @Test
  void each_tenant_hears_of_its_own_pets() {
    String tenant = java.util.UUID.randomUUID().toString();
    String other = shop.token("staff", InProcess.STAFF_PASSWORD, "X-Tenant-ID", tenant);
    shop.send(
        "POST /pets",
        """
        {"species": "BIRD", "name": "Quill", "ageMonths": 2, "price": "7.00", "status": "AVAILABLE"}
        """,
        other,
        "X-Tenant-ID",
        tenant);
    String body = question("Tell me about a bird named Quill", ", \"stream\": false");
    assertTrue(
        content(shop.send("POST /chat/completions", body, other, "X-Tenant-ID", tenant))
            .contains("7.00 USD"));
    assertTrue(content(ask(body)).contains("no pet called \"Quill\""));
  }
}
