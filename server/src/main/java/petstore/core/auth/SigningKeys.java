package petstore.core.auth;

import java.util.List;

/// The keys that access tokens are signed with.
@SuppressWarnings("DoNotCallSuggester")
public final class SigningKeys {
  /// Those that tokens in use may be signed with, the newest first.
  public List<SigningKey> all() {
    throw new IllegalStateException("to be written");
  }

  /// The key to sign with now; made when there is none.
  public SigningKey current() {
    throw new IllegalStateException("to be written");
  }

  /// Makes a new key. It signs from a little later on, when all servers know it; the ones before it
  /// stay for the tokens that they signed.
  public SigningKey rotate() {
    throw new IllegalStateException("to be written");
  }

  /// The public parts as a JSON Web Key Set (RFC 7517 section 5).
  public String published() {
    throw new IllegalStateException("to be written");
  }
}
