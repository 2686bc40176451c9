package petstore.storage.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import petstore.storage.StorageUnavailable;

/// Brings the tables to what this program needs.
public final class Schema {
  /// The version of the newest migration.
  static final int NEWEST = 12;

  private Schema() {}

  /// Migrates a database, unless its history says that it is up to date: Flyway takes longer to
  /// find that out than the rest of the start takes.
  ///
  /// @throws StorageUnavailable if the database was written by a newer program
  public static void prepare(DataSource database, Flavor flavor) throws StorageUnavailable {
    int version = version(database);
    refuseNewer(version);
    if (version < NEWEST) {
      migrate(database, flavor);
    }
    count(database, flavor);
  }

  /// As [#prepare], but leaves the tables of an older program to it: servers may be using them.
  ///
  /// @throws StorageUnavailable if the database was written by another version of the program
  public static void prepareIfEmpty(DataSource database, Flavor flavor) throws StorageUnavailable {
    int version = version(database);
    refuseNewer(version);
    if (version == 0) {
      migrate(database, flavor);
    } else if (version < NEWEST) {
      throw new StorageUnavailable(
          ("the data was written by an older version of Petstore (schema %d, this one needs %d);"
                  + " a server of this version brings it up to date when it starts")
              .formatted(version, NEWEST));
    }
  }

  /// Whether the tables are those that this program needs.
  public static boolean isCurrent(DataSource database) {
    return version(database) == NEWEST;
  }

  private static void refuseNewer(int version) throws StorageUnavailable {
    if (version > NEWEST) {
      throw new StorageUnavailable(
          "the data was written by a newer version of Petstore (schema %d, this one knows %d)"
              .formatted(version, NEWEST));
    }
  }

  /// Flyway, set up for an engine.
  static Flyway flyway(DataSource database, Flavor flavor) {
    return Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/common", "classpath:db/migration/" + flavor.folder())
        .placeholders(flavor.types())
        .load();
  }

  private static void migrate(DataSource database, Flavor flavor) throws StorageUnavailable {
    try {
      flyway(database, flavor).migrate();
    } catch (FlywayException e) {
      throw new StorageUnavailable(
          "the tables cannot be brought up to date: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          e);
    }
  }

  // What an older program counted, it did not count by species.
  private static void count(DataSource database, Flavor flavor) throws StorageUnavailable {
    try (Connection connection = database.getConnection();
        var lone = new LoneConnection(connection, flavor)) {
      var counts = new PetCounts(new Sql(lone, flavor));
      lone.inTransaction(counts::countAgain);
    } catch (SQLException e) {
      throw notCounted(e);
    } catch (SqlFailure e) {
      throw notCounted(e.error());
    }
  }

  private static StorageUnavailable notCounted(SQLException e) {
    return new StorageUnavailable("the pets in the store cannot be counted: " + e.getMessage(), e);
  }

  // 0 when there is no history, or one with a failure in it: then Flyway has to look.
  private static int version(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT max(CAST(version AS integer)),
                       sum(CASE WHEN success THEN 0 ELSE 1 END)
                FROM flyway_schema_history
                """)) {
      return row.next() && row.getInt(2) == 0 ? row.getInt(1) : 0;
    } catch (SQLException e) {
      return 0;
    }
  }
}
