package petstore.storage.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petstore.core.Storage;
import petstore.storage.EveryStatement;
import petstore.storage.Shop;
import petstore.storage.StorageConfig;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;
import petstore.storage.TestDatabase;

/// How a PostgreSQL database is opened, and how it goes about the statements.
final class PostgresOpeningTest {
  private static final Pattern WHOLE_TABLE =
      Pattern.compile(
          "Seq Scan on (pets|pet_tags|orders|users|sessions|images|tallies|grants|refresh_tokens"
              + "|api_keys|wrong_passwords|favorites)\\b");

  private TestDatabase database;

  @BeforeEach
  void create_a_schema() {
    database = TestDatabase.create();
  }

  @AfterEach
  void drop_the_schema() {
    if (database != null) {
      database.close();
    }
  }

  private static Storage open(StorageConfig.Postgres config) throws StorageUnavailable {
    return PostgresStorage.open(config, Shop.SEALER, StorageObserver.NONE);
  }

  @Test
  void servers_that_start_at_once_all_start() throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var opening = new ArrayList<Future<Storage>>();
      for (int i = 0; i < 3; i++) {
        Callable<Storage> start = () -> open(database.config());
        opening.add(pool.submit(start));
      }
      for (Future<Storage> opened : opening) {
        opened.get().close();
      }
    }
  }

  @Test
  void a_wrong_password_is_one_line_without_it() {
    var right = database.config();
    var wrong = new StorageConfig.Postgres(right.url(), "nobody", "hush-hush");
    String refusal = refusal(wrong);
    assertTrue(refusal.contains("password authentication failed"), refusal);
    assertFalse(refusal.contains("hush"), refusal);
    assertEquals(1, refusal.lines().count());
  }

  @Test
  void a_server_that_is_not_there_is_one_line() {
    String refusal =
        refusal(
            new StorageConfig.Postgres(
                "jdbc:postgresql://127.0.0.1:1/shop?password=hush", "me", "hush"));
    assertTrue(
        refusal.startsWith("the database jdbc:postgresql://127.0.0.1:1/shop cannot be used: "),
        refusal);
    assertFalse(refusal.contains("hush"), refusal);
    assertEquals(1, refusal.lines().count());
  }

  @Test
  void an_address_of_something_else_is_one_line() {
    String refusal = refusal(new StorageConfig.Postgres("http://example.com", "me", "hush"));
    assertTrue(refusal.startsWith("the database http://example.com cannot be used: "), refusal);
  }

  @Test
  void data_of_a_newer_program_is_refused() throws Exception {
    open(database.config()).close();
    database.run(
        """
        INSERT INTO flyway_schema_history
        SELECT 99, '99', 'Future', type, 'V99', 0, installed_by, installed_on, 0, true
        FROM flyway_schema_history LIMIT 1
        """);
    assertTrue(refusal(database.config()).startsWith("the data was written by a newer version"));
  }

  @Test
  void no_statement_goes_through_a_whole_table() throws Exception {
    var flavor = new EveryStatement(new PostgresFlavor());
    try (Storage storage =
        PostgresStorage.open(database.config(), flavor, Shop.SEALER, StorageObserver.NONE)) {
      EveryStatement.make(storage);
    }
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan");
      for (String sql : flavor.statements()) {
        if (!sql.startsWith("INSERT")) {
          String plan = plan(statement, sql);
          assertFalse(WHOLE_TABLE.matcher(plan).find(), () -> sql + "\n" + plan);
        }
      }
    }
  }

  private static String plan(Statement statement, String sql) throws SQLException {
    int parameters = (int) sql.chars().filter(c -> c == '?').count();
    String numbered = sql;
    for (int i = 1; i <= parameters; i++) {
      numbered = numbered.replaceFirst("[?]", "\\$" + i);
    }
    statement.execute("PREPARE it AS " + numbered);
    var plan = new StringBuilder();
    String arguments = parameters == 0 ? "" : "(NULL" + ", NULL".repeat(parameters - 1) + ")";
    try (ResultSet rows = statement.executeQuery("EXPLAIN EXECUTE it" + arguments)) {
      while (rows.next()) {
        plan.append(rows.getString(1)).append('\n');
      }
    }
    statement.execute("DEALLOCATE it");
    return plan.toString();
  }

  private static String refusal(StorageConfig.Postgres config) {
    return String.valueOf(assertThrows(StorageUnavailable.class, () -> open(config)).getMessage());
  }
}
