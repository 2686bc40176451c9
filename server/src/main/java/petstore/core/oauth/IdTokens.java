package petstore.core.oauth;

import java.util.Optional;
import java.util.UUID;
import petstore.core.auth.Tokens;

/// Tells clients who signed in.
public final class IdTokens {
  IdTokens() {}

  /// The ID token that comes with tokens whose scopes have `openid`; none with others.
  ///
  /// @param issuer who tells it
  /// @param nonce that the client sent with its first request
  public Optional<String> write(String issuer, Tokens.Issued tokens, Optional<String> nonce) {
    throw new UnsupportedOperationException();
  }

  /// The user whom an ID token of ours is about, expired or not.
  public Optional<UUID> subject(String idToken) {
    throw new UnsupportedOperationException();
  }
}
