package petstore.core.oauth;

import java.util.Arrays;
import java.util.Optional;

/// A way in which a client may get tokens (RFC 6749 section 1.3).
public enum GrantKind {
  /// With a code that the user's browser brings (RFC 6749 section 4.1).
  AUTHORIZATION_CODE("authorization_code"),
  /// With a refresh token (RFC 6749 section 6).
  REFRESH_TOKEN("refresh_token"),
  /// For itself, with its secret (RFC 6749 section 4.4).
  CLIENT_CREDENTIALS("client_credentials"),
  /// With a code that the user types in elsewhere (RFC 8628).
  DEVICE_CODE("urn:ietf:params:oauth:grant-type:device_code"),
  /// In the address that the browser is sent to (RFC 6749 section 4.2): obsolete, for clients of
  /// the classic editions only.
  IMPLICIT("implicit");

  private final String text;

  GrantKind(String text) {
    this.text = text;
  }

  /// As it is written in `grant_type` and in metadata.
  public String text() {
    return text;
  }

  /// The kind that is written like this, if there is one.
  public static Optional<GrantKind> of(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
  }
}
