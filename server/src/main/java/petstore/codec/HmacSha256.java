package petstore.codec;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import petstore.core.webhooks.Signer;

/// HMAC-SHA256 of the Java library.
public final class HmacSha256 implements Signer {
  private static final String NAME = "HmacSHA256";

  @Override
  public byte[] sign(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(NAME);
      mac.init(new SecretKeySpec(key, NAME));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
