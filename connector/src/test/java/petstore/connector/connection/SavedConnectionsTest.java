package petstore.connector.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.connector.ConnectorException;
import petstore.connector.ConnectorException.Kind;

class SavedConnectionsTest {
  private static final URI BASE = URI.create("http://localhost:8080/api/v3");
  private static final Connection BY_KEY = new Connection(BASE, ApiKey.of("s3cret"));

  @TempDir private Path temporary;
  private Path directory = Path.of("");
  private Path file = Path.of("");
  private SavedConnections saved = SavedConnections.in(directory);

  @BeforeEach
  void choose_a_directory_that_is_not_there() {
    directory = temporary.resolve("config/petstore");
    file = directory.resolve("connections.json");
    saved = SavedConnections.in(directory);
  }

  private void write(String text) throws IOException {
    saved.save("a", BY_KEY);
    Files.writeString(file, text);
  }

  private String failure() {
    var failure = assertThrows(ConnectorException.class, () -> saved.find("a"));
    assertEquals(Kind.FILE, failure.kind());
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains(file.toString()), message);
    for (Throwable e = failure; e != null; e = e.getCause()) {
      assertFalse(String.valueOf(e.getMessage()).contains("s3cret"), e.toString());
    }
    return message;
  }

  @Test
  void what_is_saved_is_found_again_by_another_program() {
    Instant end = Instant.parse("2026-03-04T05:06:07.123456789Z");
    var tenant = URI.create("https://pets.example/t/7f/api/v3");
    List<Connection> all =
        List.of(
            BY_KEY,
            new Connection(BASE, new ApiKey("X-Key", "a \"b\" \\")),
            new Connection(tenant, new AccessToken("t0ken", end, List.of("b", "a"))),
            new Connection(BASE, AccessToken.of("t0ken")),
            new Connection(BASE, new NoCredentials()));
    for (int i = 0; i < all.size(); i++) {
      saved.save("c" + i, all.get(i));
    }
    var another = SavedConnections.in(directory);
    assertEquals(List.of("c0", "c1", "c2", "c3", "c4"), another.names());
    for (int i = 0; i < all.size(); i++) {
      assertEquals(all.get(i), another.find("c" + i));
    }
  }

  @Test
  void a_name_has_one_connection_the_last() {
    saved.save("a", BY_KEY);
    saved.save("b", BY_KEY);
    var other = new Connection(BASE, ApiKey.of("other"));
    saved.save("a", other);
    assertEquals(other, saved.find("a"));
    assertTrue(saved.remove("a"));
    assertFalse(saved.remove("a"));
    assertEquals(List.of("b"), saved.names());
  }

  @Test
  void reading_makes_nothing() {
    assertEquals(List.of(), saved.names());
    assertFalse(saved.remove("a"));
    assertFalse(Files.exists(temporary.resolve("config")));
  }

  @Test
  void an_unknown_name_lists_the_known_ones() {
    var none = assertThrows(IllegalArgumentException.class, () -> saved.find("c"));
    assertEquals("No connection is saved as c; none is saved", none.getMessage());
    saved.save("b", BY_KEY);
    saved.save("a", BY_KEY);
    var unknown = assertThrows(IllegalArgumentException.class, () -> saved.find("c"));
    assertEquals("No connection is saved as c; saved are a, b", unknown.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "-a", "a/b", "a b", "ä", "a\n", "\u001b[31m"})
  void odd_names_are_refused(String name) {
    assertThrows(IllegalArgumentException.class, () -> saved.save(name, BY_KEY));
    assertFalse(Files.exists(directory));
    saved.save("Az09._-", BY_KEY);
    saved.save("a".repeat(64), BY_KEY);
    assertThrows(IllegalArgumentException.class, () -> saved.save("a".repeat(65), BY_KEY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "s3cret",
        "{\"version\": 1, \"connections\": {\"s3cret\": s3cret",
        "{\"version\": 1} s3cret",
        "{\"version\": 1, \"version\": 1}",
        "{\"version\": 2, \"connections\": {}}",
        "[]",
        "{\"version\": 1}",
        "{\"version\": 1, \"connections\": [\"s3cret\"]}",
        "{\"version\": 1, \"connections\": {\"a\": \"s3cret\"}}",
        "{\"version\": 1, \"connections\": {\"a\": {\"baseUri\": \"s3cret\"}}}",
        "{\"version\": 1, \"connections\": {\"a\": {\"baseUri\": \"http://a/\", \"credentials\":"
            + " {\"type\": \"s3cret\"}}}}",
        "{\"version\": 1, \"connections\": {\"a\": {\"baseUri\": \"http://a/\", \"credentials\":"
            + " {\"type\": \"accessToken\", \"value\": \"s3cret\", \"expiresAt\": \"s3cret\"}}}}",
      })
  void a_file_that_is_something_else_is_told_without_its_content_and_kept(String text)
      throws IOException {
    write(text);
    failure();
    assertThrows(ConnectorException.class, () -> saved.save("b", BY_KEY));
    assertEquals(text, Files.readString(file));
    assertEquals(List.of("connections.json", "connections.lock"), files());
  }

  @Test
  void a_thread_that_was_interrupted_changes_nothing_and_stays_interrupted() {
    Thread.currentThread().interrupt();
    var failure = assertThrows(ConnectorException.class, () -> saved.save("a", BY_KEY));
    assertTrue(Thread.interrupted());
    assertEquals(Kind.INTERRUPTED, failure.kind());
    assertTrue(failure.getMessage().endsWith(": the thread was interrupted"), failure.getMessage());
    assertEquals(List.of(), saved.names());
  }

  @Test
  void a_file_that_is_too_deep_is_told() throws IOException {
    write("[".repeat(9_999));
    String message = failure();
    assertTrue(message.contains("is JSON that nobody wrote"), message);
  }

  @Test
  void the_place_of_a_mistake_is_told() throws IOException {
    write("{\n  \"version\": 1,\n  s3cret\n}");
    String message = failure();
    assertTrue(message.contains("is no JSON: see line 3, column "), message);
  }

  @Test
  void a_directory_in_the_place_of_the_file_is_told() throws IOException {
    Files.createDirectories(file);
    String message = failure();
    assertTrue(message.contains("cannot be read"), message);
  }

  // A zip file stands for the file systems of Windows: it has no POSIX permissions.
  @Test
  void a_file_system_without_posix_permissions_is_taken_as_it_is() throws IOException {
    Path zip = temporary.resolve("a.zip");
    try (var files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      assertFalse(files.supportedFileAttributeViews().contains("posix"));
      var there = SavedConnections.in(files.getPath("/config/petstore"));
      there.save("a", BY_KEY);
      there.save("b", BY_KEY);
      assertEquals(List.of("a", "b"), there.names());
      assertEquals(BY_KEY, there.find("a"));
    }
  }

  @Test
  void threads_do_not_lose_what_others_save() throws InterruptedException {
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 6; i++) {
      int number = i;
      var thread = new Thread(() -> saveSome(directory, "thread" + number, 5));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(30, saved.names().size());
  }

  @Test
  void processes_do_not_lose_what_others_save() throws IOException, InterruptedException {
    var processes = new ArrayList<Process>();
    for (int i = 0; i < 2; i++) {
      processes.add(
          new ProcessBuilder(
                  System.getProperty("java.home") + "/bin/java",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  SavedConnectionsTest.class.getName(),
                  directory.toString(),
                  "process" + i)
              .inheritIO()
              .start());
    }
    saveSome(directory, "here", 20);
    for (Process process : processes) {
      assertEquals(0, process.waitFor());
    }
    assertEquals(60, saved.names().size());
    assertEquals(List.of("connections.json", "connections.lock"), files());
  }

  /// Saves as another process.
  public static void main(String[] args) {
    saveSome(Path.of(args[0]), args[1], 20);
  }

  private static void saveSome(Path directory, String prefix, int count) {
    for (int i = 0; i < count; i++) {
      SavedConnections.in(directory).save(prefix + "-" + i, BY_KEY);
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
