package petstore.connector.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.connector.ConnectorException;
import petstore.connector.ConnectorException.Kind;

class ImplicitAnswerTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final ImplicitAnswer READING =
      new ImplicitAnswer(new State("st"), List.of("a", "b"), Clock.fixed(NOW, ZoneOffset.UTC));

  private static String refusal(String fragment) {
    var failure = assertThrows(ConnectorException.class, () -> READING.token(fragment));
    assertEquals(Kind.AUTHORIZATION, failure.kind());
    assertNull(failure.getCause());
    String message = String.valueOf(failure.getMessage());
    assertFalse(message.contains("s3cret"), message);
    return message;
  }

  @ParameterizedTest
  @ValueSource(strings = {"bearer", "Bearer", "BEARER"})
  void the_type_is_bearer_in_any_letters(String type) {
    String fragment = "access_token=s3cret&state=st&token_type=" + type;
    assertEquals("s3cret", READING.token(fragment).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&token_type=", "&token_type=mac", "&token_type=s3cret"})
  void another_type_is_refused(String type) {
    assertEquals(
        "The server gave a token whose token_type is not bearer",
        refusal("access_token=s3cret&state=st" + type));
  }

  @ParameterizedTest
  @CsvSource({"3600, 3600", "0, 0", "9999999999, 9999999999"})
  void a_life_in_seconds_is_an_end(String seconds, long later) {
    String fragment = "access_token=x&token_type=bearer&state=st&expires_in=" + seconds;
    assertEquals(NOW.plusSeconds(later), READING.token(fragment).expiresAt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "soon", "99999999999", "%D9%A3", "1e3"})
  void a_life_that_cannot_be_read_is_unknown(String seconds) {
    String fragment = "access_token=x&token_type=bearer&state=st&expires_in=" + seconds;
    assertNull(READING.token(fragment).expiresAt());
  }

  @Test
  void scopes_are_apart_by_blanks() {
    String fragment = "access_token=x&token_type=bearer&state=st&scope=";
    assertEquals(List.of("c", "d:e"), READING.token(fragment + "c+d%3Ae").scopes());
    assertEquals(List.of("c", "d"), READING.token(fragment + "+c%20%20d+").scopes());
    assertEquals(List.of("a", "b"), READING.token(fragment).scopes());
    assertEquals(List.of("a", "b"), READING.token(fragment + "+").scopes());
  }

  @Test
  void what_is_no_answer_is_refused() {
    assertEquals(
        "The server's answer has no access_token and no error",
        refusal("token_type=bearer&state=st"));
    assertEquals(
        "The server's answer cannot be read. It is badly encoded",
        refusal("access_token=s3cret%zz&token_type=bearer&state=st"));
    assertEquals(
        "The server's answer cannot be read. It has a parameter twice",
        refusal("access_token=s3cret&access_token=s3cret2&token_type=bearer&state=st"));
    assertTrue(refusal("").contains("has no state"));
    assertTrue(refusal("&&=&a&=b").contains("has no state"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3cret%0D%0AX-Evil:%201", "s3cret%20x", "%C3%BC", "%00"})
  void a_token_that_would_end_a_header_is_refused(String token) {
    assertEquals(
        "The server gave a token that does not fit into a header",
        refusal("token_type=bearer&state=st&access_token=" + token));
  }

  @Test
  void what_the_server_says_is_cleaned_for_terminals_and_short() {
    String message =
        refusal(
            "state=st&error=%1B%5B31mno%0D%0A%E2%80%AE&error_description="
                + "%F0%9F%98%BA".repeat(500));
    assertEquals("The server gave no token: [31mno (" + "😺".repeat(200) + "…)", message);
  }

  @Test
  void its_text_tells_nothing() {
    assertEquals("ImplicitAnswer", READING.toString());
    assertEquals("State", new State("st").toString());
  }
}
