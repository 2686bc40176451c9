package petstore.connector.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  private static final Instant END = Instant.parse("2026-03-04T05:06:07Z");

  @Test
  void no_text_has_a_secret() {
    var base = URI.create("http://localhost:8080/api/v3");
    for (Credentials credentials :
        List.of(ApiKey.of("s3cret"), new AccessToken("s3cret", END, List.of("read:pets")))) {
      String text = new Connection(base, credentials).toString();
      assertFalse(text.contains("s3cret"), text);
      assertTrue(text.contains("http://localhost:8080/api/v3"), text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a ", "s3cret\r\nX-Evil: 1", "\ud83d", "\u007f"})
  void a_key_that_would_end_its_header_is_refused(String value) {
    var failure = assertThrows(IllegalArgumentException.class, () -> ApiKey.of(value));
    assertFalse(String.valueOf(failure.getMessage()).contains("s3cret"));
    assertThrows(IllegalArgumentException.class, () -> AccessToken.of(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "api_key:", "Host", "content-length", "ü"})
  void a_header_that_cannot_be_set_is_refused(String name) {
    assertThrows(IllegalArgumentException.class, () -> new ApiKey(name, "x"));
  }

  @Test
  void a_key_may_have_blanks_within() {
    assertEquals("a b", ApiKey.of("a b").value());
  }

  @Test
  void a_key_may_be_of_any_letters_but_a_token_is_ascii() {
    assertEquals("schlüssel 🔑", ApiKey.of("schlüssel 🔑").value());
    assertThrows(IllegalArgumentException.class, () -> AccessToken.of("schlüssel"));
  }

  @Test
  void a_token_ends_at_its_end() {
    var token = new AccessToken("x", END, List.of());
    assertFalse(token.isExpiredAt(END.minusMillis(1)));
    assertTrue(token.isExpiredAt(END));
    assertFalse(AccessToken.of("x").isExpiredAt(Instant.MAX));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost/api/v3",
        "ftp://localhost/api/v3",
        "http:///api/v3",
        "http://u:s3cret@localhost/api/v3",
        "http://u:x@s3cret@localhost/api/v3",
        "http://u:x/s3cret@localhost/api/v3",
        "http://localhost/api/v3?api_key=s3cret",
        "http://localhost:65536/api/v3",
        "http://localhost/api/v3#x"
      })
  void a_base_uri_that_is_none_is_refused(String uri) {
    var failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Connection(URI.create(uri), new NoCredentials()));
    assertFalse(String.valueOf(failure.getMessage()).contains("s3cret"), failure.getMessage());
  }

  @Test
  void a_base_uri_is_sent_in_ascii() {
    var connection = new Connection(URI.create("http://[::1]:1/läden/a%20b/"), new NoCredentials());
    assertEquals(URI.create("http://[::1]:1/l%C3%A4den/a%20b"), connection.baseUri());
  }
}
