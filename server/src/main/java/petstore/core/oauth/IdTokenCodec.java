package petstore.core.oauth;

import java.util.List;
import java.util.Optional;
import petstore.core.auth.SigningKey;

/// Writes ID tokens as JWTs signed with RS256 (OpenID Connect Core 1.0 section 2), and reads who
/// they are about.
public interface IdTokenCodec {
  /// The token as a signed text; its `kid` is the key's id.
  ///
  /// @param key of RS256
  String write(IdToken token, SigningKey key);

  /// The subject of a text that was signed with one of these keys, expired or not: it hints at a
  /// user (OpenID Connect Core 1.0 section 3.1.2.1).
  ///
  /// @return none for anything else
  Optional<String> subject(String text, List<SigningKey> keys);
}
