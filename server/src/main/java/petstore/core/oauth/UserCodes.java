package petstore.core.oauth;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What people type in to sign in a device: letters that nobody takes for others, and that make no
/// words (RFC 8628 section 6.1). There are 25 thousand million of them.
final class UserCodes {
  private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
  private static final int LENGTH = 8;
  private static final Pattern CODE = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

  // Whatever people, and the keyboards of their phones, put between letters.
  private static final Pattern BETWEEN = Pattern.compile("[\\p{Pd}\\p{Z}\\s]+");

  private UserCodes() {}

  /// @param random fit for secrets
  static String next(RandomGenerator random) {
    return random
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(i -> LETTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  /// As people read it: in two halves.
  static String shown(String code) {
    return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
  }

  /// The code that somebody means; none when it can be no code.
  static Optional<String> meant(String typed) {
    String code = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    return Optional.of(code).filter(text -> CODE.matcher(text).matches());
  }
}
