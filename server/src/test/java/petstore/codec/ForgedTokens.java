package petstore.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import petstore.core.auth.AccessToken;
import petstore.core.auth.SigningAlgorithm;
import petstore.core.auth.SigningKey;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;

/// A good token, a key, and how attackers put tokens together.
final class ForgedTokens {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  static final JoseTokens TOKENS = new JoseTokens();
  static final SigningKey KEY = key("2026-03-01");
  static final AccessToken GOOD =
      new AccessToken(
          "https://petstore.test",
          UUID.randomUUID().toString(),
          "https://petstore.test",
          "petstore",
          Set.of(Scope.READ_PETS, Scope.CHAT_WRITE),
          NOW,
          NOW,
          NOW.plusSeconds(86_400),
          UUID.randomUUID(),
          Tenant.DEFAULT,
          UUID.randomUUID());

  private ForgedTokens() {}

  static SigningKey key(String id) {
    return key(id, SigningAlgorithm.ES256);
  }

  static SigningKey key(String id, SigningAlgorithm algorithm) {
    return new SigningKey(id, algorithm, NOW, NOW, TOKENS.newKey(id, algorithm));
  }

  static ECKey jwk(SigningKey key) {
    try {
      return ECKey.parse(key.jwk());
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, Object> header() {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("alg", "ES256");
    header.put("typ", "at+jwt");
    header.put("kid", KEY.id());
    return header;
  }

  static Map<String, Object> header(String name, Object value) {
    Map<String, Object> header = header();
    header.put(name, value);
    return header;
  }

  static Map<String, Object> header(String name, Object value, String keyId) {
    Map<String, Object> header = header(name, value);
    header.put("kid", keyId);
    return header;
  }

  static Map<String, Object> claims() {
    return TokenClaims.of(GOOD);
  }

  /// Signed with the right key, whatever the header says.
  static String signed(Map<String, Object> header, Map<String, Object> claims) {
    return signed(json(header), json(claims));
  }

  static String signed(String header, String claims) {
    return signed(base64(header.getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8)), KEY);
  }

  static String signed(String content, SigningKey key) {
    byte[] der = derSignature(content, key);
    try {
      return content + "." + base64(ECDSA.transcodeSignatureToConcat(der, 64));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] derSignature(String content, SigningKey key) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(jwk(key).toPrivateKey());
      signature.update(content.getBytes(UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /// As [#signed], by another algorithm that the header names.
  static String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
    JWSHeader good;
    try {
      good = JWSHeader.parse(header("alg", algorithm.getName()));
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
    var jws = new JWSObject(good, new Payload(claims()));
    jws.sign(signer);
    return jws.serialize();
  }

  static String json(Map<String, Object> members) {
    return JSONObjectUtils.toJSONString(members);
  }

  static String base64(String text) {
    return base64(text.getBytes(UTF_8));
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
