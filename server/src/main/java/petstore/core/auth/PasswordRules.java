package petstore.core.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import petstore.core.kernel.Fault;

/// What a new password must be like, wherever it is not made by the classic editions (OWASP ASVS
/// 5.0 section 6.2).
public final class PasswordRules {
  /// The most bytes in UTF-8 that are hashed.
  public static final int MAX_BYTES = 1024;

  private static final int MIN_CHARACTERS = 8;

  private PasswordRules() {}

  /// The faults of a password, none when it is right: 8 characters at least, [#MAX_BYTES] bytes at
  /// most, no NUL and no half of a surrogate pair, not the user's name, forwards or backwards, none
  /// of the 3,000 that everybody tries first, in whatever case.
  ///
  /// @param username empty when there is none yet
  /// @param where a JSON Pointer to it
  public static List<Fault> faults(String password, String username, String where) {
    List<Fault> faults = new ArrayList<>();
    if (!isText(password)) {
      faults.add(new Fault(where, "invalid_format", "must be Unicode text without NUL characters"));
    }
    if (password.codePointCount(0, password.length()) < MIN_CHARACTERS) {
      faults.add(new Fault(where, "too_short", "must have at least 8 characters"));
    }
    if (isLong(password)) {
      faults.add(new Fault(where, "too_long", "must have at most 1024 bytes in UTF-8"));
    }
    if (CommonPasswords.has(password)) {
      faults.add(new Fault(where, "too_common", "is one of those that everybody tries first"));
    }
    if (isName(password, username)) {
      faults.add(
          new Fault(where, "same_as_username", "must not be the username, not even backwards"));
    }
    return List.copyOf(faults);
  }

  /// Half of a pair has no form in UTF-8: it would be hashed as a question mark.
  private static boolean isText(String password) {
    return password
        .codePoints()
        .noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  private static boolean isLong(String password) {
    return password.length() > MAX_BYTES || password.getBytes(UTF_8).length > MAX_BYTES;
  }

  private static boolean isName(String password, String username) {
    return !username.isEmpty()
        && (password.equalsIgnoreCase(username)
            || password.equalsIgnoreCase(new StringBuilder(username).reverse().toString()));
  }
}
