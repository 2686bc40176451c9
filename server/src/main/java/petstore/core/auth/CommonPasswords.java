package petstore.core.auth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;
import java.util.Objects;
import java.util.Scanner;
import java.util.Set;
import java.util.stream.Collectors;

/// The 3,000 passwords of 8 characters or more that people choose most often. They are part of the
/// program, and read when the first one is asked for.
final class CommonPasswords {
  private static final Set<String> ALL = load("/passwords/common.txt");

  private CommonPasswords() {}

  /// Whether it is one of them, in whatever case.
  static boolean has(String password) {
    return ALL.contains(password.toLowerCase(Locale.ROOT));
  }

  private static Set<String> load(String resource) {
    var text = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(resource));
    try (var lines = new Scanner(text, US_ASCII).useDelimiter("\n")) {
      return lines.tokens().collect(Collectors.toUnmodifiableSet());
    }
  }
}
