package petstore.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static petstore.codec.ForgedTokens.GOOD;
import static petstore.codec.ForgedTokens.KEY;
import static petstore.codec.ForgedTokens.TOKENS;
import static petstore.codec.ForgedTokens.base64;
import static petstore.codec.ForgedTokens.claims;
import static petstore.codec.ForgedTokens.header;
import static petstore.codec.ForgedTokens.json;
import static petstore.codec.ForgedTokens.jwk;
import static petstore.codec.ForgedTokens.signed;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.math.BigInteger;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.auth.SigningAlgorithm;
import petstore.core.auth.SigningKey;
import petstore.core.oauth.IdToken;

class HostileTokensTest {
  private static final String TOKEN = TOKENS.write(GOOD, KEY);
  private static final SigningKey RSA = ForgedTokens.key("id tokens", SigningAlgorithm.RS256);
  private static final String[] PARTS = TOKEN.split("\\.");

  private static void refused(String text) {
    assertEquals(Optional.empty(), TOKENS.read(text, List.of(KEY)), text);
  }

  private static void refused(Map<String, Object> header) {
    refused(signed(header, claims()));
  }

  @Test
  void tokens_are_forged_as_ours_are_made() {
    assertEquals(Optional.of(GOOD), TOKENS.read(signed(header(), claims()), List.of(KEY)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "NONE", "nOnE", "", "es256", "ES256 ", "ES384", "ES256K"})
  void the_algorithm_is_es256_and_no_other(String algorithm) {
    refused(header("alg", algorithm));
    String content = base64(json(header("alg", algorithm))) + "." + PARTS[1];
    refused(content + ".");
    refused(content);
    refused(content + "." + PARTS[2]);
    refused(content + "." + "A".repeat(86));
  }

  @Test
  void the_public_key_is_no_secret_to_sign_with() throws JOSEException {
    byte[] der = jwk(KEY).toECPublicKey().getEncoded();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END PUBLIC KEY-----\n";
    for (byte[] secret :
        List.of(
            der,
            pem.getBytes(US_ASCII),
            pem.strip().getBytes(US_ASCII),
            jwk(KEY).toPublicJWK().toJSONString().getBytes(UTF_8),
            TOKENS.publish(List.of(KEY)).getBytes(UTF_8),
            jwk(KEY).getX().decode(),
            KEY.jwk().getBytes(UTF_8))) {
      refused(signed(JWSAlgorithm.HS256, new MACSigner(secret)));
    }
  }

  @Test
  void a_signature_by_rsa_is_refused() throws JOSEException {
    refused(signed(JWSAlgorithm.RS256, new RSASSASigner(new RSAKeyGenerator(2048).generate())));
  }

  @Test
  void the_key_of_id_tokens_signs_no_access_token() throws JOSEException, ParseException {
    var rsa = RSAKey.parse(RSA.jwk());
    List<SigningKey> keys = List.of(KEY, RSA);
    for (String id : List.of(KEY.id(), RSA.id())) {
      var header =
          new JWSHeader.Builder(JWSAlgorithm.RS256)
              .type(new JOSEObjectType("at+jwt"))
              .keyID(id)
              .build();
      var jws = new JWSObject(header, new Payload(claims()));
      jws.sign(new RSASSASigner(rsa));
      assertEquals(Optional.empty(), TOKENS.read(jws.serialize(), keys));
      assertEquals(Optional.empty(), TOKENS.read(jws.serialize(), List.of(RSA)));
      var mixed = signed(header("kid", RSA.id()), claims());
      assertEquals(Optional.empty(), TOKENS.read(mixed, keys));
    }
    assertThrows(IllegalArgumentException.class, () -> TOKENS.write(GOOD, RSA));
  }

  @Test
  void the_public_rsa_key_is_no_secret_to_sign_with() throws JOSEException, ParseException {
    var rsa = RSAKey.parse(RSA.jwk());
    byte[] der = rsa.toRSAPublicKey().getEncoded();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END PUBLIC KEY-----\n";
    for (byte[] secret :
        List.of(
            der,
            pem.getBytes(US_ASCII),
            rsa.toPublicJWK().toJSONString().getBytes(UTF_8),
            TOKENS.publish(List.of(RSA)).getBytes(UTF_8),
            rsa.getModulus().decode())) {
      for (String id : List.of(KEY.id(), RSA.id())) {
        String content = base64(json(header("alg", "HS256", id))) + "." + PARTS[1];
        var signer = new MACSigner(secret);
        var signature = signer.sign(new JWSHeader(JWSAlgorithm.HS256), content.getBytes(US_ASCII));
        assertEquals(
            Optional.empty(), TOKENS.read(content + "." + signature, List.of(KEY, RSA)), id);
      }
    }
  }

  @Test
  void an_id_token_of_ours_is_no_access_token() {
    Instant now = GOOD.issuedAt();
    var idToken =
        new IdToken(
            GOOD.issuer(),
            UUID.fromString(GOOD.subject()),
            GOOD.client(),
            now,
            GOOD.expiresAt(),
            Optional.of(now),
            Optional.empty(),
            TOKEN,
            GOOD.grant());
    var codec = new JoseIdTokens();
    String text = codec.write(idToken, RSA);
    assertEquals(Optional.of(GOOD.subject()), codec.subject(text, List.of(RSA)));
    assertEquals(Optional.empty(), TOKENS.read(text, List.of(KEY, RSA)));
    assertEquals(Optional.empty(), codec.subject(TOKEN, List.of(KEY, RSA)));
  }

  @Test
  void a_signature_on_another_curve_is_refused() throws JOSEException {
    var key = new ECKeyGenerator(Curve.P_384).generate();
    refused(signed(JWSAlgorithm.ES384, new ECDSASigner(key)));
  }

  @Test
  void another_key_pair_with_the_same_id_is_another_key() {
    SigningKey other = ForgedTokens.key(KEY.id());
    refused(TOKENS.write(GOOD, other));
    assertEquals(Optional.of(GOOD), TOKENS.read(TOKENS.write(GOOD, other), List.of(other)));
    refused(TOKENS.write(GOOD, other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-03-0",
        "2026-03-01 ",
        "2026-03-01\u0000",
        "other",
        "../../../../dev/null",
        "/etc/passwd",
        "x' UNION SELECT 'AA' --",
        "' OR '1'='1",
        "https://evil.test/jwks.json",
        "${jndi:ldap://evil.test/a}"
      })
  void a_key_id_is_one_of_ours_and_no_other_key_is_tried(String id) {
    refused(header("kid", id));
    assertEquals(
        Optional.empty(),
        TOKENS.read(
            signed(header("kid", "other"), claims()), List.of(KEY, ForgedTokens.key("other"))));
  }

  @Test
  void a_header_that_brings_a_key_is_refused_even_if_the_signature_is_right() {
    Map<String, Object> jwk = jwk(KEY).toPublicJWK().toJSONObject();
    refused(header("jwk", jwk));
    refused(header("jku", "https://petstore.test/oauth/jwks"));
    refused(header("x5u", "https://petstore.test/certificate.pem"));
    refused(header("x5c", List.of("MIIBAA==")));
    refused(header("x5c", List.of()));
    refused(header("x5t", "AAAA"));
    refused(header("x5t#S256", "AAAA"));
  }

  @Test
  void a_key_in_the_header_does_not_check_its_own_signature() {
    SigningKey mine = ForgedTokens.key(KEY.id());
    Map<String, Object> jwk = jwk(mine).toPublicJWK().toJSONObject();
    refused(signed(base64(json(header("jwk", jwk))) + "." + PARTS[1], mine));
  }

  @Test
  void a_header_with_rules_of_its_own_is_refused_even_if_the_signature_is_right() {
    refused(header("b64", false));
    refused(header("b64", true));
    refused(header("crit", List.of("b64")));
    refused(header("crit", List.of("exp")));
    refused(header("crit", List.of("http://petstore.test/unknown")));
    refused(header("crit", List.of()));
    refused(header("crit", "x"));
    refused(header("zip", "DEF"));
    refused(header("enc", "A256GCM"));
    refused(header("cty", "JWT"));
    refused(header("x", "y"));
    Map<String, Object> unencoded = header("b64", false);
    unencoded.put("crit", List.of("b64"));
    refused(unencoded);
    refused(signed(base64(json(unencoded)) + "." + json(claims()), KEY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"alg", "typ", "kid"})
  void a_header_without_one_of_its_members_or_of_another_type_is_refused(String name) {
    Map<String, Object> without = header();
    without.remove(name);
    refused(without);
    for (Object value : List.of(1, true, List.of(header().get(name)), Map.of(), "")) {
      refused(header(name, value));
    }
    Map<String, Object> none = header();
    none.put(name, null);
    refused(none);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"JWT", "jwt", "JOSE", "id_token", "logout+jwt", "at+jwt ", "text/at+jwt", "at"})
  void a_token_of_another_type_is_refused(String type) {
    refused(header("typ", type));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "\"ES256\"",
        "1",
        "",
        " ",
        "{",
        "{}",
        "{}{}",
        "{'alg':'ES256'}",
        "NaN"
      })
  void a_header_or_payload_that_is_no_json_object_is_refused(String json) {
    refused(signed(json, json(claims())));
    refused(signed(json(header()), json));
    refused(signed(json(header()) + json, json(claims()) + "x" + json));
  }

  @Test
  void a_member_that_is_there_twice_is_refused() {
    String header = json(header());
    String claims = json(claims());
    refused(signed(header.replace("{", "{\"alg\":\"ES256\","), claims));
    refused(signed(header.replace("{", "{\"kid\":\"x\","), claims));
    refused(signed(header, claims.replace("{", "{\"sub\":\"x\",")));
    refused(signed(header, claims.replace("{", "{\"\\u0073ub\":\"x\",")));
    refused(signed(header, claims.replace("}", ",\"scope\":\"write:pets\"}")));
  }

  @Test
  void json_that_is_nested_deep_is_refused() {
    String deep = "{\"a\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}";
    refused(signed(deep, json(claims())));
    refused(signed(json(header()), deep));
    refused(signed("[".repeat(2_500), "{\"a\":".repeat(500)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "iss",
        "sub",
        "aud",
        "client_id",
        "scope",
        "iat",
        "nbf",
        "exp",
        "jti",
        "tenant",
        "sid"
      })
  void a_claim_that_is_missing_or_of_another_type_is_refused(String name) {
    Map<String, Object> without = claims();
    without.remove(name);
    refused(signed(header(), without));
    boolean text = claims().get(name) instanceof String;
    Object good = claims().get(name);
    for (Object value :
        List.of(text ? 1_772_359_200L : "1772359200", true, 1.5, 1e300, List.of(good), Map.of())) {
      Map<String, Object> wrong = claims();
      wrong.put(name, value);
      refused(signed(header(), wrong));
    }
    Map<String, Object> none = new HashMap<>(claims());
    none.put(name, null);
    refused(signed(json(header()), json(none).replace("}", ",\"" + name + "\":null}")));
  }

  @ParameterizedTest
  @CsvSource({"iat,9223372036854775807", "exp,-9223372036854775808", "nbf,99999999999999999999999"})
  void a_time_beyond_all_calendars_is_refused(String name, String time) {
    String claims = json(claims()).replaceAll("\"" + name + "\":\\d+", "\"" + name + "\":" + time);
    refused(signed(json(header()), claims));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jti", "tenant", "sid"})
  void an_id_that_is_no_uuid_in_its_usual_form_is_refused(String name) {
    for (String id :
        List.of(
            "",
            "1",
            "1-1-1-1-1",
            "00000000000000000000000000000000",
            "{00000000-0000-0000-0000-000000000000}",
            " 00000000-0000-0000-0000-000000000000",
            "0000000A-0000-0000-0000-000000000000",
            "00000000-0000-0000-0000-00000000000g",
            "../template")) {
      Map<String, Object> wrong = claims();
      wrong.put(name, id);
      refused(signed(header(), wrong));
    }
  }

  @Test
  void there_is_one_way_to_write_a_signature() {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    String start = TOKEN.substring(0, TOKEN.length() - 1);
    for (int i = 0; i < alphabet.length(); i++) { // four of its bits are to spare
      String text = start + alphabet.charAt(i);
      if (!TOKEN.equals(text)) {
        refused(text);
      }
    }
    refused(TOKEN + "=");
    refused(TOKEN + "==");
    refused(PARTS[0] + "=." + PARTS[1] + "." + PARTS[2]);
  }

  @Test
  void a_signature_of_nothing_is_refused() {
    String content = PARTS[0] + "." + PARTS[1] + ".";
    refused(content);
    refused(content + base64(new byte[64])); // CVE-2022-21449
    byte[] order =
        new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16)
            .toByteArray();
    byte[] n = Arrays.copyOfRange(order, order.length - 32, order.length);
    byte[] good = Base64.getUrlDecoder().decode(PARTS[2]);
    byte[] zeroR = good.clone();
    Arrays.fill(zeroR, 0, 32, (byte) 0);
    byte[] zeroS = good.clone();
    Arrays.fill(zeroS, 32, 64, (byte) 0);
    byte[] both = new byte[64];
    System.arraycopy(n, 0, both, 0, 32);
    System.arraycopy(n, 0, both, 32, 32);
    byte[] most = new byte[64];
    Arrays.fill(most, (byte) 0xFF);
    for (byte[] bad : List.of(zeroR, zeroS, both, most, new byte[63], new byte[65], new byte[0])) {
      refused(content + base64(bad));
    }
  }

  @Test
  void a_signature_in_der_is_refused() {
    String content = PARTS[0] + "." + PARTS[1];
    refused(content + "." + base64(ForgedTokens.derSignature(content, KEY)));
  }

  @Test
  void an_encrypted_token_is_refused() throws JOSEException {
    var header =
        new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A128GCM)
            .keyID(KEY.id())
            .build();
    var jwe = new JWEObject(header, new Payload(TOKEN));
    jwe.encrypt(new ECDHEncrypter(jwk(KEY)));
    refused(jwe.serialize());
  }

  @Test
  void a_text_with_other_parts_than_three_is_refused() {
    refused("");
    refused(".");
    refused("..");
    refused("....");
    refused(PARTS[0]);
    refused(PARTS[0] + "." + PARTS[1]);
    refused(PARTS[0] + ".." + PARTS[2]);
    refused("." + PARTS[1] + "." + PARTS[2]);
    refused(TOKEN + ".");
    refused(TOKEN + "." + PARTS[2]);
    refused(TOKEN + "." + PARTS[1] + "." + PARTS[2]);
    refused("." + TOKEN);
    refused(json(Map.of("protected", PARTS[0], "payload", PARTS[1], "signature", PARTS[2])));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n", "\r\n", "\t", "\u0000", "\uFEFF", "%2E", "\"", ",", "é", "𝟘"})
  void a_text_with_anything_added_is_refused(String added) {
    refused(TOKEN + added);
    refused(added + TOKEN);
    refused(PARTS[0] + added + "." + PARTS[1] + "." + PARTS[2]);
    refused(PARTS[0] + "." + added + PARTS[1] + "." + PARTS[2]);
    refused(PARTS[0] + "." + PARTS[1] + "." + added + PARTS[2]);
    refused(PARTS[0] + "." + PARTS[1] + "." + PARTS[2].substring(1) + added);
    refused("Bearer" + added + TOKEN);
  }

  @Test
  void a_long_text_is_refused_whatever_it_is() {
    refused("A".repeat(1 << 20));
    refused(".".repeat(1 << 20));
    refused("A.".repeat(1 << 19));
    refused(PARTS[0] + "." + "A".repeat(1 << 20) + "." + PARTS[2]);
    Map<String, Object> claims = claims();
    claims.put("padding", "x".repeat(4_000));
    assertEquals(Optional.of(GOOD), TOKENS.read(signed(header(), claims), List.of(KEY)));
    claims.put("padding", "x".repeat(6_000));
    refused(signed(header(), claims));
  }
}
