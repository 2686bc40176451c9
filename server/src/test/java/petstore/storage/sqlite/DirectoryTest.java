package petstore.storage.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.SEALER;
import static petstore.storage.Shop.pet;
import static petstore.storage.Shop.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import petstore.codec.AesGcmSealer;
import petstore.core.Storage;
import petstore.core.kernel.Tenant;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;

/// What a data directory is for a server that starts, stops and starts again.
final class DirectoryTest {
  @TempDir Path parent;

  private static Storage open(Path path) throws StorageUnavailable {
    return SqliteStorage.open(path, SEALER, StorageObserver.NONE);
  }

  private static String refusal(Path path) {
    return String.valueOf(assertThrows(StorageUnavailable.class, () -> open(path)).getMessage());
  }

  private static void insert(Storage storage, long number) {
    storage.inTransaction(() -> {
      storage.pets().insert(Tenant.DEFAULT, pet(number, "sold", "a"));
      return true;
    });
  }

  @Test
  void what_was_written_is_there_after_a_restart() throws Exception {
    Path path = parent.resolve("a/b c?d#e%20é");
    try (Storage storage = open(path)) {
      insert(storage, 1);
    }
    assertTrue(Files.exists(path.resolve("petstore.db")));
    try (Storage storage = open(path)) {
      insert(storage, 2);
      assertEquals(2, storage.pets().withStatus(Tenant.DEFAULT, List.of("sold"), 10_000).size());
    }
  }

  @Test
  void a_second_server_is_refused() throws Exception {
    try (Storage _ = open(parent)) {
      String refusal = refusal(parent);
      assertEquals("the data directory " + parent + " is in use by another server", refusal);
    }
    open(parent).close();
  }

  @Test
  void a_path_that_cannot_be_a_directory_is_refused() throws Exception {
    Path file = Files.createFile(parent.resolve("file"));
    String refusal = refusal(file);
    assertEquals("the data directory " + file + " is not writable", refusal);
  }

  @Test
  void a_file_that_is_no_database_is_refused_and_kept() throws Exception {
    Path file = Files.writeString(parent.resolve("petstore.db"), "dear diary ".repeat(100));
    String refusal = refusal(parent);
    assertTrue(refusal.contains(parent.toString()), refusal);
    assertFalse(refusal.contains("\n"), refusal);
    assertTrue(Files.readString(file).startsWith("dear diary"));
  }

  @Test
  void data_that_was_sealed_with_another_key_is_refused() throws Exception {
    open(parent).close();
    var other = new AesGcmSealer(new byte[32], new SecureRandom());
    var refusal =
        assertThrows(
            StorageUnavailable.class,
            () -> SqliteStorage.open(parent, other, StorageObserver.NONE));
    assertTrue(
        String.valueOf(refusal.getMessage()).startsWith("the data was sealed with another"),
        refusal.getMessage());
    open(parent).close();
  }

  @Test
  void data_of_a_newer_program_is_refused() throws Exception {
    open(parent).close();
    run(
        """
        INSERT INTO flyway_schema_history
        SELECT 99, '99', 'Future', type, 'V99', 0, installed_by, installed_on, 0, 1
        FROM flyway_schema_history LIMIT 1
        """);
    String refusal = refusal(parent);
    assertTrue(refusal.startsWith("the data was written by a newer version of Petstore"), refusal);
  }

  @Test
  void passwords_are_not_in_the_files() throws Exception {
    try (Storage storage = open(parent)) {
      storage.inTransaction(() -> {
        storage.users().insert(Tenant.DEFAULT, user(1, "ann"));
        return true;
      });
    }
    String bytes = Files.readString(parent.resolve("petstore.db"), StandardCharsets.ISO_8859_1);
    assertTrue(bytes.contains("sealed:nna"), "the seal is there");
    assertFalse(bytes.contains("secret of ann"));
  }

  @Test
  void a_temporary_store_leaves_nothing() throws Exception {
    Directory directory = Directory.temporary();
    Path path = Path.of(directory.toString());
    var flavor = new SqliteFlavor();
    SqliteStorage.engine(directory, Settings.TEMPORARY, flavor, StorageObserver.NONE).close();
    assertFalse(Files.exists(path));
  }

  @Test
  void a_setting_that_is_not_in_force_is_refused() throws IOException {
    var settings = new Settings(Map.of("page_size", "100"));
    String url = "jdbc:sqlite:" + Files.createFile(parent.resolve("empty"));
    var refusal = assertThrows(SQLException.class, () -> settings.connect(url));
    assertTrue(String.valueOf(refusal.getMessage()).contains("page_size"));
  }

  private void run(String sql) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + parent + "/petstore.db");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
