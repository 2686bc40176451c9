package petstore.connector.connection;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// Files that nobody but their owner may read, from the moment they are there. Where there are no
/// POSIX permissions, they have those of their directory.
final class OwnersOnly {
  private static final Set<PosixFilePermission> TO_OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);
  private static final Set<PosixFilePermission> CHANGES_BY_OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private OwnersOnly() {}

  /// Makes a directory and those above it, as far as they are not there.
  static void createDirectories(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory, mode(directory, "rwx------"));
    }
  }

  /// Makes a file that is to take the place of another one.
  static Path createTempFile(Path directory) throws IOException {
    return Files.createTempFile(directory, ".connections", ".tmp", mode(directory, "rw-------"));
  }

  /// What a file is made with.
  static FileAttribute<?>[] mode(Path path, String permissions) {
    return isPosix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /// Refuses a file that others may have read or changed, as ssh does with keys.
  ///
  /// @throws java.nio.file.NoSuchFileException when it is not there
  static void check(Path directory, Path file) throws IOException {
    if (!isPosix(file)) {
      return;
    }
    // First, so that no secret is kept there, either.
    if (any(Files.getPosixFilePermissions(directory), CHANGES_BY_OTHERS)) {
      throw new FileSystemException(
          file.toString(),
          null,
          "others may put another in its place. Say `chmod go-w " + directory + "`");
    }
    if (any(Files.getPosixFilePermissions(file), TO_OTHERS)) {
      throw new FileSystemException(
          file.toString(),
          null,
          "others may read or change it. Say `chmod 600 "
              + file
              + "`, and renew the secrets in it");
    }
  }

  private static boolean any(Set<PosixFilePermission> given, Set<PosixFilePermission> unwanted) {
    return given.stream().anyMatch(unwanted::contains);
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
