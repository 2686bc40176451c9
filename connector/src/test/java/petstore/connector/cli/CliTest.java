package petstore.connector.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
  private final CommandLineDriver cli = new CommandLineDriver();

  @ParameterizedTest
  @ValueSource(strings = {"", "help", "--help", "-h"})
  void whoever_asks_is_told_all_commands(String words) {
    assertEquals(0, words.isEmpty() ? cli.call() : cli.call(words));
    for (Command command : Commands.ALL) {
      assertTrue(cli.output().contains("\n  " + command.spec().form() + " "), cli.output());
    }
    assertTrue(cli.output().contains("0 done, 1 the action failed, 2 misused"), cli.output());
    checkWidth();
  }

  @Test
  void each_command_tells_its_options() {
    for (Command command : Commands.ALL) {
      String[] words = (command.spec().name() + " --help").split(" ", -1);
      assertEquals(0, cli.call(words));
      String help = cli.output();
      assertTrue(
          help.startsWith("Usage: petstore connector " + command.spec().form() + " [OPTION...]\n"),
          help);
      for (Option option : command.spec().options()) {
        assertTrue(help.contains("\n  " + option.form() + "\n"), help);
      }
      checkWidth();
      cli.call(("help " + command.spec().name()).split(" ", -1));
      assertEquals(help, cli.output());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"connect", "connect --help", "help connect", "connect x -h"})
  void commands_that_begin_with_the_same_word_are_told_together(String words) {
    assertEquals(0, cli.call(words.split(" ", -1)));
    assertTrue(cli.output().startsWith("Usage: petstore connector connect COMMAND"), cli.output());
    assertTrue(cli.output().contains("\n  connect oauth2 "), cli.output());
    assertTrue(cli.output().contains("\n  connect api-key "), cli.output());
    checkWidth();
  }

  @Test
  void classes_that_are_in_no_jar_have_no_version() {
    assertEquals(0, cli.call("--version"));
    assertEquals("petstore-connector development\n", cli.output());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          actoins           | unknown command actoins; did you mean actions?
          fly               | unknown command fly
          help fly          | unknown command fly
          fly --help        | unknown command fly
          export opanapi    | unknown command export opanapi; did you mean openapi?
          export xml        | unknown command export xml
          --verbose run     | unknown option --verbose; options stand behind the command that they are for
          actions now       | unexpected argument now
          describe          | ACTION is missing
          describe getPet   | there is no action getPet; did you mean getPetById?
          run               | ACTION is missing
          run fly           | there is no action fly
          run getPetById --timeout never | --timeout: 'never' is no duration such as 500ms, 30s or 2m
          connect oauth2 --port 65536    | --port: '65536' is not a port (0 to 65535)
          connections remove | NAME is missing
          """)
  void misuse_is_one_line_and_exit_code_2(String words, String line) {
    assertEquals(2, cli.call(words.split(" ", -1)));
    assertEquals("petstore connector: " + line + "\n", cli.errors());
    assertEquals("", cli.output());
  }

  @Test
  void a_reader_who_has_seen_enough_is_no_failure() {
    var errors = new ByteArrayOutputStream();
    assertEquals(0, run(failing("Broken pipe"), errors));
    assertEquals("", errors.toString(UTF_8));
  }

  @Test
  void a_result_that_cannot_be_kept_is_a_failure() {
    var errors = new ByteArrayOutputStream();
    assertEquals(1, run(failing("No space left on device"), errors));
    assertEquals(
        "petstore connector: standard output: No space left on device",
        errors.toString(UTF_8).strip());
  }

  private static int run(OutputStream out, OutputStream err) {
    return Cli.run(List.of("docs"), InputStream.nullInputStream(), out, err, Map.of());
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  private void checkWidth() {
    cli.output().lines().forEach(line -> assertTrue(line.length() <= 80, line));
  }
}
