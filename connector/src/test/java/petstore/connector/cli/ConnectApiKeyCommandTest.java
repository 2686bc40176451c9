package petstore.connector.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.params.provider.ValueSource;
import petstore.connector.support.RecordingServer;
import petstore.connector.support.Reply;

class ConnectApiKeyCommandTest {
  private static final String KEY = "k-3-y-k-3-y";

  private final RecordingServer server = RecordingServer.start();
  private final CommandLineDriver cli = new CommandLineDriver();
  @TempDir private Path home;

  @BeforeEach
  void point_at_the_server() {
    cli.with("PETSTORE_BASE_URI", server.baseUri().toString()).at(home);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_key_is_tried_out_and_not_shown() {
    assertEquals(0, cli.typing(KEY + "\n").call("connect", "api-key"));
    assertEquals("/api/v3/store/inventory", server.request().target());
    assertEquals(KEY, server.request().header("api_key"));
    assertEquals(
        "{\"baseUri\":\""
            + server.baseUri()
            + "\",\"authorization\":\"api_key\",\"header\":\"api_key\",\"saved\":null,"
            + "\"checked\":true}",
        cli.json().toString());
    assertEquals("", cli.errors());
  }

  @Test
  void who_sits_at_a_terminal_is_asked() {
    var terminal = new TypedSecret(KEY);
    assertEquals(0, cli.on(terminal).call("connect", "api-key"));
    assertEquals(List.of("API key: "), terminal.prompts());
    assertEquals(KEY, server.request().header("api_key"));
  }

  @Test
  void a_file_wins_over_the_variable_which_wins_over_the_terminal() throws IOException {
    var terminal = new TypedSecret("typed");
    Path file = Files.writeString(home.resolve("key"), "of-file\n");
    cli.on(terminal).with("PETSTORE_API_KEY", "of-variable");
    cli.call("connect", "api-key");
    cli.call("connect", "api-key", "--value-file", file.toString());
    assertEquals(
        List.of("of-variable", "of-file"),
        server.requests().stream().map(request -> request.header("api_key")).toList());
    assertEquals(List.of(), terminal.prompts());
  }

  @Test
  void a_key_that_the_server_refuses_is_a_failure_and_is_not_kept() {
    server.replying(Reply.json(401, "{\"message\":\"no: " + KEY + "\"}"));
    assertEquals(1, cli.typing(KEY).call("connect", "api-key", "--save", "home"));
    assertEquals("", cli.output());
    assertTrue(cli.errors().contains("401"), cli.errors());
    assertFalse(cli.errors().contains(KEY), cli.errors());
    cli.call("connections", "list");
    assertEquals("[]\n", cli.output());
  }

  @Test
  void a_key_need_not_be_tried_out() {
    assertEquals(0, cli.typing(KEY).call("connect", "api-key", "--no-check"));
    assertEquals("false", cli.json().at("/checked").asString());
    assertEquals(List.of(), server.requests());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " a", "one\ntwo"})
  void what_no_header_can_carry_is_misuse(String typed) {
    assertEquals(2, cli.typing(typed).call("connect", "api-key"));
    assertEquals(
        "petstore connector: --value-file -: An API key is one line, without blanks before and"
            + " after it\n",
        cli.errors());
    assertEquals(List.of(), server.requests());
  }

  @Test
  void nobody_is_asked_for_a_key_that_could_not_be_kept() {
    var terminal = new TypedSecret(KEY);
    assertEquals(2, cli.on(terminal).call("connect", "api-key", "--save", "a/b"));
    assertTrue(cli.errors().startsWith("petstore connector: --save: "), cli.errors());
    assertEquals(List.of(), terminal.prompts());
  }

  @Test
  void a_kept_connection_is_listed_used_and_removed() {
    assertEquals(0, cli.typing(KEY).call("connect", "api-key", "--save", "home"));
    assertEquals("home", cli.json().at("/saved").stringValue());
    assertTrue(Files.isRegularFile(home.resolve(".config/petstore/connections.json")));

    cli.with("PETSTORE_BASE_URI", "http://127.0.0.1:1/api/v3").with("PETSTORE_API_KEY", "other");
    assertEquals(0, cli.call("connections", "list"));
    assertEquals("home", cli.json().at("/0/name").stringValue());
    assertEquals(server.baseUri().toString(), cli.json().at("/0/baseUri").stringValue());
    assertFalse(cli.output().contains(KEY), cli.output());

    assertEquals(0, cli.call("run", "getInventory", "--connection", "home"), cli.errors());
    assertEquals(KEY, server.requests().get(1).header("api_key"));

    assertEquals(2, cli.call("run", "getInventory", "--connection", "hom"));
    assertEquals(
        "petstore connector: there is no saved connection hom; did you mean home?\n", cli.errors());
    assertEquals(0, cli.call("connections", "remove", "home"));
    assertEquals("petstore connector: the connection home was removed\n", cli.errors());
    assertEquals(2, cli.call("connections", "remove", "home"));
    assertEquals(2, server.requests().size());
  }

  @Test
  void connections_are_kept_where_the_user_wants_configuration() {
    cli.with("XDG_CONFIG_HOME", home.resolve("elsewhere").toString());
    cli.typing(KEY).call("connect", "api-key", "--save", "home");
    assertTrue(Files.isRegularFile(home.resolve("elsewhere/petstore/connections.json")));
    cli.with("XDG_CONFIG_HOME", "relative").call("connections", "list");
    assertEquals("[]\n", cli.output());
  }

  @Test
  void a_connection_that_cannot_be_kept_is_not_asked_for() throws IOException {
    cli.typing(KEY).call("connect", "api-key", "--save", "home", "--no-check");
    Files.writeString(home.resolve(".config/petstore/connections.json"), "broken");
    assertEquals(1, cli.call("connect", "api-key", "--save", "home"));
    assertTrue(cli.errors().contains("connections.json is no JSON"), cli.errors());
    assertTrue(server.requests().isEmpty());
  }

  @Test
  void a_home_that_is_no_path_matters_only_where_something_is_kept() {
    cli.at(home).with("HOME", "\0").typing(KEY);
    assertEquals(0, cli.call("connect", "api-key"), cli.errors());
    for (List<String> words :
        List.of(List.of("connections", "list"), List.of("connect", "api-key", "--save", "a"))) {
      assertEquals(2, cli.call(words.toArray(String[]::new)));
      assertTrue(cli.errors().contains("HOME and XDG_CONFIG_HOME have to be"), cli.errors());
    }
  }

  @Test
  void a_key_in_another_encoding_than_utf_8_is_misuse() throws IOException {
    Path file = Files.write(home.resolve("key"), "schl\u00fcssel".getBytes(ISO_8859_1));
    assertEquals(2, cli.call("connect", "api-key", "--value-file", file.toString()));
    assertTrue(cli.errors().endsWith(" cannot be read: it is not in UTF-8\n"), cli.errors());
    // as Java has it when the locale cannot read it
    assertEquals(
        2, cli.with("PETSTORE_API_KEY", "schl\ufffd\ufffdssel").call("connect", "api-key"));
    assertTrue(server.requests().isEmpty());
  }
}
