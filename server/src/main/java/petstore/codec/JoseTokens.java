package petstore.codec;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;
import java.util.Optional;
import petstore.core.auth.AccessToken;
import petstore.core.auth.SigningAlgorithm;
import petstore.core.auth.SigningKey;
import petstore.core.auth.TokenCodec;

/// Access tokens as JWTs signed with ES256 (RFC 7515, RFC 9068), by Nimbus. Any number of threads
/// may use one codec.
///
/// A token that is read was written here or by a server that shares the keys, so its form may be
/// narrow: the key has to be one of ours, and nothing in the header chooses how to check it.
public final class JoseTokens implements TokenCodec {
  private final KeyRing ring = new KeyRing();

  @Override
  public String newKey(String id, SigningAlgorithm algorithm) {
    JWKGenerator<? extends JWK> generator =
        switch (algorithm) {
          case ES256 -> new ECKeyGenerator(Curve.P_256);
          case RS256 -> new RSAKeyGenerator(KeyRing.RSA_BITS);
        };
    try {
      return generator
          .keyID(id)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.parse(algorithm.name()))
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("this Java cannot make keys for " + algorithm, e);
    }
  }

  @Override
  public String write(AccessToken token, SigningKey key) {
    return ring.sign(SignedText.Form.ACCESS_TOKEN, TokenClaims.of(token), key);
  }

  @Override
  public Optional<AccessToken> read(String text, List<SigningKey> keys) {
    return SignedText.parse(text, SignedText.Form.ACCESS_TOKEN)
        .filter(signed -> ring.verifies(signed, keys))
        .flatMap(signed -> TokenClaims.read(signed.payload()));
  }

  @Override
  public String publish(List<SigningKey> keys) {
    List<JWK> published = keys.stream().map(key -> ring.pair(key).published()).toList();
    return new JWKSet(published).toString(true);
  }
}
