package petstore.core.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;

/// Texts that open something for who has them, and what is kept of them.
public final class Secrets {
  private static final int BYTES = 32;

  private Secrets() {}

  /// A new one: 256 random bits in base64url, 43 characters.
  ///
  /// @param random fit for secrets
  public static String next(RandomGenerator random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The SHA-256 of a secret. No salt and no slowness: the secrets are too long to be guessed.
  public static byte[] digest(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
