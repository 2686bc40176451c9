package petstore.support;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// What a client proves with that it is the one that asked for a code (RFC 7636).
///
/// @param text 43 to 128 characters, if it is a good one
public record Verifier(String text) {
  /// A good one, that of RFC 7636 appendix B.
  public static final Verifier GOOD = new Verifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

  /// Another good one.
  public static final Verifier OTHER = new Verifier("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

  /// Its challenge of the method S256.
  public String challenge() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
