package petstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardInputTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pass word%nsecond | pass word
          pass%r%n          | pass
          pass              | pass
          pässwörd%n        | pässwörd
          123456789         | 12345678
          """)
  void the_first_line_is_read_without_its_end(String input, String line) throws IOException {
    String text = input.replace("%n", "\n").replace("%r", "\r");
    int most = line.equals("12345678") ? 8 : 100;
    assertEquals(Optional.of(line), firstLine(text, most));
  }

  @Test
  void an_empty_line_is_something_and_no_line_is_nothing() throws IOException {
    assertEquals(Optional.of(""), firstLine("\n", 8));
    assertEquals(Optional.empty(), firstLine("", 8));
  }

  private static Optional<String> firstLine(String text, int most) throws IOException {
    return StandardInput.firstLine(new ByteArrayInputStream(text.getBytes(UTF_8)), most);
  }
}
