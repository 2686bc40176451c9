package petstore.connector.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import petstore.connector.ConnectorException;
import petstore.connector.ConnectorException.Kind;

/// The file of saved connections. Who reads it sees it as it was before a change or after it, never
/// in between; who changes it does so alone.
final class ConnectionsFile {
  private final Path directory;
  private final Path file;

  ConnectionsFile(Path directory) {
    this.directory = directory;
    this.file = directory.resolve("connections.json");
  }

  /// All connections by their names; none when there is no file.
  SortedMap<String, Connection> read() {
    try {
      OwnersOnly.check(directory, file);
      return ConnectionsJson.parse(Files.readString(file, UTF_8));
    } catch (NoSuchFileException e) {
      return new TreeMap<>();
    } catch (IOException e) {
      throw failure("cannot be read", e);
    } catch (IllegalArgumentException e) {
      // Without a cause: it could have what the file has.
      throw new ConnectorException(Kind.FILE, null, message(e.getMessage()), null);
    }
  }

  /// Changes what there is.
  void change(Consumer<SortedMap<String, Connection>> change) {
    try {
      OwnersOnly.createDirectories(directory);
      LockFile.alone(
          directory.resolve("connections.lock"),
          () -> {
            SortedMap<String, Connection> connections = read();
            change.accept(connections);
            replace(ConnectionsJson.render(connections));
          });
    } catch (IOException e) {
      throw failure("cannot be written", e);
    }
  }

  private void replace(String text) throws IOException {
    Path fresh = OwnersOnly.createTempFile(directory);
    try {
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = UTF_8.encode(text);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        // Else the new name could be on the disk before the content is.
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private ConnectorException failure(String what, IOException cause) {
    if (cause instanceof ClosedByInterruptException || cause instanceof InterruptedIOException) {
      String message = message(what + ": the thread was interrupted");
      return new ConnectorException(Kind.INTERRUPTED, null, message, cause);
    }
    String reason =
        cause instanceof FileSystemException broken && broken.getReason() == null
            ? cause.getClass().getSimpleName()
            : String.valueOf(cause.getMessage());
    return new ConnectorException(Kind.FILE, null, message(what + ": " + reason), cause);
  }

  private String message(@Nullable String what) {
    return "The file of saved connections " + file + " " + what;
  }
}
