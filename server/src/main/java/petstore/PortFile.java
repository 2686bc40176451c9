package petstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Tells others the port. The file appears complete or not at all.
final class PortFile {
  private PortFile() {}

  /// @throws IOException with one clear line
  static void write(Path file, int port) throws IOException {
    Path target = file.toAbsolutePath();
    Path draft = target.resolveSibling(target.getFileName() + ".new");
    try {
      Files.writeString(draft, port + "\n");
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new IOException("the port file " + file + " cannot be written", e);
    }
  }
}
