package petstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// The process's own.
final class StandardInput implements Input {
  @Override
  public boolean isTerminal() {
    return console().isPresent();
  }

  @Override
  public Optional<String> ask(String prompt) {
    return console().map(console -> console.readPassword("%s", prompt)).map(String::new);
  }

  // From 22 to 24 there was a console even when nobody sits there; since 25 there is none, again.
  @SuppressWarnings("SystemConsoleNull")
  private static Optional<Console> console() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }

  @Override
  public Optional<String> firstLine(int maxBytes) throws IOException {
    return firstLine(System.in, maxBytes);
  }

  static Optional<String> firstLine(InputStream in, int maxBytes) throws IOException {
    var line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && next != '\n' && line.size() < maxBytes) {
      line.write(next);
      next = in.read();
    }
    String text = line.toString(UTF_8);
    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }
}
