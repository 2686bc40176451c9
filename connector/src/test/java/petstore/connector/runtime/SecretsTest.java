package petstore.connector.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import petstore.connector.connection.NoCredentials;
import tools.jackson.databind.json.JsonMapper;

class SecretsTest {
  @Test
  void an_address_does_not_show_its_secrets() {
    assertEquals(
        URI.create("http://a/b?x=1&api_key=***&Password=***&y=%26"),
        Secrets.hide(URI.create("http://a/b?x=1&api_key=abc%20d&Password=&y=%26")));
    assertEquals(URI.create("http://a/b"), Secrets.hide(URI.create("http://a/b")));
  }

  @Test
  void secrets_are_found_at_any_depth() {
    Secrets secrets =
        new Secrets(
            new NoCredentials(),
            new JsonMapper()
                .readTree("{\"__items\":[{\"password\":\"opensesame\",\"email\":\"a@b.c\"}]}"));

    assertEquals("not *** of a@b.c", secrets.hide("not opensesame of a@b.c"));
  }

  @Test
  void a_secret_of_few_letters_does_not_tear_words_apart() {
    Secrets secrets =
        new Secrets(new NoCredentials(), new JsonMapper().readTree("{\"password\":\"a\"}"));

    assertEquals("a cat", secrets.hide("a cat"));
  }
}
