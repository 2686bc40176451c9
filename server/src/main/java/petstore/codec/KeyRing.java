package petstore.codec;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import petstore.core.auth.SigningKey;

/// Keys, ready to sign and to check. Parsing one takes longer than what it is parsed for.
final class KeyRing {
  /// What keys of RS256 have.
  static final int RSA_BITS = 2048;

  private static final int MAX_PAIRS = 32;

  /// A parsed key.
  ///
  /// @param published its public part
  record Pair(JWK published, JWSSigner signer, JWSVerifier verifier) {}

  private final Map<SigningKey, Pair> pairs = new ConcurrentHashMap<>();

  /// @throws IllegalStateException if it is no key pair for its algorithm with its id, which is
  ///   nobody's fault but the store's
  Pair pair(SigningKey key) {
    if (pairs.size() >= MAX_PAIRS) { // many a rotation ago
      pairs.clear();
    }
    return pairs.computeIfAbsent(key, KeyRing::parse);
  }

  /// A token of a form as a signed text.
  ///
  /// @throws IllegalArgumentException if the key is of another algorithm than the form
  String sign(SignedText.Form form, Map<String, Object> claims, SigningKey key) {
    if (key.algorithm() != form.algorithm()) {
      throw new IllegalArgumentException(
          "the signing key " + key.id() + " is not of " + form.algorithm());
    }
    var jws = new JWSObject(form.header(key.id()), new Payload(claims));
    try {
      jws.sign(pair(key).signer());
    } catch (JOSEException e) {
      throw new IllegalStateException("this Java cannot sign with " + key.algorithm(), e);
    }
    return jws.serialize();
  }

  /// Whether a text was signed with one of these keys: the one that it names, by the algorithm of
  /// both.
  boolean verifies(SignedText text, List<SigningKey> keys) {
    Optional<SigningKey> named =
        keys.stream()
            .filter(key -> key.id().equals(text.keyId()))
            .filter(key -> key.algorithm() == text.form().algorithm())
            .findFirst();
    return named.isPresent() && verifies(text, named.get());
  }

  private boolean verifies(SignedText text, SigningKey key) {
    try {
      return pair(key).verifier().verify(text.header(), text.signedContent(), text.signature());
    } catch (JOSEException e) {
      throw new IllegalStateException("this Java cannot check signatures of " + key.algorithm(), e);
    }
  }

  private static Pair parse(SigningKey key) {
    try {
      Optional<Pair> pair =
          switch (key.algorithm()) {
            case ES256 -> pair(ECKey.parse(key.jwk()));
            case RS256 -> pair(RSAKey.parse(key.jwk()));
          };
      if (pair.isPresent() && key.id().equals(pair.get().published().getKeyID())) {
        return pair.get();
      }
    } catch (ParseException | JOSEException _) { // their text may quote the secret
    }
    throw new IllegalStateException("the signing key " + key.id() + " is broken");
  }

  private static Optional<Pair> pair(ECKey jwk) throws JOSEException {
    return Curve.P_256.equals(jwk.getCurve())
        ? Optional.of(new Pair(jwk.toPublicJWK(), new ECDSASigner(jwk), new ECDSAVerifier(jwk)))
        : Optional.empty();
  }

  private static Optional<Pair> pair(RSAKey jwk) throws JOSEException {
    return jwk.isPrivate() && jwk.size() == RSA_BITS
        ? Optional.of(new Pair(jwk.toPublicJWK(), new RSASSASigner(jwk), new RSASSAVerifier(jwk)))
        : Optional.empty();
  }
}
