package petstore.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.support.TestRequest;

class PreferenceTest {
  private static final Response CREATED =
      Response.of(201, "application/json", "{}").with("Location", "/x").with("ETag", "\"1\"");

  private static Preference of(String... lines) {
    TestRequest request = TestRequest.of("POST", "/v1/users");
    for (String line : lines) {
      request.with("Prefer", line);
    }
    return Preference.of(request.build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          return=minimal                            | MINIMAL
          return=representation                     | REPRESENTATION
          Return = "minimal"                        | MINIMAL
          respond-async, wait=10, RETURN=Minimal    | MINIMAL
          return=minimal; foo="some; thing"         | MINIMAL
          return=minimal, return=representation     | MINIMAL
          return=all, return=representation         | REPRESENTATION
          foo="a, return=minimal, b"                | NONE
          returns=minimal                           | NONE
          return="minimal                           | NONE
          return                                    | NONE
          """)
  void what_is_preferred_is_read_and_what_is_not_known_is_not_looked_at(
      String line, Preference preference) {
    assertEquals(preference, of(line));
  }

  @Test
  void of_several_lines_the_first_that_says_something_counts() {
    assertEquals(Preference.NONE, of());
    assertEquals(Preference.MINIMAL, of("handling=strict", "return=minimal", "return=x"));
  }

  @Test
  void a_minimal_answer_has_no_body_but_says_where_it_is() {
    Response minimal = Preference.MINIMAL.answer(CREATED);
    assertEquals(201, minimal.status());
    assertEquals(0, minimal.body().length);
    assertEquals(Optional.empty(), minimal.header("Content-Type"));
    assertEquals(Optional.of("/x"), minimal.header("Location"));
    assertEquals(Optional.of("\"1\""), minimal.header("ETag"));
    assertEquals(Optional.of("return=minimal"), minimal.header("Preference-Applied"));
    Response changed = Preference.MINIMAL.answer(Response.of(200, "application/json", "{}"));
    assertEquals(204, changed.status());
  }

  @Test
  void a_whole_answer_says_that_it_was_preferred() {
    Response whole = Preference.REPRESENTATION.answer(CREATED);
    assertArrayEquals(CREATED.body(), whole.body());
    assertEquals(Optional.of("return=representation"), whole.header("Preference-Applied"));
    assertSame(CREATED, Preference.NONE.answer(CREATED));
  }
}
