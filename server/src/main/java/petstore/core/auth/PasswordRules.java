package petstore.core.auth;

import java.util.List;
import petstore.core.kernel.Fault;

/// What a new password must be like, wherever it is not made by the classic editions (OWASP ASVS
/// 5.0 section 6.2).
@SuppressWarnings("DoNotCallSuggester")
public final class PasswordRules {
  /// The most bytes in UTF-8 that are hashed.
  public static final int MAX_BYTES = 1024;

  private PasswordRules() {}

  /// The faults of a password, none when it is right: 8 characters at least, [#MAX_BYTES] bytes at
  /// most, not the user's name, none of those that everybody tries first.
  ///
  /// @param where a JSON Pointer to it
  public static List<Fault> faults(String password, String username, String where) {
    throw new IllegalStateException("to be written");
  }
}
