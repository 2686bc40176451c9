package petstore.storage.sql;

import java.util.Set;
import petstore.core.auth.IssuerRepository;

/// Issuers in the database.
final class SqlIssuers implements IssuerRepository {
  private final Sql sql;

  SqlIssuers(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(String url) {
    sql.run("INSERT INTO issuers (url) VALUES (?) ON CONFLICT (url) DO NOTHING", url);
  }

  @Override
  public Set<String> all() {
    return Set.copyOf(sql.all("SELECT url FROM issuers", row -> row.getString(1)));
  }
}
