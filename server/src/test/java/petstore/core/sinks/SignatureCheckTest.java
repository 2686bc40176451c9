package petstore.core.sinks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import petstore.codec.HmacSha256;

final class SignatureCheckTest {
  // The published example (Standard Webhooks 1.0.0, "Signature scheme").
  private static final byte[] SECRET =
      Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final long TIME = 1_614_265_330;
  private static final String BODY = "{\"test\": 2432232314}";
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  private static final byte[] OTHER = "another secret of many bytes".getBytes(UTF_8);
  private static final Instant NOW = Instant.ofEpochSecond(TIME);

  private final SignatureCheck check = new SignatureCheck(new HmacSha256());

  private Verdict verdict(Incoming sent, Instant now, byte[]... secrets) {
    return check.check(sent, List.of(secrets), now);
  }

  private static Incoming sent(String id, String time, String signature, String body) {
    var fields = new ArrayList<Incoming.Field>();
    fields.add(new Incoming.Field("Webhook-Id", id));
    fields.add(new Incoming.Field("webhook-timestamp", time));
    fields.add(new Incoming.Field("WEBHOOK-SIGNATURE", signature));
    fields.removeIf(field -> field.value().isEmpty());
    return new Incoming("application/json", fields, body.getBytes(UTF_8));
  }

  private static Incoming signed(String signature) {
    return sent(ID, "" + TIME, signature, BODY);
  }

  private void assertRefused(String reason, Verdict verdict) {
    assertEquals(Verdict.Result.NOT_VERIFIED, verdict.result());
    assertTrue(verdict.reason().contains(reason), verdict.reason());
  }

  @Test
  void the_published_example_is_verified() {
    assertEquals(Verdict.VERIFIED, verdict(signed(SIGNATURE), NOW, SECRET));
  }

  @Test
  void one_of_several_signatures_and_one_of_several_secrets_has_to_fit() {
    String several = "v1a,abc " + SIGNATURE.replace('g', 'h') + " " + SIGNATURE;
    assertEquals(Verdict.VERIFIED, verdict(signed(several), NOW, SECRET));
    assertEquals(Verdict.VERIFIED, verdict(signed(SIGNATURE), NOW, OTHER, SECRET));
    assertRefused("fits", verdict(signed(SIGNATURE), NOW, OTHER));
  }

  @Test
  void a_change_of_anything_that_is_signed_is_noticed() {
    String time = "" + TIME;
    assertRefused("fits", verdict(sent(ID, time, SIGNATURE, BODY + " "), NOW, SECRET));
    assertRefused("fits", verdict(sent(ID + "x", time, SIGNATURE, BODY), NOW, SECRET));
    assertRefused("fits", verdict(sent(ID, "" + (TIME + 1), SIGNATURE, BODY), NOW, SECRET));
    for (int bit = 0; bit < 8; bit++) {
      byte[] flipped = BODY.getBytes(UTF_8);
      flipped[3] ^= (byte) (1 << bit);
      Incoming sent = new Incoming("", signed(SIGNATURE).fields(), flipped);
      assertRefused("fits", verdict(sent, NOW, SECRET));
    }
  }

  @Test
  void another_version_of_the_signature_does_not_count() {
    assertRefused("fits", verdict(signed(SIGNATURE.replace("v1,", "v0,")), NOW, SECRET));
    assertRefused("fits", verdict(signed(SIGNATURE.replace("v1,", "")), NOW, SECRET));
    assertRefused("fits", verdict(signed("v1,"), NOW, SECRET));
  }

  @Test
  void a_signature_is_good_for_five_minutes() {
    for (long seconds : List.of(-300L, 0L, 300L)) {
      assertEquals(Verdict.VERIFIED, verdict(signed(SIGNATURE), NOW.plusSeconds(seconds), SECRET));
    }
    assertRefused("old", verdict(signed(SIGNATURE), NOW.plusSeconds(301), SECRET));
    assertRefused("from now", verdict(signed(SIGNATURE), NOW.minusSeconds(301), SECRET));
  }

  @Test
  void what_is_missing_or_no_time_is_told() {
    assertRefused("no webhook-id", verdict(sent("", "" + TIME, SIGNATURE, BODY), NOW, SECRET));
    assertRefused("no webhook-timestamp", verdict(sent(ID, "", SIGNATURE, BODY), NOW, SECRET));
    for (String time : List.of("soon", "-1", "1e9", "99999999999999999999")) {
      assertRefused("no number", verdict(sent(ID, time, SIGNATURE, BODY), NOW, SECRET));
    }
  }

  @Test
  void who_does_not_sign_and_whose_secret_is_not_known_are_told_apart() {
    assertEquals(Verdict.Result.NOT_SIGNED, verdict(signed(""), NOW, SECRET).result());
    assertEquals(Verdict.Result.NOT_SIGNED, verdict(signed(""), NOW).result());
    assertEquals(Verdict.Result.UNKNOWN_SECRET, verdict(signed(SIGNATURE), NOW).result());
  }
}
