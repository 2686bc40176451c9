package petstore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.codec.ForgedTokens.GOOD;
import static petstore.codec.ForgedTokens.KEY;
import static petstore.codec.ForgedTokens.TOKENS;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.auth.AccessToken;
import petstore.core.auth.SigningAlgorithm;
import petstore.core.auth.SigningKey;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;

class JoseTokensTest {
  private static final List<SigningKey> KEYS = List.of(ForgedTokens.key("other"), KEY);

  @Test
  void a_token_reads_back_as_it_was_written() {
    assertEquals(Optional.of(GOOD), TOKENS.read(TOKENS.write(GOOD, KEY), KEYS));
  }

  @Test
  void a_token_with_all_scopes_none_and_odd_names_reads_back() {
    for (Set<Scope> scopes : List.of(Set.<Scope>of(), Set.of(Scope.values()))) {
      var odd =
          new AccessToken(
              "http://[::1]:8080",
              "Ünïcödé \"\\/\u0000\u2028 🐕 ' OR 1=1 --",
              "x",
              "</script>",
              scopes,
              Instant.EPOCH,
              Instant.ofEpochSecond(-1),
              Instant.ofEpochSecond(253_402_300_799L),
              UUID.randomUUID(),
              new Tenant(UUID.randomUUID()),
              new UUID(0, 0));
      assertEquals(Optional.of(odd), TOKENS.read(TOKENS.write(odd, KEY), KEYS));
    }
  }

  @Test
  void the_header_and_the_claims_are_those_of_rfc_9068() throws ParseException {
    var jws = JWSObject.parse(TOKENS.write(GOOD, KEY));
    assertEquals(
        Map.of("typ", "at+jwt", "alg", "ES256", "kid", KEY.id()), jws.getHeader().toJSONObject());
    assertEquals(
        Map.ofEntries(
            Map.entry("iss", "https://petstore.test"),
            Map.entry("sub", GOOD.subject()),
            Map.entry("aud", "https://petstore.test"),
            Map.entry("client_id", "petstore"),
            Map.entry("scope", "read:pets chat:write"),
            Map.entry("iat", 1_772_359_200L),
            Map.entry("nbf", 1_772_359_200L),
            Map.entry("exp", 1_772_445_600L),
            Map.entry("jti", GOOD.id().toString()),
            Map.entry("tenant", "00000000-0000-0000-0000-000000000000"),
            Map.entry("sid", GOOD.grant().toString())),
        jws.getPayload().toJSONObject());
  }

  @ParameterizedTest
  @ValueSource(strings = {"at+jwt", "AT+JWT", "application/at+jwt", "Application/At+Jwt"})
  void a_type_is_the_same_in_any_case_and_with_its_prefix(String type) {
    var header = ForgedTokens.header("typ", type);
    assertEquals(
        Optional.of(GOOD), TOKENS.read(ForgedTokens.signed(header, ForgedTokens.claims()), KEYS));
  }

  @Test
  void claims_that_are_not_ours_are_ignored() {
    Map<String, Object> claims = ForgedTokens.claims();
    claims.put("role", "staff");
    claims.put("amr", List.of("pwd"));
    assertEquals(
        Optional.of(GOOD), TOKENS.read(ForgedTokens.signed(ForgedTokens.header(), claims), KEYS));
  }

  @Test
  void any_of_the_keys_is_good_and_one_that_was_forgotten_is_not() {
    String token = TOKENS.write(GOOD, KEY);
    assertEquals(Optional.of(GOOD), TOKENS.read(token, KEYS.reversed()));
    assertEquals(Optional.empty(), TOKENS.read(token, List.of(KEYS.getFirst())));
    assertEquals(Optional.empty(), TOKENS.read(token, List.of()));
  }

  @Test
  void keys_are_new_each_time_and_say_what_they_are_for() throws ParseException {
    Map<String, Object> jwk = JSONObjectUtils.parse(TOKENS.newKey("k1", SigningAlgorithm.ES256));
    assertEquals(Set.of("kty", "crv", "use", "alg", "kid", "x", "y", "d"), jwk.keySet());
    assertEquals(
        List.of("EC", "P-256", "sig", "ES256", "k1"),
        List.of(jwk.get("kty"), jwk.get("crv"), jwk.get("use"), jwk.get("alg"), jwk.get("kid")));
    assertNotEquals(
        TOKENS.newKey("k1", SigningAlgorithm.ES256), TOKENS.newKey("k1", SigningAlgorithm.ES256));
  }

  @Test
  void keys_of_id_tokens_have_2048_bits_and_say_what_they_are_for() throws ParseException {
    var key = RSAKey.parse(TOKENS.newKey("k1", SigningAlgorithm.RS256));
    assertEquals(2048, key.size());
    assertEquals(
        List.of(KeyUse.SIGNATURE, JWSAlgorithm.RS256, "k1"),
        List.of(key.getKeyUse(), key.getAlgorithm(), key.getKeyID()));
    var kept =
        new SigningKey(
            "k1", SigningAlgorithm.RS256, KEY.createdAt(), KEY.signsFrom(), key.toJSONString());
    JWK published = JWKSet.parse(TOKENS.publish(List.of(kept))).getKeys().getFirst();
    assertEquals(Set.of("kty", "use", "alg", "kid", "n", "e"), published.toJSONObject().keySet());
  }

  @Test
  void a_key_of_another_algorithm_than_the_store_says_is_broken() {
    var broken =
        new SigningKey(
            KEY.id(), SigningAlgorithm.RS256, KEY.createdAt(), KEY.signsFrom(), KEY.jwk());
    assertThrows(IllegalStateException.class, () -> TOKENS.publish(List.of(broken)));
  }

  @Test
  void only_public_parts_are_published() throws ParseException {
    String published = TOKENS.publish(KEYS);
    List<JWK> read = JWKSet.parse(published).getKeys();
    assertEquals(List.of("other", KEY.id()), read.stream().map(JWK::getKeyID).toList());
    for (int i = 0; i < KEYS.size(); i++) {
      JWK key = read.get(i);
      assertFalse(key.isPrivate());
      assertEquals(
          Set.of("kty", "crv", "use", "alg", "kid", "x", "y"), key.toJSONObject().keySet());
      assertFalse(published.contains(ForgedTokens.jwk(KEYS.get(i)).getD().toString()));
    }
    assertEquals(Map.of("keys", List.of()), JSONObjectUtils.parse(TOKENS.publish(List.of())));
  }

  @Test
  void who_has_the_published_keys_can_check_a_token() throws Exception {
    var jws = JWSObject.parse(TOKENS.write(GOOD, KEY));
    JWK key = JWKSet.parse(TOKENS.publish(KEYS)).getKeyByKeyId(jws.getHeader().getKeyID());
    assertTrue(jws.verify(new com.nimbusds.jose.crypto.ECDSAVerifier(key.toECKey())));
  }

  @Test
  void a_stored_key_that_is_broken_is_a_fault_of_ours_and_is_not_quoted() {
    String secret = ForgedTokens.jwk(KEY).getD().toString();
    for (String jwk :
        List.of(
            "",
            "{}",
            "{\"d\":\"" + secret + "\"",
            KEY.jwk().replace("P-256", "P-384"),
            KEY.jwk().replace(KEY.id(), "another"),
            TOKENS.publish(List.of(KEY)))) {
      var broken = new SigningKey(KEY.id(), KEY.algorithm(), KEY.createdAt(), KEY.signsFrom(), jwk);
      var e = assertThrows(IllegalStateException.class, () -> TOKENS.write(GOOD, broken));
      assertEquals("the signing key 2026-03-01 is broken", e.getMessage());
      assertEquals(null, e.getCause());
    }
  }

  @Test
  void many_keys_and_many_threads_do_not_mix() throws Exception {
    List<SigningKey> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) { // more than are kept parsed
      many.add(ForgedTokens.key("key " + i));
    }
    List<Future<Optional<AccessToken>>> results = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 400; i++) {
        SigningKey key = many.get(i % many.size());
        results.add(threads.submit(() -> TOKENS.read(TOKENS.write(GOOD, key), many)));
      }
    }
    for (Future<Optional<AccessToken>> result : results) {
      assertEquals(Optional.of(GOOD), result.get());
    }
  }
}
