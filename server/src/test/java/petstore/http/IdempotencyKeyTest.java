package petstore.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.support.TestRequest;

class IdempotencyKeyTest {
  private static Optional<String> key(String... lines) {
    TestRequest request = TestRequest.of("POST", "/v1/orders");
    for (String line : lines) {
      request.with("Idempotency-Key", line);
    }
    return IdempotencyKey.of(request.build()).map(IdempotencyKey::text);
  }

  private static void assertMalformed(String... lines) {
    Failure failure = assertThrows(Failure.class, () -> key(lines));
    assertInstanceOf(Problem.Malformed.class, failure.problem());
  }

  @Test
  void most_requests_have_none() {
    assertEquals(Optional.empty(), key());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          8e03978e-40d5-43dd-bc93-6894a57f9324   | 8e03978e-40d5-43dd-bc93-6894a57f9324
          "8e03978e-40d5-43dd-bc93-6894a57f9324" | 8e03978e-40d5-43dd-bc93-6894a57f9324
          a b, c;d=e                             | a b, c;d=e
          it's"fine"                             | it's"fine"
          "a\\"b\\\\c"                           | a"b\\c
          \\                                     | \\
          """)
  void it_is_given_bare_or_in_quotes(String line, String text) {
    assertEquals(Optional.of(text), key(line));
  }

  @Test
  void it_has_up_to_255_characters_without_the_quotes() {
    String longest = "k".repeat(255);
    assertEquals(Optional.of(longest), key(longest));
    assertEquals(Optional.of(longest), key('"' + longest + '"'));
    assertMalformed("k".repeat(256));
    assertMalformed('"' + "k".repeat(256) + '"');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"\"",
        "\"",
        "\"a",
        "\"a\"b",
        "\"a\\b\"",
        "\"a\";b=1",
        "ä",
        "\"ä\"",
        "a\tb",
        "\"a\tb\"",
        "a\u007f"
      })
  void what_is_neither_is_malformed(String line) {
    assertMalformed(line);
  }

  @Test
  void several_are_malformed_even_if_they_are_the_same() {
    assertMalformed("a", "a");
  }
}
