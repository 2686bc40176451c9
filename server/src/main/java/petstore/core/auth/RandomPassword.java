package petstore.core.auth;

import java.util.random.RandomGenerator;

/// Makes passwords that nobody guesses and everybody can type: 80 random bits as four groups of
/// four letters and digits, without those that look alike.
public final class RandomPassword {
  // Crockford's base 32: no i, l, o, u
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private RandomPassword() {}

  /// A new password.
  ///
  /// @param random must be fit for secrets
  public static String next(RandomGenerator random) {
    var password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }
}
