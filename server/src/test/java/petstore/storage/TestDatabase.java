package petstore.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// A schema of its own in the PostgreSQL database that `PETSTORE_TEST_DATABASE_URL`, `_USER` and
/// `_PASSWORD` name. Without them its tests are skipped, or fail when
/// `PETSTORE_TEST_DATABASE_REQUIRED` is `true`.
public final class TestDatabase implements AutoCloseable {
  private static final String VARIABLE = "PETSTORE_TEST_DATABASE_";

  private final StorageConfig.Postgres server;
  private final String schema = "test_" + UUID.randomUUID().toString().replace('-', '_');

  private TestDatabase(StorageConfig.Postgres server) {
    this.server = server;
  }

  /// Makes the schema, or skips the test that asks for it.
  public static TestDatabase create() {
    String url = variable("URL");
    if (url.isEmpty()) {
      String reason = "Skipped: no PostgreSQL to test against, " + VARIABLE + "URL is not set";
      System.out.println(reason);
      Assertions.assertNotEquals("true", variable("REQUIRED"), reason);
      Assumptions.abort(reason);
    }
    var database =
        new TestDatabase(new StorageConfig.Postgres(url, variable("USER"), variable("PASSWORD")));
    database.run("CREATE SCHEMA " + database.schema);
    return database;
  }

  /// Where the schema is.
  public StorageConfig.Postgres config() {
    String separator = server.url().contains("?") ? "&" : "?";
    return new StorageConfig.Postgres(
        server.url() + separator + "currentSchema=" + schema, server.user(), server.password());
  }

  /// Runs a statement in the schema.
  public void run(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /// A connection to the schema.
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(config().url(), server.user(), server.password());
  }

  @Override
  public void close() {
    run("DROP SCHEMA " + schema + " CASCADE");
  }

  private static String variable(String name) {
    return System.getenv().getOrDefault(VARIABLE + name, "");
  }
}
