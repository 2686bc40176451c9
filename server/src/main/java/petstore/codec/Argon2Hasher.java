package petstore.codec;

import petstore.core.auth.PasswordHasher;

/// Hashes passwords with Argon2id (RFC 9106).
@SuppressWarnings("DoNotCallSuggester")
public final class Argon2Hasher implements PasswordHasher {
  @Override
  public String hash(String password) {
    throw new IllegalStateException("to be written");
  }

  @Override
  public boolean matches(String password, String hash) {
    throw new IllegalStateException("to be written");
  }

  @Override
  public void pretend(String password) {
    throw new IllegalStateException("to be written");
  }

  @Override
  public boolean isCurrent(String hash) {
    throw new IllegalStateException("to be written");
  }
}
