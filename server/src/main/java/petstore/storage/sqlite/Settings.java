package petstore.storage.sqlite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/// How connections to SQLite are set up.
///
/// @param settings each pragma with the value that it has to have
record Settings(Map<String, String> settings) {
  private static final Map<String, String> COMMON =
      Map.of(
          "busy_timeout", "5000",
          "foreign_keys", "1",
          "trusted_schema", "0",
          "cell_size_check", "1",
          "temp_store", "2",
          "wal_autocheckpoint", "2000",
          "journal_size_limit", "67108864");

  /// A commit is on disk before it returns.
  static final Settings DURABLE = synchronous("2");

  /// For a store that is gone at exit: nothing waits for the disk.
  static final Settings TEMPORARY = synchronous("0");

  private static Settings synchronous(String value) {
    return new Settings(COMMON).with("journal_mode", "wal").with("synchronous", value);
  }

  /// For the connection that writes: it waits for its turn in a way of its own, [Share#begin].
  Settings forWriter() {
    return with("busy_timeout", "0");
  }

  // The last, since what comes before may have to wait for another process.
  private Settings with(String name, String value) {
    var changed = new LinkedHashMap<>(settings);
    changed.remove(name);
    changed.put(name, value);
    return new Settings(changed);
  }

  /// Opens a connection with these settings.
  ///
  /// @throws SQLException also if one of them is not in force
  Connection connect(String url) throws SQLException {
    Connection connection = DriverManager.getConnection(url, driver());
    try (Statement statement = connection.createStatement()) {
      for (var setting : settings.entrySet()) {
        apply(statement, setting.getKey(), setting.getValue());
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  // After each statement that writes, the driver would ask for keys that we never make it generate.
  private static Properties driver() {
    var properties = new Properties();
    properties.setProperty("jdbc.get_generated_keys", "false");
    return properties;
  }

  private static void apply(Statement statement, String name, String value) throws SQLException {
    statement.execute("PRAGMA " + name + " = " + value);
    try (ResultSet row = statement.executeQuery("PRAGMA " + name)) {
      String actual = row.next() ? row.getString(1) : "unknown";
      if (!value.equals(actual)) {
        throw new SQLException(
            "SQLite's %s is %s and cannot be set to %s".formatted(name, actual, value));
      }
    }
  }
}
