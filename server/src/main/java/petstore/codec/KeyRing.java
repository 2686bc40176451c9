package petstore.codec;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import petstore.core.auth.SigningKey;

/// Keys, ready to sign and to check. Parsing one takes longer than what it is parsed for.
final class KeyRing {
  private static final int MAX_PAIRS = 32;

  /// A parsed key.
  ///
  /// @param published its public part
  record Pair(ECKey published, JWSSigner signer, JWSVerifier verifier) {}

  private final Map<SigningKey, Pair> pairs = new ConcurrentHashMap<>();

  /// @throws IllegalStateException if it is no key pair for ES256 with this id, which is nobody's
  ///   fault but the store's
  Pair pair(SigningKey key) {
    if (pairs.size() >= MAX_PAIRS) { // many a rotation ago
      pairs.clear();
    }
    return pairs.computeIfAbsent(key, KeyRing::parse);
  }

  private static Pair parse(SigningKey key) {
    try {
      ECKey jwk = ECKey.parse(key.jwk());
      if (Curve.P_256.equals(jwk.getCurve()) && key.id().equals(jwk.getKeyID())) {
        return new Pair(jwk.toPublicJWK(), new ECDSASigner(jwk), new ECDSAVerifier(jwk));
      }
    } catch (ParseException | JOSEException _) { // their text may quote the secret
    }
    throw new IllegalStateException("the signing key " + key.id() + " is broken");
  }
}
