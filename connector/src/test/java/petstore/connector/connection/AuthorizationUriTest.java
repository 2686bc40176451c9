package petstore.connector.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizationUriTest {
  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080/api/v3, http://localhost:8080/oauth/authorize",
    "http://localhost:8080/api/v3//, http://localhost:8080/oauth/authorize",
    "https://pets.example/t/7f/api/v3, https://pets.example/t/7f/oauth/authorize",
    "https://pets.example/a%20b/api/v3, https://pets.example/a%20b/oauth/authorize",
    "http://[::1]:80/api/v3, http://[::1]:80/oauth/authorize"
  })
  void it_stands_beside_the_api(String base, String expected) {
    assertEquals(URI.create(expected), AuthorizationUri.of(URI.create(base)));
  }

  @Test
  void where_the_api_is_elsewhere_it_has_to_be_given() {
    var failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> AuthorizationUri.of(URI.create("http://localhost/pets")));
    assertTrue(
        String.valueOf(failure.getMessage()).startsWith("The authorization URI has to be given"),
        failure.getMessage());
  }
}
