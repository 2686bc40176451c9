package petstore.connector.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Function;
import petstore.connector.connection.Credentials;

/// Keys and tokens as they come in: from files and variables, never from the command line, which
/// others see in the list of processes.
final class Secrets {
  private static final int MAX_BYTES = 16 * 1024;

  private Secrets() {}

  /// Reads the value of an option that names a file, or standard input.
  ///
  /// @param form makes credentials of the text, or refuses it
  static <C extends Credentials> C read(
      Option option, String file, Shell shell, Function<String, C> form) throws UsageException {
    byte[] bytes = NamedFiles.read(option, file, shell, MAX_BYTES);
    return of(option.name() + " " + file, new String(bytes, UTF_8), form);
  }

  /// What a text is, without the end of its line. No message repeats it.
  ///
  /// @param source where it comes from
  static <C extends Credentials> C of(String source, String text, Function<String, C> form)
      throws UsageException {
    // what stands for bytes that are no letters: in a file of another encoding, or by the locale
    if (text.indexOf('\ufffd') >= 0) {
      throw new UsageException(source + " cannot be read: it is not in UTF-8");
    }
    try {
      return form.apply(text.replaceFirst("\\R$", ""));
    } catch (IllegalArgumentException e) {
      throw new UsageException(source + ": " + e.getMessage());
    }
  }
}
