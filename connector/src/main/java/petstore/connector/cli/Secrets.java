package petstore.connector.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Keys and tokens as they come in: from files and variables, never from the command line, which
/// others see in the list of processes.
final class Secrets {
  private static final int MAX_BYTES = 16 * 1024;

  private Secrets() {}

  /// Reads the value of an option that names a file, or standard input.
  static String read(Option option, String file, Shell shell) throws UsageException {
    byte[] bytes = NamedFiles.read(option, file, shell, MAX_BYTES);
    return checked(option.name() + " " + file, new String(bytes, UTF_8));
  }

  /// What a header can carry, without the end of its line. No message repeats it.
  ///
  /// @param source where it comes from
  static String checked(String source, String text) throws UsageException {
    String secret = text.replaceFirst("\\R$", "");
    if (!secret.matches("[!-~]+")) {
      throw new UsageException(
          source + ": a key or a token is one line of visible ASCII characters without blanks");
    }
    return secret;
  }
}
