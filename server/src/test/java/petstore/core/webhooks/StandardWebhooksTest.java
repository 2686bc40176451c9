package petstore.core.webhooks;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import petstore.codec.HmacSha256;

/// What we sign, verified by the library of those who wrote the specification.
class StandardWebhooksTest {
  private static final String URL = "https://shop.example.com/told";
  private static final Message MESSAGE =
      new Message(
          UUID.fromString("01a1f943-c0de-7a11-8b52-6f0d9c3e1a02"),
          "pet.adopted",
          UUID.randomUUID(),
          null,
          false,
          "{\"eventType\":\"pet.adopted\",\"data\":{\"name\":\"Möhre\"}}");

  private final WebhookSecret secret = WebhookSecret.make(new SecureRandom());
  private final WebhookSecret older = WebhookSecret.make(new SecureRandom());

  private static Letter letter(Instant when, WebhookSecret... secrets) {
    return new LetterWriter(new HmacSha256()).write(MESSAGE, URL, List.of(secrets), when);
  }

  private static void verify(WebhookSecret secret, Map<String, List<String>> fields, String body)
      throws WebhookVerificationException, EmptyWebhookSecretException {
    new Webhook(secret.text()).verify(body, fields);
  }

  private static Map<String, List<String>> fields(Letter letter) {
    var fields = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    letter.fields().forEach(field -> fields.put(field.name(), List.of(field.value())));
    return fields;
  }

  @Test
  void what_we_sign_is_genuine() {
    Letter letter = letter(Instant.now(), secret);
    assertDoesNotThrow(() -> verify(secret, fields(letter), letter.body()));
  }

  @Test
  void while_a_secret_is_changed_both_are_good() {
    Letter letter = letter(Instant.now(), secret, older);
    assertDoesNotThrow(() -> verify(secret, fields(letter), letter.body()));
    assertDoesNotThrow(() -> verify(older, fields(letter), letter.body()));
  }

  @Test
  void a_flipped_bit_is_noticed_wherever_it_is() {
    Letter letter = letter(Instant.now(), secret);
    var random = new Random(1);
    for (int i = 0; i < 200; i++) {
      String body = flipped(letter.body(), random);
      assertThrows(
          WebhookVerificationException.class, () -> verify(secret, fields(letter), body), body);
    }
    for (String field : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
      var changed = fields(letter);
      String text = changed.getOrDefault(field, List.of()).getFirst();
      // the last character of a signature, and what stands before it, have bits that do not count
      changed.put(
          field, List.of(text.substring(0, 5) + flipped(text.charAt(5)) + text.substring(6)));
      assertThrows(
          WebhookVerificationException.class, () -> verify(secret, changed, letter.body()), field);
    }
  }

  @Test
  void another_secret_is_noticed() {
    Letter letter = letter(Instant.now(), secret);
    assertThrows(
        WebhookVerificationException.class, () -> verify(older, fields(letter), letter.body()));
  }

  @Test
  void what_was_sent_more_than_five_minutes_ago_is_refused() {
    for (int seconds : List.of(-310, 310)) {
      Letter letter = letter(Instant.now().plusSeconds(seconds), secret);
      assertThrows(
          WebhookVerificationException.class, () -> verify(secret, fields(letter), letter.body()));
    }
  }

  @Test
  void the_library_signs_as_we_do() throws Exception {
    Instant when = Instant.parse("2026-03-04T05:06:07Z");
    assertEquals(
        new Webhook(secret.text())
            .sign(MESSAGE.id().toString(), when.getEpochSecond(), MESSAGE.body()),
        fields(letter(when, secret)).getOrDefault("webhook-signature", List.of()).getFirst());
  }

  private static String flipped(String text, Random random) {
    int at = random.nextInt(text.length());
    char changed = (char) (text.charAt(at) ^ 1 << random.nextInt(7));
    return text.substring(0, at) + changed + text.substring(at + 1);
  }

  private static char flipped(char character) {
    return (char) (character ^ 1);
  }
}
