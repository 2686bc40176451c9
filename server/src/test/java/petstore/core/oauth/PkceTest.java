package petstore.core.oauth;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.oauth.Premises.CHALLENGE;
import static petstore.core.oauth.Premises.VERIFIER;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class PkceTest {
  @Test
  void the_example_of_the_rfc_is_proven() {
    assertTrue(Pkce.proves(VERIFIER, CHALLENGE));
  }

  @Test
  void a_verifier_has_43_to_128_characters_that_need_no_escape() throws Exception {
    for (String good : List.of("a".repeat(43), "a".repeat(128), "-._~".repeat(11))) {
      assertTrue(Pkce.proves(good, challenge(good)), good);
    }
    for (String bad :
        List.of(
            "",
            "a".repeat(42),
            "a".repeat(129),
            "a".repeat(42) + " ",
            "ä".repeat(43),
            "a".repeat(43) + "\n",
            "a".repeat(42) + "+")) {
      assertFalse(Pkce.proves(bad, challenge(bad)), bad);
    }
  }

  @Test
  void another_verifier_proves_nothing_nor_does_the_challenge_itself() {
    assertFalse(Pkce.proves(VERIFIER.toLowerCase(Locale.ROOT), CHALLENGE));
    assertFalse(Pkce.proves(CHALLENGE, CHALLENGE));
  }

  @Test
  void a_challenge_is_a_digest_in_base64url() {
    assertTrue(Pkce.isChallenge(CHALLENGE));
    for (String bad :
        List.of(
            "",
            CHALLENGE + "=",
            CHALLENGE.substring(1),
            CHALLENGE + "A",
            CHALLENGE + "\n",
            CHALLENGE.replace('-', '+'),
            "é" + CHALLENGE.substring(1))) {
      assertFalse(Pkce.isChallenge(bad), bad);
    }
  }

  private static String challenge(String verifier) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }
}
