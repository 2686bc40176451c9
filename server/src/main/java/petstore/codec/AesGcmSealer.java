package petstore.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import petstore.core.users.Sealer;

/// Seals with AES-256-GCM (NIST SP 800-38D). A seal is `v1.` and the base64url form, without
/// padding, of a random nonce of 96 bits, the ciphertext and a tag of 128 bits; the `v1.` is
/// authenticated too. Any number of threads may use one sealer.
///
/// With random nonces a key is good for 2^32 seals.
public final class AesGcmSealer implements Sealer {
  private static final String VERSION = "v1.";
  private static final byte[] AUTHENTICATED = VERSION.getBytes(US_ASCII);
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;

  private final SecretKey key;
  private final RandomGenerator random;

  /// @param key 32 bytes
  /// @param random fit for secrets and for use by many threads, such as `SecureRandom`
  /// @throws IllegalArgumentException if the key has another length
  public AesGcmSealer(byte[] key, RandomGenerator random) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key has 32 bytes, not " + key.length);
    }
    this.key = new SecretKeySpec(key, "AES");
    this.random = random;
  }

  @Override
  public String seal(String text) {
    byte[] plain = text.getBytes(UTF_8);
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + plain.length + TAG_BYTES);
    try {
      cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot seal with AES-256-GCM", e);
    }
    return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  @Override
  public String open(String sealed) {
    byte[] bytes = decode(sealed);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES));
      return new String(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES), UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the seal is broken or was made with another key", e);
    }
  }

  private static byte[] decode(String sealed) {
    if (!sealed.startsWith(VERSION)) {
      throw noSeal();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(sealed.substring(VERSION.length()));
    } catch (IllegalArgumentException _) { // its text may quote the seal
      throw noSeal();
    }
    if (bytes.length < NONCE_BYTES + TAG_BYTES) {
      throw noSeal();
    }
    return bytes;
  }

  private static IllegalStateException noSeal() {
    return new IllegalStateException("this is not a seal");
  }

  /// A new one each time: a kept one would have to be locked or pooled, and costs as much.
  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    cipher.updateAAD(AUTHENTICATED);
    return cipher;
  }
}
