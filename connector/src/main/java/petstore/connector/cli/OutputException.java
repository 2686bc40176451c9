package petstore.connector.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/// A result could not be written to standard output.
final class OutputException extends UncheckedIOException {
  private static final long serialVersionUID = 1;

  OutputException(IOException cause) {
    super("standard output: " + cause.getMessage(), cause);
  }

  /// Whether the reader has seen enough, as in `| head -1`. The system says so in words only; those
  /// of all languages and systems have this one in them.
  boolean isClosedPipe() {
    return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
