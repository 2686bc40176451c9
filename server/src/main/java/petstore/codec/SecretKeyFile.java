package petstore.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/// A file with a secret key: 32 random bytes as one line of base64, for its owner's eyes only.
public final class SecretKeyFile {
  private static final int KEY_BYTES = 32;
  private static final int MAX_FILE_BYTES = 100;

  private SecretKeyFile() {}

  /// The key in the file. Makes the file, and the directories that it stands in, when there is
  /// none; of several processes that do so at once, all get the same key.
  ///
  /// @return 32 bytes
  /// @throws IOException with one line for the console, if there is something else in the file, if
  ///   others than its owner may read it, or if it can be neither read nor made
  public static byte[] load(Path file) throws IOException {
    try {
      return Files.exists(file) ? read(file) : make(file);
    } catch (FileSystemException e) {
      throw new IOException("cannot read or make the key file " + file + ": " + reason(e), e);
    }
  }

  private static String reason(FileSystemException e) {
    String reason = e.getReason();
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "its directory cannot be made";
      default -> reason == null ? "the file system refuses it" : reason;
    };
  }

  private static byte[] read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("the key file " + file + " is not a file");
    }
    refuseIfOthersMayRead(file);
    byte[] text;
    try (InputStream in = Files.newInputStream(file)) {
      text = in.readNBytes(MAX_FILE_BYTES);
    }
    try {
      byte[] key = Base64.getDecoder().decode(new String(text, ISO_8859_1).strip());
      if (key.length == KEY_BYTES) {
        return key;
      }
    } catch (IllegalArgumentException _) { // not base64; the reason may quote the secret
    }
    throw new IOException("the key file " + file + " does not hold a key (32 bytes in base64)");
  }

  private static void refuseIfOthersMayRead(Path file) throws IOException {
    if (!posix(file)) {
      return;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    String text = PosixFilePermissions.toString(permissions);
    if (!text.endsWith("------")) {
      throw new IOException(
          "others than its owner may use the key file %s (%s): chmod 600 it".formatted(file, text));
    }
  }

  private static byte[] make(Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null) {
      throw new IOException("the key file " + file + " is not a file");
    }
    Files.createDirectories(directory, ownerOnly(directory, "rwx------"));
    Path fresh =
        Files.createTempFile(directory, ".key-", ".tmp", ownerOnly(directory, "rw-------"));
    try {
      write(fresh);
      putInPlace(fresh, file);
    } finally {
      Files.deleteIfExists(fresh);
    }
    sync(directory);
    return read(file);
  }

  private static void write(Path file) throws IOException {
    var key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    String line = Base64.getEncoder().encodeToString(key) + "\n";
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(ISO_8859_1));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /// A hard link is atomic and never replaces the key that another process made meanwhile; a
  /// rename, where there are no hard links, has at least looked before.
  private static void putInPlace(Path fresh, Path file) throws IOException {
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException _) { // theirs counts
    } catch (UnsupportedOperationException | FileSystemException _) {
      try {
        Files.move(fresh, file);
      } catch (FileAlreadyExistsException _) { // theirs counts
      }
    }
  }

  private static void sync(Path directory) throws IOException {
    if (posix(directory)) { // elsewhere a directory cannot be opened
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
    return posix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
