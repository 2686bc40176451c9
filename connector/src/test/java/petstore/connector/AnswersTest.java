package petstore.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.connector.Failing.failure;
import static petstore.connector.Inputs.json;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.connector.ConnectorException.Kind;
import petstore.connector.connection.ApiKey;
import petstore.connector.support.RecordingServer;
import petstore.connector.support.Reply;

/// What becomes of answers, with keys in ASCII and beyond it, which go different ways.
@ParameterizedClass
@ValueSource(strings = {"key-4711", "schlüssel-4711"})
class AnswersTest {
  private static final byte[] LATIN = "{\"name\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1);

  @Parameter String key = "";

  private final RecordingServer server = RecordingServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private PetstoreConnector connector() {
    return builder().build();
  }

  private PetstoreConnector.Builder builder() {
    return PetstoreConnector.builder().baseUri(server.baseUri()).credentials(ApiKey.of(key));
  }

  @ParameterizedTest
  @ValueSource(ints = {199, 300, 304, 400, 401, 404, 405, 422, 500, 599})
  void a_status_outside_of_200_to_299_is_a_failure(int status) {
    server.replying(
        status == 199
            ? Reply.raw("HTTP/1.1 103 Early\r\n\r\nHTTP/1.1 600 Odd\r\nContent-Length: 2\r\n\r\nno")
            : status == 304
                ? Reply.raw("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")
                : Reply.of(status, "Content-Type: text/plain\r\n", "no"));

    ConnectorException failure = failure(Kind.STATUS, () -> connector().getPetById(1));

    int shown = status == 199 ? 600 : status;
    assertEquals(shown, failure.status());
    assertEquals(status == 304 ? "" : "no", failure.body());
    assertEquals("getPetById", failure.action());
    assertEquals(
        "getPetById: status " + shown + (status == 304 ? "" : ": no"), failure.getMessage());
  }

  @Test
  void an_action_without_output_fails_by_status_too() {
    server.replying(Reply.of(404, "", "Pet not found"));

    ConnectorException failure = failure(Kind.STATUS, () -> connector().deletePet(1));

    assertEquals("Pet not found", failure.body());
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirects_are_not_followed(int status) {
    try (RecordingServer elsewhere = RecordingServer.start()) {
      server.replying(Reply.of(status, "Location: " + elsewhere.baseUri() + "/pet/1\r\n", ""));

      failure(Kind.STATUS, () -> connector().getPetById(1));
      failure(Kind.STATUS, () -> connector().addPet(Pet.of("Rex")));

      assertEquals(2, server.requests().size());
      assertEquals(List.of(), elsewhere.requests());
    }
  }

  @Test
  void the_message_shows_a_short_and_clean_part_of_the_body_and_no_secrets() {
    String body = "<p>\u001b[31m\r\n wrong: " + key + " and opensesame</p>" + "x".repeat(1000);
    server.replying(Reply.of(400, "", body));

    ConnectorException failure =
        failure(Kind.STATUS, () -> connector().createUser(User.of("u").withPassword("opensesame")));

    assertTrue(
        failure
            .getMessage()
            .startsWith("createUser: status 400: <p> [31m wrong: *** and ***</p>xxx"),
        failure.getMessage());
    assertTrue(failure.getMessage().length() < 250, failure.getMessage());
    assertEquals(body, failure.body());
  }

  @Test
  void an_answer_that_nobody_asked_for_is_not_looked_at() {
    server.replying(Reply.json(200, "{broken"));

    assertNull(connector().run("deletePet", json("{'petId':1}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{broken",
        "{} {}",
        "[]",
        "null",
        "'text'",
        "{'name':'a','name':'b','photoUrls':[]}",
        "{'id':1.5}",
        "{'id':'1'}",
        "{'id':9223372036854775808}",
        "{'category':[]}",
        "{'tags':[1]}",
        "{'tags':[null]}",
        "{'photoUrls':[{}]}",
        "{'name':1}"
      })
  void json_that_is_not_declared_is_refused(String body) {
    String answered = body.replace('\'', '"');
    server.replying(Reply.json(200, answered));

    ConnectorException failure = failure(Kind.OUTPUT, () -> connector().getPetById(1));

    assertEquals(200, failure.status());
    assertEquals(answered, failure.body());
  }

  @Test
  void the_place_of_what_is_not_declared_is_told() {
    server.replying(Reply.json(200, "[{\"id\":1,\"tags\":[{\"id\":\"x\"}]}]"));

    ConnectorException failure =
        failure(Kind.OUTPUT, () -> connector().findPetsByTags(List.of("a")));

    assertEquals(
        "findPetsByTags: the answer with status 200 is not what is declared: the"
            + " answer[0].tags[0].id must be a whole number of 64 bits, not \"x\"",
        failure.getMessage());
  }

  @Test
  void a_map_is_held_against_what_it_holds() {
    server.replying(Reply.json(200, "{\"sold out\":1,\"x\":\"many\"}"));

    ConnectorException failure = failure(Kind.OUTPUT, () -> connector().getInventory());

    assertTrue(failure.getMessage().contains("x must be a whole number"), failure.getMessage());
  }

  @Test
  void json_that_is_too_deep_is_refused() {
    server.replying(Reply.json(200, "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"));

    failure(Kind.OUTPUT, () -> connector().getPetById(1));
  }

  @Test
  void what_is_not_known_and_what_is_null_or_absent_is_fine() {
    server.replying(
        Reply.json(200, "{\"id\":null,\"name\":\"a\",\"legs\":[4],\"status\":\"new\"}"));

    assertEquals(new Pet(null, "a", null, null, null, "new"), connector().getPetById(1));
  }

  @Test
  void integers_and_other_numbers_keep_their_value() {
    String body = "{\"id\":9007199254740993,\"weight\":0.1000000000000000000001}";
    server.replying(Reply.json(200, body));

    assertEquals(body, String.valueOf(connector().run("getPetById", json("{'petId':1}"))));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204})
  void an_empty_answer_is_refused_where_json_is_declared(int status) {
    server.replying(
        status == 204
            ? Reply.raw("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
            : Reply.json(status, " \n"));

    ConnectorException failure = failure(Kind.OUTPUT, () -> connector().getPetById(1));

    assertEquals(status, failure.status());
    assertEquals(
        "getPetById: the answer with status "
            + status
            + " is empty, but the action answers with"
            + " JSON",
        failure.getMessage());
  }

  @Test
  void what_is_broken_is_told_by_its_place_and_not_by_what_the_parser_quotes() {
    server.replying(Reply.json(200, "{\"name\":\n " + key + "}"));

    ConnectorException failure = failure(Kind.OUTPUT, () -> connector().getPetById(1));

    assertTrue(
        failure.getMessage().contains("is broken JSON at line 2, column "), failure.getMessage());
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertFalse(trace.toString().contains("4711"), trace.toString());
  }

  @Test
  void a_secret_that_is_quoted_is_not_shown_in_part() {
    key = key + "-4711".repeat(20);
    server.replying(Reply.json(200, "{\"id\":\"" + key + "\"}"));

    ConnectorException failure = failure(Kind.OUTPUT, () -> connector().getPetById(1));

    assertTrue(failure.getMessage().endsWith(", not \"***\""), failure.getMessage());
  }

  @Test
  void a_secret_with_blanks_in_it_is_not_shown() {
    key = "4711  " + key;
    server.replying(Reply.of(400, "", "no " + key));

    ConnectorException failure = failure(Kind.STATUS, () -> connector().getPetById(1));

    assertEquals("getPetById: status 400: no ***", failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Type: text/html\r\n", ""})
  void an_answer_that_is_no_json_is_refused(String field) {
    server.replying(Reply.of(200, field, "<html>"));

    ConnectorException failure = failure(Kind.OUTPUT, () -> connector().getPetById(1));

    assertTrue(failure.getMessage().contains("is no JSON, but "), failure.getMessage());
    assertEquals("<html>", failure.body());
    assertEquals(200, failure.status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/problem+JSON",
        "text/json;charset=utf-8",
        "Application/Json; x=\"y\""
      })
  void json_has_many_types(String type) {
    server.replying(Reply.of(200, "Content-Type: " + type + "\r\n", "{\"name\":\"ü\"}"));

    assertEquals("ü", connector().getPetById(1).name());
  }

  @Test
  void text_is_read_in_its_charset() {
    server.replying(
        Reply.of(200, "Content-Type: application/json; Charset=\"ISO-8859-1\"\r\n", LATIN));

    assertEquals("ü", connector().getPetById(1).name());
  }

  @Test
  void bytes_that_are_no_utf8_are_no_json() {
    server.replying(Reply.of(200, "Content-Type: application/json\r\n", LATIN));

    failure(Kind.OUTPUT, () -> connector().getPetById(1));
  }

  @Test
  void chunks_are_put_together() {
    server.replying(Reply.chunked("{\"sold", "\":1}"));

    assertEquals(Map.of("sold", 1L), connector().getInventory());
  }

  @Test
  void an_answer_is_read_up_to_a_limit() {
    server.replying(Reply.json(200, "{\"name\":\"" + "x".repeat(100_000) + "\"}"));

    ConnectorException failure =
        failure(Kind.OUTPUT, () -> builder().maxAnswerBytes(1000).build().getPetById(1));

    assertEquals(
        "getPetById: the answer with status 200 is longer than the 1000 bytes that are read",
        failure.getMessage());
    assertEquals(1000, String.valueOf(failure.body()).length());
  }

  @Test
  void an_answer_that_is_as_long_as_the_limit_is_whole() {
    server.replying(Reply.json(200, "{\"name\":\"x\"}"));

    assertEquals("x", builder().maxAnswerBytes(12).build().getPetById(1).name());
  }

  @Test
  void a_moment_that_no_record_can_keep_is_a_failure_of_the_output() {
    server.replying(Reply.json(200, "{\"shipDate\":\"yesterday\"}"));

    ConnectorException failure = failure(Kind.OUTPUT, () -> connector().getOrderById(1));

    assertFalse(failure.getMessage().isEmpty());
  }
}
