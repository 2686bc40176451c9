package petstore.storage.sql;

/// The positions in the database.
record SqlPositions(Sql sql) implements PositionTable {
  @Override
  public long next() {
    return sql.one("SELECT nextval('positions')", row -> row.getLong(1)).orElseThrow();
  }

  @Override
  public long bound() {
    return sql.one("SELECT last FROM positions", row -> row.getLong(1)).orElseThrow();
  }

  @Override
  public void raise(long bound) {
    sql.run("UPDATE positions SET last = ?", bound);
  }
}
