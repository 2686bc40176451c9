package petstore.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import petstore.core.auth.SigningKey;
import petstore.core.oauth.IdToken;
import petstore.core.oauth.IdTokenCodec;

/// ID tokens as JWTs signed with RS256, by Nimbus. Any number of threads may use one codec.
public final class JoseIdTokens implements IdTokenCodec {
  private final KeyRing ring = new KeyRing();

  @Override
  public String write(IdToken token, SigningKey key) {
    return ring.sign(SignedText.Form.ID_TOKEN, claims(token), key);
  }

  @Override
  public Optional<String> subject(String text, List<SigningKey> keys) {
    return SignedText.parse(text, SignedText.Form.ID_TOKEN)
        .filter(signed -> ring.verifies(signed, keys))
        .flatMap(signed -> subject(signed.payload()));
  }

  private static Map<String, Object> claims(IdToken token) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", token.issuer());
    claims.put("sub", token.subject().toString());
    claims.put("aud", token.client());
    claims.put("exp", token.expiresAt().getEpochSecond());
    claims.put("iat", token.issuedAt().getEpochSecond());
    token.signedInAt().ifPresent(at -> claims.put("auth_time", at.getEpochSecond()));
    token.nonce().ifPresent(nonce -> claims.put("nonce", nonce));
    claims.put("at_hash", leftHalf(token.accessToken()));
    claims.put("sid", token.grant().toString());
    return claims;
  }

  private static Optional<String> subject(String json) {
    try {
      @Nullable Map<String, Object> claims = JSONObjectUtils.parse(json);
      return claims != null && claims.get("sub") instanceof String subject
          ? Optional.of(subject)
          : Optional.empty();
    } catch (ParseException _) { // signed with our key, and yet not ours
      return Optional.empty();
    }
  }

  /// The left half of a token's hash (OpenID Connect Core 1.0 section 3.1.3.6).
  private static String leftHalf(String token) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
      return Base64URL.encode(Arrays.copyOf(hash, hash.length / 2)).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
