package petstore.connector.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.connector.ConnectorException;
import petstore.connector.ConnectorException.Kind;

/// Who may read saved connections.
class SavedConnectionsSecrecyTest {
  private static final Connection BY_KEY =
      new Connection(URI.create("http://localhost:8080/api/v3"), ApiKey.of("s3cret"));

  @TempDir private Path temporary;
  private Path directory = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void need_posix() {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    directory = temporary.resolve("config/petstore");
    file = directory.resolve("connections.json");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void change(Path path, String mode) throws IOException {
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(mode);
    Files.setPosixFilePermissions(path, permissions);
  }

  private String refusal() {
    var saved = SavedConnections.in(directory);
    var failure = assertThrows(ConnectorException.class, () -> saved.find("a"));
    assertThrows(ConnectorException.class, () -> saved.save("b", BY_KEY));
    assertEquals(Kind.FILE, failure.kind());
    return String.valueOf(failure.getMessage());
  }

  @Test
  void what_is_made_is_for_the_owner() throws IOException {
    SavedConnections.in(directory).save("a", BY_KEY);
    assertEquals("rwx------", mode(directory));
    assertEquals("rwx------", mode(temporary.resolve("config")));
    assertEquals("rw-------", mode(file));
    assertEquals("rw-------", mode(directory.resolve("connections.lock")));
  }

  @Test
  void a_directory_that_is_there_stays_as_it_is() throws IOException {
    Files.createDirectories(directory);
    change(directory, "rwxr-xr-x");
    SavedConnections.in(directory).save("a", BY_KEY);
    assertEquals("rwxr-xr-x", mode(directory));
    assertEquals("rw-------", mode(file));
  }

  @Test
  void a_file_is_for_its_owner_before_it_has_anything_in_it() throws IOException {
    Files.createDirectories(directory);
    Path fresh = OwnersOnly.createTempFile(directory);
    assertEquals("rw-------", mode(fresh));
    assertEquals(0, Files.size(fresh));
  }

  @Test
  void the_file_is_replaced_and_never_written_to() throws Exception {
    var saved = SavedConnections.in(directory);
    saved.save("a", BY_KEY);
    Path hardLink = directory.resolve("as-it-was");
    Files.createLink(hardLink, file);
    String before = Files.readString(file);
    saved.save("b", BY_KEY);
    assertEquals(before, Files.readString(hardLink));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
  void a_file_that_others_may_read_or_change_is_refused(String mode) throws IOException {
    SavedConnections.in(directory).save("a", BY_KEY);
    change(file, mode);
    String message = refusal();
    assertTrue(message.contains("others may read or change it"), message);
    assertTrue(message.contains("chmod 600 " + file), message);
    change(file, "r--------");
    assertEquals(BY_KEY, SavedConnections.in(directory).find("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxrwx---", "rwx---rwx"})
  void a_directory_that_others_may_change_is_refused(String mode) throws IOException {
    SavedConnections.in(directory).save("a", BY_KEY);
    change(directory, mode);
    String message = refusal();
    assertTrue(message.contains("chmod go-w " + directory), message);
  }

  @Test
  void nothing_is_kept_in_a_directory_that_others_may_change() throws IOException {
    Files.createDirectories(directory);
    change(directory, "rwxrwx---");
    String message = refusal();
    assertTrue(message.contains("chmod go-w " + directory), message);
    assertFalse(Files.exists(file));
  }
}
