package petstore.connector.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import petstore.connector.connection.ApiKey;
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
  void a_secret_within_another_leaves_nothing_of_it() {
    Secrets secrets =
        new Secrets(ApiKey.of("open"), new JsonMapper().readTree("{\"password\":\"opensesame\"}"));

    assertEquals("***, ***", secrets.hide("open, opensesame"));
  }

  @Test
  void a_secret_is_known_in_json_too() {
    Secrets secrets = new Secrets(ApiKey.of("a\"b\\c"), new JsonMapper().createObjectNode());

    assertEquals("{\"key\":\"***\"}", secrets.hide("{\"key\":\"a\\\"b\\\\c\"}"));
  }

  @Test
  void headers_that_quote_a_secret_do_not_show_it() {
    Secrets secrets =
        new Secrets(new ApiKey("X-Shop", "s3cret"), new JsonMapper().createObjectNode());

    assertEquals(
        Map.of("x-shop", List.of("***"), "Location", List.of("/a?key=***", "/b")),
        secrets.hide(
            Map.of("x-shop", List.of("other"), "Location", List.of("/a?key=s3cret", "/b"))));
  }

  @Test
  void a_secret_of_few_letters_does_not_tear_words_apart() {
    Secrets secrets =
        new Secrets(new NoCredentials(), new JsonMapper().readTree("{\"password\":\"a\"}"));

    assertEquals("a cat", secrets.hide("a cat"));
  }
}
