package petstore.api.pages;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Base64;
import petstore.core.auth.Secrets;

/// What each form carries, so that no other site can send it: it follows from the secret of a
/// cookie, which no other site knows, and tells nothing about it.
final class FormToken {
  static final String FIELD = "form_token";

  private FormToken() {}

  /// The token of forms for a browser that has this cookie.
  static String of(String secret) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Secrets.digest("form of " + secret));
  }

  /// Whether a form was made for a browser that has this cookie.
  static boolean fits(String sent, String secret) {
    return MessageDigest.isEqual(sent.getBytes(US_ASCII), of(secret).getBytes(US_ASCII));
  }
}
