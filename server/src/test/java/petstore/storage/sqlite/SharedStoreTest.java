package petstore.storage.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.SEALER;
import static petstore.storage.Shop.account;
import static petstore.storage.Shop.pet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import petstore.codec.AesGcmSealer;
import petstore.core.Storage;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.storage.StorageConfig;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;
import petstore.storage.Storages;

/// What a command and a server do with one directory at the same time.
final class SharedStoreTest {
  private static final Tenant TENANT = Tenant.DEFAULT;

  @TempDir Path directory;

  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void end_all_callers() {
    callers.shutdownNow();
  }

  private Storage server() throws StorageUnavailable {
    return SqliteStorage.open(directory, SEALER, StorageObserver.NONE);
  }

  private Storage command() throws StorageUnavailable {
    return Storages.openShared(new StorageConfig.Sqlite(directory), SEALER);
  }

  private static String refusal(ThrowingOpen open) {
    return String.valueOf(
        assertThrows(StorageUnavailable.class, () -> open.run().close()).getMessage());
  }

  private interface ThrowingOpen {
    Storage run() throws StorageUnavailable;
  }

  private static void write(Storage storage, Runnable work) {
    storage.inTransaction(() -> {
      work.run();
      return true;
    });
  }

  static long insertNext(Storage storage) {
    return storage.inTransaction(() -> {
      long number = storage.pets().next(TENANT, Numbering.UNSAFE);
      storage.pets().insert(TENANT, pet(number, "sold", "a"));
      return number;
    });
  }

  private static List<Pet> sold(Storage storage) {
    return storage.pets().withStatus(TENANT, List.of("sold"), 10_000);
  }

  @Test
  void each_sees_at_once_what_the_other_wrote() throws Exception {
    try (Storage server = server();
        Storage command = command()) {
      Pet pet = pet(1, "sold", "a");
      write(server, () -> server.pets().insert(TENANT, pet));
      assertEquals(List.of(pet), sold(command));
      assertEquals(List.of(pet), sold(server), "in its cache from now on");
      Pet changed = pet.changed(pet(1, "sold", "b").profile().withStatus("sold"), NOW);
      write(command, () -> command.pets().update(TENANT, changed));
      assertEquals(List.of(changed), sold(server));
      assertEquals(Optional.of(changed), server.pets().find(TENANT, 1));
      var staff = account("staff", "staff@example.com");
      write(command, () -> command.users().insert(TENANT, staff));
      assertEquals(Optional.of(staff), server.users().find(TENANT, "staff"));
      write(command, () -> command.pets().delete(TENANT, 1));
      assertEquals(Map.of(), server.pets().countByStatus(TENANT));
      assertEquals(List.of(), sold(server));
    }
  }

  @Test
  void no_write_is_lost_and_none_fails_when_both_write_all_the_time() throws Exception {
    try (Storage server = server()) {
      var made = new ArrayList<Long>();
      try (Storage command = command()) {
        var writers = new ArrayList<Future<List<Long>>>();
        for (int i = 0; i < 8; i++) {
          writers.add(callers.submit(() -> insertMany(server, 50)));
          writers.add(callers.submit(() -> insertMany(command, 25)));
        }
        for (Future<List<Long>> writer : writers) {
          made.addAll(writer.get(60, TimeUnit.SECONDS));
        }
      }
      assertEverythingIsThere(server, made, 600);
    }
  }

  private static List<Long> insertMany(Storage storage, int count) {
    var numbers = new ArrayList<Long>();
    for (int i = 0; i < count; i++) {
      numbers.add(insertNext(storage));
    }
    return numbers;
  }

  private static void assertEverythingIsThere(Storage server, List<Long> made, int count) {
    assertEquals(count, new HashSet<>(made).size(), "no number is given twice");
    assertEquals(Map.of("sold", (long) count), server.pets().countByStatus(TENANT));
    assertEquals(count, sold(server).size());
    assertEquals(count, server.pets().withTags(TENANT, List.of("a"), 10_000).size());
    assertEquals(
        new HashSet<>(made), new HashSet<>(sold(server).stream().map(Pet::number).toList()));
  }

  @Test
  void a_command_gets_its_turn_beside_a_server_that_never_rests() throws Exception {
    try (Storage server = server();
        Storage command = command()) {
      var stop = new AtomicBoolean();
      var load = new ArrayList<Future<Integer>>();
      for (int i = 0; i < 32; i++) {
        int number = i;
        load.add(callers.submit(() -> writeUntil(stop, server, number)));
      }
      int writes = 0;
      for (int i = 0; i < 20; i++) {
        long start = System.nanoTime();
        insertNext(command);
        assertTrue(System.nanoTime() - start < 20_000_000_000L, "it got its turn in time");
      }
      stop.set(true);
      for (Future<Integer> writer : load) {
        writes += writer.get();
      }
      assertTrue(writes > 100, writes + " writes are no load");
    }
  }

  private static int writeUntil(AtomicBoolean stop, Storage server, int number) {
    int writes = 0;
    for (; !stop.get(); writes++) {
      write(
          server,
          () -> {
            server.pets().delete(TENANT, -1 - number);
            server.pets().insert(TENANT, pet(-1 - number, "pending"));
          });
    }
    return writes;
  }

  @Test
  void a_request_waits_for_a_command_and_fails_only_when_it_takes_too_long() throws Exception {
    try (Storage server = server();
        var other = DriverManager.getConnection("jdbc:sqlite:" + directory + "/petstore.db");
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      Future<Long> waiting = callers.submit(() -> insertNext(server));
      Thread.sleep(500);
      assertFalse(waiting.isDone());
      assertEquals(Optional.empty(), server.pets().find(TENANT, 1), "who reads does not wait");
      statement.execute("COMMIT");
      assertEquals(1, waiting.get(5, TimeUnit.SECONDS));
      statement.execute("BEGIN IMMEDIATE");
      var thrown = assertThrows(Failure.class, () -> insertNext(server));
      assertInstanceOf(Problem.Unavailable.class, thrown.problem());
      statement.execute("COMMIT");
      assertEquals(2, insertNext(server), "nothing is left of the one that failed");
    }
  }

  @Test
  void a_command_that_is_closed_leaves_the_servers_log_alone() throws Exception {
    try (Storage server = server()) {
      insertNext(server);
      long log = Files.size(directory.resolve("petstore.db-wal"));
      assertTrue(log > 0);
      command().close();
      assertTrue(Files.size(directory.resolve("petstore.db-wal")) >= log);
      assertEquals(2, insertNext(server));
    }
    assertFalse(Files.exists(directory.resolve("petstore.db-wal")), "the server tidied up");
    try (Storage command = command()) {
      assertEquals(2, sold(command).size());
    }
  }

  @Test
  void a_server_may_start_stop_and_start_while_a_command_has_the_store() throws Exception {
    server().close();
    try (Storage command = command()) {
      try (Storage server = server()) {
        assertEquals(1, insertNext(server));
      }
      assertEquals(2, insertNext(command));
      try (Storage server = server()) {
        assertEquals(3, insertNext(server));
        assertEquals(3, sold(command).size());
      }
    }
  }

  @Test
  void a_command_makes_a_store_that_is_not_there() throws Exception {
    Path absent = directory.resolve("a/b");
    try (Storage command = Storages.openShared(new StorageConfig.Sqlite(absent), SEALER)) {
      assertEquals(1, insertNext(command));
    }
    try (Storage server = SqliteStorage.open(absent, SEALER, StorageObserver.NONE)) {
      assertEquals(2, insertNext(server));
    }
  }

  @Test
  void a_server_still_refuses_a_second_one_beside_a_command() throws Exception {
    try (Storage _ = server();
        Storage _ = command()) {
      assertTrue(refusal(this::server).endsWith("is in use by another server"));
    }
  }

  @Test
  void a_command_of_another_version_than_the_server_is_refused() throws Exception {
    try (Storage _ = server()) {
      run("UPDATE flyway_schema_history SET version = '3' WHERE version = '12'");
      String refusal = refusal(this::command);
      assertEquals(
          "the server that uses the data directory "
              + directory
              + " is of another version, or not ready yet",
          refusal);
    }
  }

  @Test
  void data_of_a_newer_program_is_refused() throws Exception {
    server().close();
    run("UPDATE flyway_schema_history SET version = '99' WHERE version = '3'");
    String refusal = refusal(this::command);
    assertTrue(refusal.startsWith("the data was written by a newer version of Petstore"), refusal);
  }

  @Test
  void a_command_with_another_key_is_refused() throws Exception {
    try (Storage _ = server()) {
      var sealer = new AesGcmSealer(new byte[32], new SecureRandom());
      var config = new StorageConfig.Sqlite(directory);
      String refusal = refusal(() -> Storages.openShared(config, sealer));
      assertTrue(refusal.startsWith("the data was sealed with another secret key"), refusal);
    }
  }

  @Test
  void a_temporary_store_is_its_servers_alone() {
    assertEquals(
        "a temporary store is its server's alone",
        refusal(() -> Storages.openShared(new StorageConfig.Memory(), SEALER)));
  }

  @Test
  void a_command_in_a_process_of_its_own_writes_beside_the_server() throws Exception {
    try (Storage server = server()) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  SharedStoreCommand.class.getName(),
                  directory.toString(),
                  "200")
              .redirectError(directory.resolve("command.err").toFile())
              .redirectOutput(directory.resolve("command.out").toFile())
              .start();
      var made = new ArrayList<Long>();
      try {
        while (process.isAlive() || made.size() < 200) {
          made.add(insertNext(server));
          // not so many that the lists below are cut
          Thread.sleep(made.size() > 2_000 ? 100 : 1);
        }
      } finally {
        process.destroyForcibly();
      }
      assertEquals(0, process.waitFor(), () -> "see " + readAll(directory.resolve("command.err")));
      for (String line : Files.readAllLines(directory.resolve("command.out"))) {
        if (line.startsWith("made ")) {
          made.add(Long.valueOf(line.substring(5)));
        }
      }
      assertEverythingIsThere(server, made, made.size());
      assertTrue(made.size() >= 400, made.size() + " writes");
    }
  }

  private static String readAll(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      return e.toString();
    }
  }

  private void run(String sql) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory + "/petstore.db");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
