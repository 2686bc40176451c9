package petstore.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import petstore.core.auth.SigningAlgorithm;
import petstore.core.auth.SigningKey;
import petstore.core.oauth.IdToken;

class JoseIdTokensTest {
  private static final SigningKey KEY = ForgedTokens.key("one", SigningAlgorithm.RS256);
  private static final SigningKey OTHER = ForgedTokens.key("two", SigningAlgorithm.RS256);
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final IdToken TOKEN =
      new IdToken(
          "https://petstore.test",
          UUID.fromString("0197f7a2-0000-7000-8000-000000000001"),
          "swagger-ui",
          NOW,
          NOW.plusSeconds(3600),
          Optional.of(NOW.minusSeconds(60)),
          Optional.of("n-0S6_WzA2Mj"),
          "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y",
          UUID.fromString("0197f7a2-0000-7000-8000-000000000002"));

  private final JoseIdTokens codec = new JoseIdTokens();

  @Test
  void the_header_and_the_claims_are_those_of_openid_connect() throws Exception {
    var jws = JWSObject.parse(codec.write(TOKEN, KEY));
    assertEquals(
        Map.of("typ", "JWT", "alg", "RS256", "kid", "one"), jws.getHeader().toJSONObject());
    assertEquals(claims(), jws.getPayload().toJSONObject());
    JWKSet published = JWKSet.parse(ForgedTokens.TOKENS.publish(List.of(OTHER, KEY)));
    assertTrue(jws.verify(new RSASSAVerifier(published.getKeyByKeyId("one").toRSAKey())));
  }

  @Test
  void what_is_not_known_is_left_out() throws Exception {
    var token =
        new IdToken(
            TOKEN.issuer(),
            TOKEN.subject(),
            TOKEN.client(),
            TOKEN.issuedAt(),
            TOKEN.expiresAt(),
            Optional.empty(),
            Optional.empty(),
            TOKEN.accessToken(),
            TOKEN.grant());
    Map<String, Object> less = claims();
    less.remove("auth_time");
    less.remove("nonce");
    assertEquals(less, JWSObject.parse(codec.write(token, KEY)).getPayload().toJSONObject());
  }

  @Test
  void a_nonce_comes_back_as_it_was_sent() throws Exception {
    String odd = "Ünïcödé \"\\/\u2028 🐕 </script>";
    var token =
        new IdToken(
            TOKEN.issuer(),
            TOKEN.subject(),
            TOKEN.client(),
            TOKEN.issuedAt(),
            TOKEN.expiresAt(),
            TOKEN.signedInAt(),
            Optional.of(odd),
            TOKEN.accessToken(),
            TOKEN.grant());
    assertEquals(
        odd, JWSObject.parse(codec.write(token, KEY)).getPayload().toJSONObject().get("nonce"));
  }

  @Test
  void the_subject_is_read_from_tokens_of_ours_alone() {
    String text = codec.write(TOKEN, KEY);
    Optional<String> subject = Optional.of(TOKEN.subject().toString());
    assertEquals(subject, codec.subject(text, List.of(OTHER, KEY)));
    assertEquals(Optional.empty(), codec.subject(text, List.of(OTHER)));
    assertEquals(Optional.empty(), codec.subject(text, List.of()));
    SigningKey sameName = ForgedTokens.key("one", SigningAlgorithm.RS256);
    assertEquals(Optional.empty(), codec.subject(codec.write(TOKEN, sameName), List.of(KEY)));
    String[] parts = text.split("\\.");
    String other = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("01", "02");
    List<String> hostile =
        List.of(
            "",
            "..",
            text + "x",
            text + ".",
            parts[0] + "." + parts[1] + ".",
            parts[0] + "." + ForgedTokens.base64(other) + "." + parts[2],
            ForgedTokens.base64("{\"alg\":\"none\",\"typ\":\"JWT\",\"kid\":\"one\"}")
                + "."
                + parts[1]
                + "."
                + parts[2],
            "A".repeat(100_000));
    for (String bad : hostile) {
      assertEquals(Optional.empty(), codec.subject(bad, List.of(KEY)), bad);
    }
  }

  @Test
  void only_keys_of_its_own_kind_sign_it() {
    assertThrows(
        IllegalArgumentException.class, () -> codec.write(TOKEN, ForgedTokens.key("small")));
  }

  @Test
  void the_access_token_in_it_is_not_told() {
    assertEquals("IdToken[swagger-ui]", TOKEN.toString());
  }

  // The hash is that of the example in OpenID Connect Core 1.0, appendix A.3.
  private static Map<String, Object> claims() {
    return new HashMap<>(
        Map.of(
            "iss", "https://petstore.test",
            "sub", "0197f7a2-0000-7000-8000-000000000001",
            "aud", "swagger-ui",
            "iat", 1_772_359_200L,
            "exp", 1_772_362_800L,
            "auth_time", 1_772_359_140L,
            "nonce", "n-0S6_WzA2Mj",
            "at_hash", "77QmUPtjPfzWtF2AnpK9RQ",
            "sid", "0197f7a2-0000-7000-8000-000000000002"));
  }
}
