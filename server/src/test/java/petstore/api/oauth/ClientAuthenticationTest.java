package petstore.api.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.support.Answer;
import petstore.support.Basic;
import petstore.support.Form;

/// Which client it is that posts a form (RFC 6749 section 2.3).
class ClientAuthenticationTest {
  private static final Form FORM = Form.grant("client_credentials");

  private static ClientCast cast;

  @BeforeAll
  static void start() {
    cast = ClientCast.start();
  }

  @AfterAll
  static void stop() {
    cast.close();
  }

  @Test
  void a_secret_is_taken_in_the_header_or_in_the_form() {
    String secret = cast.secrets().service();
    ClientCast.good(cast.asService("/token", FORM));
    ClientCast.good(cast.asService("/token", FORM.with("client_id", ClientCast.SERVICE)));
    ClientCast.good(
        cast.post("/token", FORM.with("client_id", ClientCast.SERVICE, "client_secret", secret)));
    String lower = Basic.of(ClientCast.SERVICE, secret).replace("Basic", "basic");
    ClientCast.good(cast.post("/token", FORM, "Authorization", lower));
  }

  @Test
  void id_and_secret_in_the_header_are_encoded_as_in_a_form() {
    String encoded = "%73ervice:" + cast.secrets().service().replaceFirst("^.", "%$0");
    char first = cast.secrets().service().charAt(0);
    String percent = "%" + Integer.toHexString(first);
    String header = Basic.raw("%73ervice:" + percent + cast.secrets().service().substring(1));
    ClientCast.good(cast.post("/token", FORM, "Authorization", header));
    assertInvalid(cast.post("/token", FORM, "Authorization", Basic.raw(encoded)));
  }

  @Test
  void a_client_that_is_wrong_or_missing_is_refused_with_a_challenge() {
    assertInvalid(cast.post("/token", FORM));
    assertInvalid(cast.post("/token", FORM, "Authorization", Basic.of("nobody", "a")));
    assertInvalid(cast.post("/token", FORM.with("client_id", "nobody")));
    assertInvalid(cast.post("/token", FORM.with("client_id", "nobody", "client_secret", "a")));
    assertInvalid(cast.post("/token", FORM.with("client_secret", cast.secrets().service())));
    assertInvalid(
        cast.post("/token", FORM.with("client_id", ClientCast.SERVICE, "client_secret", "a")));
    assertInvalid(cast.post("/token", FORM, "Authorization", Basic.of(ClientCast.SERVICE, "a")));
    assertInvalid(
        cast.post(
            "/token", FORM, "Authorization", Basic.of(ClientCast.WEB, cast.secrets().service())));
  }

  @Test
  void a_client_that_has_a_secret_is_not_believed_without_it() {
    Form named = FORM.with("client_id", ClientCast.SERVICE);
    assertInvalid(cast.post("/token", named));
    assertInvalid(cast.post("/token", named.with("client_secret", "")));
    assertInvalid(cast.post("/token", FORM, "Authorization", Basic.of(ClientCast.SERVICE, "")));
    for (String path : List.of("/revoke", "/introspect")) {
      assertInvalid(cast.post(path, Form.of("token", "a", "client_id", ClientCast.SERVICE)));
    }
  }

  @Test
  void a_client_without_a_secret_is_not_believed_with_one() {
    Form form = ClientCast.redeeming(ClientCast.APP, "a");
    assertInvalid(cast.post("/token", form.with("client_secret", "a")));
    assertInvalid(cast.post("/token", form, "Authorization", Basic.of(ClientCast.APP, "a")));
    assertEquals("invalid_grant", ClientCast.error(cast.post("/token", form)));
    assertEquals(
        "invalid_grant", ClientCast.error(cast.post("/token", form.with("client_secret", ""))));
    assertEquals(
        "invalid_grant",
        ClientCast.error(cast.post("/token", form, "Authorization", Basic.of(ClientCast.APP, ""))));
  }

  @Test
  void a_client_that_authenticates_twice_or_as_two_is_refused() {
    String secret = cast.secrets().service();
    assertInvalid(cast.asService("/token", FORM.with("client_secret", secret)));
    assertInvalid(
        cast.asService(
            "/token", FORM.with("client_id", ClientCast.SERVICE, "client_secret", secret)));
    assertInvalid(cast.asService("/token", FORM.with("client_id", ClientCast.WEB)));
    assertInvalid(cast.asService("/token", FORM.with("client_id", ClientCast.APP)));
    assertInvalid(
        cast.post(
            "/token",
            FORM,
            "Authorization",
            Basic.of(ClientCast.SERVICE, secret),
            "Authorization",
            Basic.of(ClientCast.SERVICE, secret)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic",
        "Basic !!!!",
        "Basic c2VydmljZQ==", // no colon
        "Basic c2VydmljZTo=x",
        "Basic c2VydmljZTolenQ=", // service:%zt
        "Basic c2VydmljZTolMDA=", // service:%00
        "Basic c2VydmljZTphAGI=", // service:a, NUL, b
        "Basic OmE=", // :a
        "Basic Og==", // :
        "Basic YQ=", // a length that Base64 has not
        "Basic c2VydmljZTph c2VydmljZTph",
        "Bearer abc",
        "Digest username=a",
        "c2VydmljZTph",
      })
  void a_header_that_cannot_be_read_is_refused(String header) {
    assertInvalid(cast.post("/token", FORM, "Authorization", header));
    assertInvalid(
        cast.post("/token", ClientCast.redeeming(ClientCast.APP, "a"), "Authorization", header));
  }

  @Test
  void a_client_of_one_shop_is_none_of_another() {
    String elsewhere = ClientCast.OTHER_PREFIX + "/token";
    assertInvalid(cast.asService(elsewhere, FORM));
    assertInvalid(cast.post(elsewhere, ClientCast.redeeming(ClientCast.OTHER_APP, "a")));
    assertEquals(
        "invalid_grant",
        ClientCast.error(cast.post(elsewhere, ClientCast.redeeming(ClientCast.APP, "a"))));
  }

  @Test
  void assertions_are_not_supported() {
    Form form =
        FORM.with(
            "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    assertEquals("invalid_request", ClientCast.error(cast.asService("/token", form)));
    assertEquals(
        "invalid_request",
        ClientCast.error(cast.post("/token", FORM.with("client_assertion", "e30.e30."))));
  }

  @Test
  void who_guesses_secrets_is_stopped_for_a_while_and_only_they() {
    try (ClientCast guessed = ClientCast.start()) {
      Form right =
          FORM.with("client_id", ClientCast.SERVICE, "client_secret", guessed.secrets().service());
      Form wrong = FORM.with("client_id", ClientCast.SERVICE, "client_secret", "guess");
      for (int i = 0; i < 10; i++) {
        assertInvalid(guessed.post("/token", wrong));
      }
      for (Form form : List.of(wrong, right)) {
        Answer stopped = guessed.post("/token", form);
        assertEquals("temporarily_unavailable", ClientCast.error(429, stopped));
        int seconds = Integer.parseInt(stopped.header("Retry-After").orElseThrow());
        assertTrue(seconds > 0 && seconds <= 15 * 60, stopped::toString);
      }
      assertEquals(
          "invalid_grant",
          ClientCast.error(guessed.post("/token", ClientCast.redeeming(ClientCast.APP, "a"))));
    }
  }

  private static void assertInvalid(Answer answer) {
    assertEquals("invalid_client", ClientCast.error(401, answer));
  }
}
