package petstore.connector.connection;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/// A file that lets one thread of one process do something at a time; the end of a process lets it
/// go. It stays afterwards: who deleted it would let in another one beside those who wait.
final class LockFile {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private LockFile() {}

  /// What is done while the others wait.
  interface Work {
    void run() throws IOException;
  }

  /// Waits until nobody else is at work, and does something.
  ///
  /// @throws IOException when the others are not done within ten seconds
  static void alone(Path file, Work work) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            OwnersOnly.mode(file, "rw-------"))) {
      await(channel, file);
      work.run();
    }
  }

  private static void await(FileChannel channel, Path file) throws IOException {
    long start = System.nanoTime();
    while (attempt(channel) == null) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new FileSystemException(
            file.toString(), null, "another program does not let go of it");
      }
      pause();
    }
  }

  private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // another thread of this process has it
      return null;
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while another program changes it");
    }
  }
}
