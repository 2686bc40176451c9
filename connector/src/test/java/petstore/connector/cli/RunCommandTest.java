package petstore.connector.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.connector.support.RecordingServer;
import petstore.connector.support.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTest {
  private static final String REX =
      "{\"id\":7,\"name\":\"Rex \u00fc\ud83d\ude00\",\"photoUrls\":[]}";

  private final RecordingServer server = RecordingServer.start();
  private final CommandLineDriver cli = new CommandLineDriver();
  @TempDir private Path folder;

  @BeforeEach
  void point_at_the_server() {
    cli.with("PETSTORE_BASE_URI", server.baseUri().toString()).at(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void an_input_from_a_file_is_sent_and_the_answer_printed() throws IOException {
    server.replying(Reply.json(200, REX));
    Path input = Files.writeString(folder.resolve("in.json"), "{\"pet\":" + REX + "}");
    assertEquals(0, cli.call("run", "addPet", "--input", input.toString()));
    assertEquals(REX, server.request().text());
    assertEquals(REX, cli.json().toString());
    assertEquals("", cli.errors());
  }

  @Test
  void a_dash_is_standard_input_which_is_not_read_otherwise() {
    server.replying(Reply.json(200, REX));
    assertEquals(0, cli.typing("{\"petId\":7}").call("run", "getPetById", "--input", "-"));
    assertEquals("/api/v3/pet/7", server.request().target());
    assertEquals(1, cli.call("run", "getPetById"));
    assertEquals(1, server.requests().size());
  }

  @Test
  void properties_may_be_set_one_by_one_and_win() {
    server.replying(Reply.json(200, "[]"));
    assertEquals(
        0,
        cli.typing("{\"tags\":[\"x\"]}")
            .call("run", "findPetsByTags", "--input=-", "--set", "tags=[\"a b\",\"c&d\"]"));
    assertEquals("/api/v3/pet/findByTags?tags=a%20b&tags=c%26d", server.request().target());
  }

  @Test
  void text_that_is_set_needs_no_quotes_and_any_letter_arrives() {
    server.replying(Reply.json(200, "{}"));
    assertEquals(0, cli.call("run", "getUserByName", "--set", "username=a b/\u00fc=\ud83d\ude00"));
    assertEquals("/api/v3/user/a%20b%2F%C3%BC%3D%F0%9F%98%80", server.request().target());
  }

  @Test
  void an_action_without_an_answer_prints_null() {
    server.replying(Reply.of(200, "", ""));
    assertEquals(0, cli.call("run", "deleteOrder", "--set", "orderId=3"));
    assertEquals("null\n", cli.output());
  }

  @Test
  void a_file_is_uploaded_as_it_is() throws IOException {
    server.replying(Reply.json(200, "{\"code\":200}"));
    Path file = Files.write(folder.resolve("a b.png"), new byte[] {0, (byte) 0xff, 10});
    assertEquals(0, cli.call("run", "uploadFile", "--set", "petId=1", "--file", file.toString()));
    assertArrayEquals(new byte[] {0, (byte) 0xff, 10}, server.request().body());
    assertEquals("", cli.errors(), "progress is shown to people only");
  }

  @Test
  void a_status_is_a_failure_that_is_told_in_a_line() {
    server.replying(Reply.json(404, "{\"message\":\"Pet not\\u001b[31m found\"}"));
    assertEquals(1, cli.call("run", "getPetById", "--set", "petId=1"));
    assertEquals("", cli.output());
    String line = cli.errors().strip();
    assertTrue(line.startsWith("petstore connector: getPetById: "), line);
    assertTrue(line.contains("404"), line);
    assertFalse(line.contains("\n") || line.contains("\u001b"), line);
  }

  @Test
  void a_failure_may_be_told_as_json() {
    server.replying(Reply.of(404, "Content-Type: text/plain\r\n", "Pet not found"));
    assertEquals(1, cli.call("run", "getPetById", "--set", "petId=1", "--json-errors"));
    assertEquals("", cli.output());
    JsonNode failure = JsonMapper.shared().readTree(cli.errors());
    assertEquals("getPetById", failure.at("/action").stringValue());
    assertEquals("status", failure.at("/kind").stringValue());
    assertEquals(404, failure.at("/status").intValue());
    assertEquals("Pet not found", failure.at("/body").stringValue());
    assertTrue(failure.at("/message").stringValue().startsWith("getPetById: "));
  }

  @Test
  void an_input_that_the_check_refuses_is_a_failure_and_sends_nothing() {
    assertEquals(
        1, cli.call("run", "getPetById", "--set", "petid=1", "--set", "x=2", "--json-errors"));
    JsonNode failure = JsonMapper.shared().readTree(cli.errors());
    assertEquals("input", failure.at("/kind").stringValue());
    String message = failure.at("/message").stringValue();
    assertTrue(message.contains("petId") && message.contains("petid"), message);
    assertTrue(failure.at("/body").isNull(), cli.errors());
    assertTrue(server.requests().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          --input absent.json       | --input absent.json cannot be read: it does not exist
          --set petId               | --set needs a name and a value: --set NAME=VALUE
          --set petId=one           | --set petId is not JSON:
          --file x                  | --file is not for getPetById, which sends none
          --input - --api-key-file - | --input and --api-key-file cannot both read standard input
          --connection c --base-uri u | --connection and --base-uri exclude each other
          --connection c            | there is no saved connection c
          --base-uri ftp://x/       | A base URI is like
          --base-uri http://u:secret@x/ | A base URI has no user
          --base-uri http://x:secret%@y | --base-uri is no URI:
          --api-key-file absent     | --api-key-file absent cannot be read: it does not exist
          """)
  void what_cannot_be_followed_is_misuse(String words, String beginning) {
    assertEquals(2, cli.call(("run getPetById " + words).split(" ", -1)));
    assertTrue(cli.errors().startsWith("petstore connector: " + beginning), cli.errors());
    assertFalse(cli.errors().contains("secret"), cli.errors());
    assertEquals("", cli.output());
    assertTrue(server.requests().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~~                  | is empty, and not JSON
          {"petId":1          | is not JSON
          {"petId":1} x       | is not JSON
          {"petId":1,"petId":2} | is not JSON
          [1]                 | - is not a JSON object
          """)
  void standard_input_that_is_no_json_object_is_misuse(String input, String reason) {
    assertEquals(2, cli.typing(input).call("run", "getPetById", "--input", "-"));
    assertTrue(cli.errors().startsWith("petstore connector: --input " + reason), cli.errors());
    assertEquals(1, cli.errors().lines().count(), cli.errors());
    assertTrue(server.requests().isEmpty());
  }

  @Test
  void an_input_that_is_too_deep_is_misuse() {
    assertEquals(2, cli.typing("[".repeat(9_999)).call("run", "createUser", "--input", "-"));
    assertTrue(cli.errors().contains("--input is not JSON: "), cli.errors());
    assertEquals(1, cli.errors().lines().count(), cli.errors());
  }

  @Test
  void a_password_without_quotes_is_not_repeated() {
    assertEquals(
        2, cli.typing("{\"user\":{\"password\":s3cret'}}").call("run", "createUser", "--input=-"));
    assertTrue(cli.errors().contains("Unrecognized token: was expecting"), cli.errors());
    assertTrue(cli.errors().contains("line 1, column "), cli.errors());
    assertFalse(cli.errors().contains("s3cret"), cli.errors());
  }

  @Test
  void a_file_that_is_not_there_is_misuse() {
    for (String file : List.of("absent.png", folder.toString())) {
      assertEquals(2, cli.call("run", "uploadFile", "--set", "petId=1", "--file", file));
      assertTrue(cli.errors().startsWith("petstore connector: --file " + file), cli.errors());
    }
    assertTrue(server.requests().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          --access-token-file=f, f, -
          --api-key-file=f, -, f
          --access-token-file=-, typed, -
          --base-uri=URI, env-token, -
          """)
  void options_win_over_variables_and_a_token_over_a_key(String option, String token, String key)
      throws IOException {
    server.replying(Reply.json(200, "{}"));
    Path file = Files.writeString(folder.resolve("f"), "f\n");
    String word = option.replace("=f", "=" + file).replace("URI", server.baseUri().toString());
    cli.with("PETSTORE_ACCESS_TOKEN", "env-token").with("PETSTORE_API_KEY", "env-key");
    assertEquals(0, cli.typing("typed\r\n").call("run", "getInventory", word), cli.errors());
    assertEquals(
        token == null ? null : "Bearer " + token, server.request().header("Authorization"));
    assertEquals(key, server.request().header("api_key"));
  }

  @Test
  void a_key_in_the_environment_is_shown_and_an_empty_one_is_none() {
    server.replying(Reply.json(200, "{}"));
    cli.with("PETSTORE_ACCESS_TOKEN", "").with("PETSTORE_API_KEY", "k").call("run", "getInventory");
    assertEquals("k", server.request().header("api_key"));
    assertNull(server.request().header("Authorization"));
  }

  @Test
  void a_key_that_no_header_can_carry_is_misuse_and_is_not_repeated() {
    cli.with("PETSTORE_API_KEY", "my \tsecret");
    assertEquals(2, cli.call("run", "getInventory"));
    assertTrue(cli.errors().contains("PETSTORE_API_KEY"), cli.errors());
    assertFalse(cli.errors().contains("secret"), cli.errors());
  }

  @Test
  void the_option_says_where_the_server_is_before_the_variable_does() {
    server.replying(Reply.json(200, "{}"));
    cli.with("PETSTORE_BASE_URI", "http://127.0.0.1:1/api/v3");
    assertEquals(0, cli.call("run", "getInventory", "--base-uri", server.baseUri() + "/"));
    assertEquals("/api/v3/store/inventory", server.request().target());
  }

  @Test
  void verbose_tells_the_exchange_without_secrets() {
    server.replying(
        Reply.of(200, "Content-Type: application/json\r\nSet-Cookie: s3cret\r\n", "{}"));
    cli.with("PETSTORE_API_KEY", "k-3-y-k-3-y");
    assertEquals(0, cli.call("run", "getInventory", "--verbose"));
    List<String> lines = cli.errors().lines().toList();
    assertEquals("> GET " + server.baseUri() + "/store/inventory", lines.get(0));
    assertTrue(lines.contains("> api_key: ***"), cli.errors());
    assertTrue(lines.stream().anyMatch(line -> line.matches("< 200 in \\d+ ms")), cli.errors());
    assertTrue(
        lines.stream().anyMatch(line -> line.equalsIgnoreCase("< content-type: application/json")),
        cli.errors());
    assertFalse(cli.errors().contains("k-3-y") || cli.errors().contains("s3cret"), cli.errors());
    assertEquals("{}\n", cli.output());
  }

  @Test
  void the_time_that_an_action_may_take_is_said() {
    server.replying(Reply.never());
    assertEquals(
        1, cli.call("run", "getInventory", "--timeout", "50ms", "--json-errors"), cli.errors());
    assertEquals("timeout", JsonMapper.shared().readTree(cli.errors()).at("/kind").stringValue());
  }
}
