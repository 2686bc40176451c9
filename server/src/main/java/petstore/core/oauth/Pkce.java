package petstore.core.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import petstore.core.auth.Secrets;

/// Proof Key for Code Exchange, method S256 (RFC 7636): whoever brings a code shows that they are
/// the one who asked for it.
public final class Pkce {
  private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private Pkce() {}

  /// Whether a text can be a challenge: a SHA-256 in base64url (RFC 7636 section 4.2).
  public static boolean isChallenge(String text) {
    return CHALLENGE.matcher(text).matches();
  }

  /// Whether a verifier has the form of one (RFC 7636 section 4.1), and is what the challenge was
  /// made of. In constant time for all that have the form.
  static boolean proves(String verifier, String challenge) {
    if (!VERIFIER.matcher(verifier).matches()) {
      return false;
    }
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.digest(verifier));
    return MessageDigest.isEqual(made.getBytes(US_ASCII), challenge.getBytes(US_ASCII));
  }
}
