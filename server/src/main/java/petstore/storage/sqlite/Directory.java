package petstore.storage.sqlite;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import petstore.storage.StorageUnavailable;

/// A data directory: a server takes it for itself until it closes it, a command visits it.
final class Directory implements AutoCloseable {
  private final Path path;
  private final Closeable lock;
  private final boolean temporary;

  private Directory(Path path, Closeable lock, boolean temporary) {
    this.path = path;
    this.lock = lock;
    this.temporary = temporary;
  }

  /// Takes a directory, which is made if it is not there.
  static Directory take(Path path) throws StorageUnavailable {
    return takeIfFree(path).orElseThrow(() -> inUse(path));
  }

  /// Takes a directory, which is made if it is not there, unless a server has it.
  static Optional<Directory> takeIfFree(Path path) throws StorageUnavailable {
    try {
      Files.createDirectories(path);
      return lock(path).map(lock -> new Directory(path, lock, false));
    } catch (IOException e) {
      throw new StorageUnavailable("the data directory " + path + " is not writable", e);
    }
  }

  /// A directory that others may have taken.
  static Directory visit(Path path) {
    return new Directory(path, () -> {}, false);
  }

  /// Makes a directory that is deleted when it is closed.
  static Directory temporary() throws StorageUnavailable {
    try {
      Path path = Files.createTempDirectory("petstore-");
      return new Directory(path, lock(path).orElseThrow(() -> inUse(path)), true);
    } catch (IOException e) {
      throw new StorageUnavailable("no temporary directory can be made", e);
    }
  }

  // The operating system lets go of the lock when the process ends, however it does.
  private static Optional<Closeable> lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path.resolve("petstore.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isLocked(channel)) {
      return Optional.of(channel);
    }
    channel.close();
    return Optional.empty();
  }

  private static StorageUnavailable inUse(Path path) {
    return new StorageUnavailable("the data directory " + path + " is in use by another server");
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /// The JDBC address of the database in it; as a URI, so that no character of the path means
  /// anything to the driver.
  String url() {
    return "jdbc:sqlite:" + database().toUri();
  }

  /// Whether there is a database in it.
  boolean hasDatabase() {
    return Files.exists(database());
  }

  private Path database() {
    return path.toAbsolutePath().resolve("petstore.db");
  }

  @Override
  public String toString() {
    return path.toString();
  }

  @Override
  public void close() throws IOException {
    lock.close();
    if (temporary && Files.exists(path)) {
      delete();
    }
  }

  private void delete() throws IOException {
    List<Path> all;
    try (var tree = Files.walk(path)) {
      all = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
