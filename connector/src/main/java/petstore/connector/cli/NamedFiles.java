package petstore.connector.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Files that options name; `-` is standard input.
final class NamedFiles {
  static final String STANDARD_INPUT = "-";

  private NamedFiles() {}

  /// All bytes of a file.
  ///
  /// @param maxBytes how many it may have
  /// @throws UsageException when it cannot be read, or has more
  static byte[] read(Option option, String file, Shell shell, int maxBytes) throws UsageException {
    try (InputStream in =
        file.equals(STANDARD_INPUT) ? shell.in() : Files.newInputStream(path(option, file))) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw new UsageException(
            option.name() + " " + file + " has more than " + maxBytes + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw new UsageException(option.name() + " " + file + " cannot be read: " + reason(e));
    }
  }

  /// The path of an existing file that can be read.
  ///
  /// @throws UsageException when there is none
  static Path existing(Option option, String file) throws UsageException {
    Path path = path(option, file);
    if (!Files.exists(path)) {
      throw new UsageException(option.name() + " " + file + " does not exist");
    }
    if (Files.isDirectory(path) || !Files.isReadable(path)) {
      throw new UsageException(option.name() + " " + file + " cannot be read");
    }
    return path;
  }

  private static Path path(Option option, String file) throws UsageException {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new UsageException(option.name() + " " + file + " is no path: " + e.getReason());
    }
  }

  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "it does not exist";
    }
    if (e instanceof AccessDeniedException) {
      return "it may not be read";
    }
    String reason = e instanceof FileSystemException failed ? failed.getReason() : null;
    return reason == null ? String.valueOf(e.getMessage()) : reason;
  }
}
