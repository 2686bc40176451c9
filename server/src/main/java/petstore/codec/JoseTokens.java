package petstore.codec;

import java.util.List;
import java.util.Optional;
import petstore.core.auth.AccessToken;
import petstore.core.auth.SigningKey;
import petstore.core.auth.TokenCodec;

/// Access tokens as JWTs signed with ES256 (RFC 7515, RFC 9068).
@SuppressWarnings("DoNotCallSuggester")
public final class JoseTokens implements TokenCodec {
  @Override
  public String newKey(String id) {
    throw new IllegalStateException("to be written");
  }

  @Override
  public String write(AccessToken token, SigningKey key) {
    throw new IllegalStateException("to be written");
  }

  @Override
  public Optional<AccessToken> read(String text, List<SigningKey> keys) {
    throw new IllegalStateException("to be written");
  }

  @Override
  public String publish(List<SigningKey> keys) {
    throw new IllegalStateException("to be written");
  }
}
