package petstore.core.auth;

import java.util.List;
import java.util.Optional;

/// Writes access tokens as signed JWTs (RFC 9068), and reads them.
public interface TokenCodec {
  /// A new key pair. One for RS256 has 2048 bits, and takes some tenths of a second.
  ///
  /// @param id its name
  /// @return as a JSON Web Key with its private part
  String newKey(String id, SigningAlgorithm algorithm);

  /// The token as a signed text; its `typ` is `at+jwt`, its `kid` the key's id.
  ///
  /// @param key of ES256
  String write(AccessToken token, SigningKey key);

  /// What a text says if it is an access token signed with one of these keys by ES256: the
  /// signature and the form are right. What it says is not looked at: issuer, audience, times.
  ///
  /// @return none for anything else; no key is taken from the text, none is loaded from elsewhere
  Optional<AccessToken> read(String text, List<SigningKey> keys);

  /// The public parts of the keys as a JSON Web Key Set (RFC 7517 section 5).
  String publish(List<SigningKey> keys);
}
