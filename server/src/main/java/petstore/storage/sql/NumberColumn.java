package petstore.storage.sql;

import java.util.OptionalLong;
import petstore.core.kernel.Numbers;
import petstore.core.kernel.Tenant;

/// The numbers in one table.
final class NumberColumn implements Numbers {
  private final Sql sql;
  private final String highestBelow;
  private final String isFree;
  private final String firstGap;

  NumberColumn(Sql sql, String table) {
    this.sql = sql;
    highestBelow =
        """
        SELECT number FROM %s WHERE tenant = ? AND number > 0 AND number < ?
        ORDER BY number DESC LIMIT 1
        """
            .formatted(table);
    isFree = "SELECT number FROM %s WHERE tenant = ? AND number = 1 LIMIT 1".formatted(table);
    firstGap =
        """
        SELECT used.number + 1 FROM %1$s AS used
        WHERE used.tenant = ? AND used.number > 0 AND used.number < 9223372036854775807
        AND NOT EXISTS (SELECT 1 FROM %1$s AS next
                        WHERE next.tenant = used.tenant AND next.number = used.number + 1)
        ORDER BY used.number LIMIT 1
        """
            .formatted(table);
  }

  @Override
  public void lock(Tenant tenant) {
    sql.hold(tenant);
  }

  @Override
  public OptionalLong highestBelow(Tenant tenant, long ceiling) {
    return sql.one(highestBelow, row -> row.getLong(1), tenant.id(), ceiling)
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  @Override
  public long lowestFree(Tenant tenant) {
    if (sql.one(isFree, row -> row.getLong(1), tenant.id()).isEmpty()) {
      return 1;
    }
    return sql.one(firstGap, row -> row.getLong(1), tenant.id()).orElseThrow();
  }
}
