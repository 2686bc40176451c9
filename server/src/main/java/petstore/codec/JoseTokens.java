package petstore.codec;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.List;
import java.util.Optional;
import petstore.core.auth.AccessToken;
import petstore.core.auth.SigningKey;
import petstore.core.auth.TokenCodec;

/// Access tokens as JWTs signed with ES256 (RFC 7515, RFC 9068), by Nimbus. Any number of threads
/// may use one codec.
///
/// A token that is read was written here or by a server that shares the keys, so its form may be
/// narrow: the key has to be one of ours, and nothing in the header chooses how to check it.
public final class JoseTokens implements TokenCodec {
  private static final JOSEObjectType TYPE = new JOSEObjectType(SignedText.TYPE);

  private final KeyRing ring = new KeyRing();

  @Override
  public String newKey(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyID(id)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.ES256)
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("this Java cannot make keys for ES256", e);
    }
  }

  @Override
  public String write(AccessToken token, SigningKey key) {
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(key.id()).build();
    var jws = new JWSObject(header, new Payload(TokenClaims.of(token)));
    try {
      jws.sign(ring.pair(key).signer());
    } catch (JOSEException e) {
      throw new IllegalStateException("this Java cannot sign with ES256", e);
    }
    return jws.serialize();
  }

  @Override
  public Optional<AccessToken> read(String text, List<SigningKey> keys) {
    return SignedText.parse(text)
        .filter(
            signed -> key(signed.keyId(), keys).filter(key -> verifies(key, signed)).isPresent())
        .flatMap(signed -> TokenClaims.read(signed.payload()));
  }

  private static Optional<SigningKey> key(String id, List<SigningKey> keys) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  private boolean verifies(SigningKey key, SignedText text) {
    try {
      return ring.pair(key)
          .verifier()
          .verify(text.header(), text.signedContent(), text.signature());
    } catch (JOSEException e) {
      throw new IllegalStateException("this Java cannot check signatures of ES256", e);
    }
  }

  @Override
  public String publish(List<SigningKey> keys) {
    List<JWK> published = keys.stream().<JWK>map(key -> ring.pair(key).published()).toList();
    return new JWKSet(published).toString(true);
  }
}
