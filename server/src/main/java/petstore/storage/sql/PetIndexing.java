package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;

/// Keeps what pets are found by: the columns of [PetFacets], and their words.
///
/// Whoever writes a pet writes nothing of that, since it would cost as much again: a row lags until
/// it is indexed, which its stamp tells, and an index has those that do. A search first indexes
/// what lags in its shop, so that it finds what was answered before; while nobody writes, an
/// [Indexer] does. So it makes no difference whether this program wrote a row, or an older one.
final class PetIndexing {
  private static final int BATCH = 200;
  private static final long PATIENCE_NANOS = 2_000_000_000;

  private static final String SELECT =
      "SELECT tenant, number, id, version, stamp, entry, wording, doc FROM pets ";

  private static final String LAGGING =
      SELECT + "WHERE indexed IS DISTINCT FROM stamp ORDER BY tenant, position, number LIMIT ?";

  private static final String LAGGING_OF_TENANT =
      SELECT
          + "WHERE indexed IS DISTINCT FROM stamp AND tenant = ? ORDER BY position, number LIMIT ?";

  private static final String LAGS =
      "SELECT 1 FROM pets WHERE indexed IS DISTINCT FROM stamp AND tenant = ? LIMIT 1";

  private static final String INDEX =
      "UPDATE pets SET "
          + PetFacets.SETTINGS
          + ", entry = ?, wording = ?, indexed = stamp WHERE tenant = ? AND number = ?";

  private final Sql sql;
  private final PetWords words;
  private final AtomicLong written = new AtomicLong();

  PetIndexing(Sql sql) {
    this.sql = sql;
    words = new PetWords(sql);
  }

  /// A pet as its row says it is.
  ///
  /// @param entry of its words; none: they were never kept
  /// @param wording tells whether its words are the same
  private record Row(Tenant tenant, Pet pet, @Nullable Long entry, long wording) {}

  /// Somebody writes a pet.
  void expect() {
    written.incrementAndGet();
  }

  /// How many pets were written.
  long written() {
    return written.get();
  }

  /// Indexes what lags in a shop.
  ///
  /// @throws Failure with [Problem.Unavailable] if that takes too long, as after many were written
  ///   at once; some of it is done then
  void catchUp(Tenant tenant) {
    if (sql.one(LAGS, Sql::flag, tenant.id()).isEmpty()) {
      return;
    }
    long start = System.nanoTime();
    while (sql.inTransaction(() -> index(LAGGING_OF_TENANT, tenant.id(), BATCH))) {
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        throw SqlFailure.unavailable("pets that were added lately are still being indexed");
      }
    }
  }

  /// Indexes some pets of any shop; whether there may be more.
  boolean indexSome() {
    return sql.inTransaction(() -> index(LAGGING, BATCH));
  }

  private boolean index(String query, Object... parameters) {
    List<Row> rows = sql.heldRows(query, this::read, parameters);
    rows.forEach(this::index);
    return rows.size() == BATCH;
  }

  private void index(Row row) {
    Tenant tenant = row.tenant();
    Pet pet = row.pet();
    String text = words.of(tenant, pet);
    long wording = PetWords.wording(text);
    Long known = row.entry();
    long entry = known == null ? sql.nextPosition() : known;
    if (known != null && wording != row.wording()) {
      words.delete(entry);
    }
    if (known == null || wording != row.wording()) {
      words.insert(entry, text);
    }
    sql.run(
        INDEX, PetFacets.with(PetFacets.values(pet), entry, wording, tenant.id(), pet.number()));
  }

  private Row read(ResultSet row) throws SQLException {
    long number = row.getLong(2);
    var id = sql.uuid(row, 3);
    long version = row.getLong(4);
    long entry = row.getLong(6);
    Long known = row.wasNull() ? null : (Long) entry;
    byte[] doc = row.getBytes(8);
    Pet pet = Documents.read(doc, json -> PetDocument.read(json, number, id, version));
    return new Row(new Tenant(sql.uuid(row, 1)), pet, known, row.getLong(7));
  }
}
