package petstore.connector.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentParserTest {
  private static final Option INPUT = Option.taking("--input", "FILE|-", "");
  private static final Option SET = Option.repeatable("--set", "NAME=VALUE", "");
  private static final Option VERBOSE = Option.flag("--verbose", "");
  private static final CommandSpec SPEC =
      new CommandSpec("run", "", List.of("ACTION"), List.of(INPUT, SET, VERBOSE), "");

  @ParameterizedTest
  @ValueSource(strings = {"a --input f", "--input f a", "--input=f a", "--input=f -- a"})
  void an_option_and_its_value_stand_anywhere(String words) throws UsageException {
    Arguments arguments = parse(words);
    assertEquals(List.of("a"), arguments.operands());
    assertEquals(Optional.of("f"), arguments.value(INPUT));
    assertFalse(arguments.has(VERBOSE));
  }

  @Test
  void a_value_behind_an_equals_sign_is_taken_as_it_is() throws UsageException {
    assertEquals(Optional.of("--x=y"), parse("a --input=--x=y").value(INPUT));
    assertEquals(Optional.of(""), parse("a --input=").value(INPUT));
  }

  @Test
  void a_dash_alone_is_a_value_or_an_operand() throws UsageException {
    assertEquals(Optional.of("-"), parse("a --input -").value(INPUT));
    assertEquals(List.of("-"), parse("-").operands());
  }

  @Test
  void behind_two_dashes_everything_is_an_operand() throws UsageException {
    assertEquals("--verbose", parse("-- --verbose").operand());
  }

  @Test
  void values_of_repeated_options_keep_their_order() throws UsageException {
    assertEquals(List.of("x=1", "y=-2"), parse("--set x=1 a --set=y=-2").all(SET));
  }

  @Test
  void whoever_asks_for_help_need_not_give_the_rest() throws UsageException {
    assertTrue(parse("--help").has(CommandSpec.HELP));
    assertTrue(parse("-h").has(CommandSpec.HELP));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ""                 | ACTION is missing
          a b                | unexpected argument b
          a --input          | --input needs a value: --input FILE
          a --input --verbose| --input needs a value: --input FILE
          a --verbose=yes    | --verbose takes no value
          a --input f --input g | --input is given twice
          a --verbose --verbose | --verbose is given twice
          a --imput f        | unknown option --imput; did you mean --input?
          a --imput=f        | unknown option --imput; did you mean --input?
          a --verb           | unknown option --verb; did you mean --verbose?
          a -x               | unknown option -x
          """)
  void misuse_says_what_is_wrong(String words, String message) {
    assertEquals(
        message.replace("FILE", "FILE|-"),
        assertThrows(UsageException.class, () -> parse(words)).getMessage());
  }

  private static Arguments parse(String words) throws UsageException {
    return ArgumentParser.parse(SPEC, words.isEmpty() ? List.of() : List.of(words.split(" +", -1)));
  }
}
