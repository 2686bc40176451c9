package petstore.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.support.Answer;
import tools.jackson.databind.JsonNode;

/// ID tokens, and the keys that they are checked with (OpenID Connect Core 1.0 sections 2, 3.1.3.6
/// and 10.1).
class IdTokenTest {
  private static Provider provider;
  private static JsonNode tokens;

  @BeforeAll
  static void start() {
    provider = Provider.start();
    tokens = provider.tokens(provider.first(), provider.visitor(), "scope", "openid profile email");
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  /// `oidcc-idtoken-signature`
  @Test
  void the_signature_is_of_rs256_and_of_a_key_that_is_named() throws ParseException {
    var header = SignedJWT.parse(tokens.path("id_token").asString()).getHeader();
    assertEquals(JWSAlgorithm.RS256, header.getAlgorithm());
    JWK key = keys().getKeyByKeyId(header.getKeyID());
    assertNotNull(key);
    assertEquals("RSA", key.getKeyType().getValue());
    provider.idToken(provider.first(), tokens); // is validated there
  }

  /// `oidcc-idtoken-unsigned`: skipped for a server that does not list `none`.
  @Test
  void no_token_is_without_a_signature() {
    JsonNode algorithms =
        provider
            .server()
            .client()
            .send("GET /.well-known/openid-configuration")
            .json()
            .path("id_token_signing_alg_values_supported");
    assertEquals(List.of("RS256"), algorithms.valueStream().map(JsonNode::asString).toList());
  }

  /// `oidcc-server`: `iss`, `aud`, `exp`, `iat`, `nonce`, `auth_time`.
  @Test
  void the_times_are_those_of_the_sign_in_and_of_the_token() {
    var claims = provider.idToken(provider.first(), tokens);
    Instant issued = claims.getIssueTime().toInstant();
    assertTrue(Duration.between(issued, Instant.now()).abs().toMinutes() < 1);
    assertTrue(claims.getExpirationTime().toInstant().isAfter(Instant.now()));
    assertFalse(claims.getAuthenticationTime().toInstant().isAfter(issued));
    assertEquals(1, claims.getAudience().size());
    assertTrue(claims.getSubject().getValue().length() <= 255);
  }

  /// `oidcc-server`: `at_hash`
  @Test
  void the_hash_is_that_of_the_access_token() throws Exception {
    var hash = provider.idToken(provider.first(), tokens).getAccessTokenHash();
    assertNotNull(hash);
    String token = tokens.path("access_token").asString();
    AccessTokenValidator.validate(new BearerAccessToken(token), JWSAlgorithm.RS256, hash);
  }

  /// `oidcc-server`: `name` is told by userinfo, and not in the token.
  @Test
  void what_is_told_elsewhere_is_not_in_the_token() {
    var claims = provider.idToken(provider.first(), tokens).toJSONObject();
    for (String name : List.of("name", "email", "preferred_username", "updated_at")) {
      assertFalse(claims.containsKey(name), name);
    }
  }

  /// `oidcc-discovery-endpoint-verification`: each key says which it is and what it is for.
  @Test
  void each_key_has_an_id_of_its_own_a_use_and_an_algorithm() throws ParseException {
    List<JWK> keys = keys().getKeys();
    assertFalse(keys.isEmpty());
    assertEquals(keys.size(), keys.stream().map(JWK::getKeyID).distinct().count());
    for (JWK key : keys) {
      assertNotNull(key.getKeyID());
      assertEquals(KeyUse.SIGNATURE, key.getKeyUse());
      assertTrue(
          Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256).contains(key.getAlgorithm()),
          key::toString);
      assertTrue(!(key instanceof RSAKey) || key.size() >= 2048, key::toString);
    }
  }

  /// `oidcc-discovery-endpoint-verification`: no key is private, and none is symmetric.
  @Test
  void no_key_tells_a_secret() throws ParseException {
    assertTrue(keys().getKeys().stream().noneMatch(JWK::isPrivate));
    Set<String> secrets = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");
    for (JsonNode key : answer().json().path("keys")) {
      assertTrue(key.propertyNames().stream().noneMatch(secrets::contains), key::toString);
    }
  }

  private static JWKSet keys() throws ParseException {
    return JWKSet.parse(answer().body());
  }

  private static Answer answer() {
    Answer answer = provider.server().client().send("GET /oauth/jwks");
    assertEquals(200, answer.status());
    return answer;
  }
}
