package petstore.codec;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeyFileTest {
  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void name_a_file_that_is_not_there() {
    file = directory.resolve("new/directories/secret.key");
  }

  @Test
  void the_first_load_makes_a_key_and_the_next_finds_it() throws IOException {
    byte[] key = SecretKeyFile.load(file);
    assertEquals(32, key.length);
    assertArrayEquals(key, SecretKeyFile.load(file));
    assertEquals(Base64.getEncoder().encodeToString(key) + "\n", Files.readString(file));
  }

  @Test
  void two_keys_differ() throws IOException {
    byte[] key = SecretKeyFile.load(file);
    assertFalse(Arrays.equals(key, SecretKeyFile.load(directory.resolve("other.key"))));
  }

  @Test
  void only_its_owner_may_use_the_file_and_nothing_else_is_left_beside_it() throws IOException {
    SecretKeyFile.load(file);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void all_who_make_the_key_at_once_get_the_same() throws Exception {
    int threads = 16;
    var start = new CyclicBarrier(threads);
    List<Future<byte[]>> keys = new ArrayList<>();
    try (var executor = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        keys.add(
            executor.submit(() -> {
              start.await();
              return SecretKeyFile.load(file);
            }));
      }
    }
    for (Future<byte[]> key : keys) {
      assertArrayEquals(SecretKeyFile.load(file), key.get());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "secret", "c2VjcmV0", "!!!!"})
  void what_is_no_key_is_refused_without_repeating_it(String content) throws IOException {
    Path bad = Files.writeString(directory.resolve("bad.key"), content);
    Files.setPosixFilePermissions(bad, fromString("rw-------"));
    assertEquals("the key file " + bad + " does not hold a key (32 bytes in base64)", refusal(bad));
    assertEquals(content, Files.readString(bad));
  }

  @Test
  void a_longer_file_is_no_key() throws IOException {
    SecretKeyFile.load(file);
    Files.writeString(file, Files.readString(file).repeat(1_000));
    assertTrue(refusal(file).contains("does not hold a key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
  void a_key_that_others_may_use_is_refused(String permissions) throws IOException {
    SecretKeyFile.load(file);
    Files.setPosixFilePermissions(file, fromString(permissions));
    assertEquals(
        "others than its owner may use the key file %s (%s): chmod 600 it"
            .formatted(file, permissions),
        refusal(file));
  }

  @Test
  void a_directory_is_no_key_file() {
    assertEquals("the key file " + directory + " is not a file", refusal(directory));
  }

  @Test
  void a_place_below_a_file_is_refused_with_one_line() throws IOException {
    Path below = Files.createFile(directory.resolve("file")).resolve("secret.key");
    String message = refusal(below);
    assertTrue(message.startsWith("cannot read or make the key file " + below), message);
    assertFalse(message.contains("\n"), message);
  }

  @Test
  void a_dangling_link_is_refused() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("gone"));
    assertTrue(refusal(link).contains(link.toString()));
    assertTrue(Files.isSymbolicLink(link));
  }

  private static String refusal(Path path) {
    return String.valueOf(
        assertThrows(IOException.class, () -> SecretKeyFile.load(path)).getMessage());
  }
}
