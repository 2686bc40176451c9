package petstore.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer abc", "bearer abc", "BEARER \t abc", "  Bearer abc ", "Bearer\tabc"})
  void the_scheme_is_read_in_any_case(String header) {
    assertEquals(Optional.of("abc"), BearerText.of(header));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic abc", "Bearerabc", "Bear abc", "abc Bearer", "Bearer,abc"})
  void another_scheme_is_none(String header) {
    assertEquals(Optional.empty(), BearerText.of(header));
  }

  @Test
  void a_scheme_without_a_token_shows_nothing_that_could_be_one() {
    assertEquals(Optional.of(""), BearerText.of("Bearer  "));
    assertFalse(BearerText.isToken(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "aZ09-._~+/", "abc=", "abc==", "1234567890"})
  void a_token_has_letters_digits_and_some_signs(String token) {
    assertTrue(BearerText.isToken(token));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=", "a b", "a=b", "ä", "a,b", "a\"", "a\u0000", "[a", "a@", "a`", "a{", "a:"})
  void anything_else_is_no_token(String token) {
    assertFalse(BearerText.isToken(token));
  }
}
