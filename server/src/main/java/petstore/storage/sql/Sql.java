package petstore.storage.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Tenant;

/// Runs statements on the connection in use.
final class Sql {
  private final Engine engine;
  private final Flavor flavor;

  Sql(Engine engine, Flavor flavor) {
    this.engine = engine;
    this.flavor = flavor;
  }

  /// The first row, if there is one.
  <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    return engine.with(link -> {
      try (ResultSet rows = bound(link, sql, parameters).executeQuery()) {
        return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
      }
    });
  }

  /// As [#one]; in a transaction the row cannot change until the transaction ends.
  <T> Optional<T> held(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    return one(holds() ? sql.concat(" FOR UPDATE") : sql, reader, parameters);
  }

  /// As [#one]; in a transaction the row cannot be deleted until the transaction ends. Others may
  /// keep it at the same time.
  <T> Optional<T> kept(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    return one(holds() ? sql.concat(" FOR KEY SHARE") : sql, reader, parameters);
  }

  /// As [#all]; in a transaction the rows cannot change until the transaction ends.
  <T> List<T> heldRows(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    return all(holds() ? sql.concat(" FOR UPDATE") : sql, reader, parameters);
  }

  /// Lets nobody else write to a table until the transaction ends.
  void alone(String table) {
    if (holds()) {
      run("LOCK TABLE " + table + " IN SHARE ROW EXCLUSIVE MODE");
    }
  }

  /// All rows.
  <T> List<T> all(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    return engine.with(link -> {
      try (ResultSet rows = bound(link, sql, parameters).executeQuery()) {
        var result = new ArrayList<T>();
        while (rows.next()) {
          result.add(reader.read(rows));
        }
        return result;
      }
    });
  }

  /// Runs a statement that writes; how many rows it wrote.
  int run(String sql, @Nullable Object... parameters) {
    return engine.with(link -> bound(link, sql, parameters).executeUpdate());
  }

  /// Runs `work` in a transaction, the one that this thread is in if there is one.
  <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    return engine.inTransaction(work);
  }

  /// Lets other transactions that hold the tenant wait until this one ends.
  void hold(Tenant tenant) {
    if (holds()
        && one("SELECT 1 FROM tenants WHERE tenant = ? FOR UPDATE", Sql::flag, tenant.id())
            .isEmpty()) {
      // A tenant that nobody added has no row to lock.
      one(
          "SELECT 1 FROM (SELECT pg_advisory_xact_lock(?)) AS held",
          Sql::flag,
          tenant.id().getMostSignificantBits() ^ tenant.id().getLeastSignificantBits());
    }
  }

  /// For a query whose rows say all by being there.
  static boolean flag(ResultSet row) throws SQLException {
    return row.getInt(1) == 1;
  }

  /// A position behind all that were given before.
  long nextPosition() {
    return flavor.nextPosition(new SqlPositions(this));
  }

  Flavor flavor() {
    return flavor;
  }

  UUID uuid(ResultSet row, int column) throws SQLException {
    return flavor.uuid(row, column);
  }

  private boolean holds() {
    return flavor.hasManyWriters() && engine.isInTransaction();
  }

  private PreparedStatement bound(Link link, String sql, @Nullable Object... parameters)
      throws SQLException {
    PreparedStatement statement = link.statement(sql);
    for (int i = 0; i < parameters.length; i++) {
      bind(statement, i + 1, parameters[i]);
    }
    return statement;
  }

  private void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(index, Types.NULL);
      case Long number -> statement.setLong(index, number);
      case Integer number -> statement.setInt(index, number);
      case String text -> statement.setString(index, text);
      case UUID id -> flavor.bind(statement, index, id);
      case byte[] bytes -> statement.setBytes(index, bytes);
      case Boolean flag -> statement.setBoolean(index, flag);
      default -> throw new IllegalArgumentException("no SQL type for " + value.getClass());
    }
  }
}
