package petstore.connector.runtime;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// Files of this machine, and bytes that stand in the URL itself.
final class StandardFiles {
  private StandardFiles() {}

  static FileContent open(String url) throws IOException {
    String scheme = url.substring(0, Math.max(0, url.indexOf(':'))).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "file" -> open(path(url));
      case "data" -> FileContent.of(DataUrl.bytes(url));
      default -> throw new IOException("only file: and data: URLs are opened");
    };
  }

  static FileContent open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("it is a directory");
    }
    try {
      // The size of the open channel: another file may take the name meanwhile.
      boolean sized = Files.isRegularFile(path);
      FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
      return new FileContent(Channels.newInputStream(channel), sized ? channel.size() : -1);
    } catch (NoSuchFileException absent) {
      throw new IOException("there is no such file", absent);
    } catch (AccessDeniedException denied) {
      throw new IOException("it may not be read", denied);
    }
  }

  private static Path path(String url) throws IOException {
    try {
      // RFC 8089, section 2: `localhost` means the same as no host.
      return Path.of(URI.create(url.replaceFirst("(?i)^file://localhost/", "file:///")));
    } catch (IllegalArgumentException | FileSystemNotFoundException invalid) {
      throw new IOException("it is no file: URL of this machine", invalid);
    }
  }
}
