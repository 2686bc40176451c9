package petstore.storage.sql;

import static java.util.Comparator.comparing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import petstore.core.kernel.Tenant;

/// Counts things by a word, in the transaction that changes them, so that nobody has to scan them.
final class Tallies {
  /// Over how many rows a tally is spread, so that writers seldom wait for each other.
  static final long SLOTS = 16;

  private final Sql sql;
  private final String kind;
  private final long slots;

  /// @param kind what is counted
  Tallies(Sql sql, String kind) {
    this(sql, kind, SLOTS);
  }

  /// @param slots how many are used of [#SLOTS]; the same ever after
  Tallies(Sql sql, String kind, long slots) {
    this.sql = sql;
    this.kind = kind;
    this.slots = slots;
  }

  /// What one thing adds to the tally of its word.
  ///
  /// @param part what part of the tally it belongs to, from 0; -1 if there are none. Parts have
  ///   slots of their own
  record Share(String word, long amount, int part) {
    Share(String word, long amount) {
      this(word, amount, -1);
    }
  }

  /// The sum of the amounts, by word.
  Map<String, Long> totals(Tenant tenant) {
    var totals = new LinkedHashMap<String, Long>();
    var rows =
        sql.all(
            """
            SELECT full_word, sum(total) FROM tallies WHERE tenant = ? AND kind = ?
            GROUP BY word, full_word ORDER BY word
            """,
            row -> Map.entry(row.getString(1), row.getLong(2)),
            tenant.id(),
            kind);
    rows.forEach(row -> totals.put(row.getKey(), row.getValue()));
    return totals;
  }

  /// A thing's share is another from now on.
  ///
  /// @param number of the thing
  void change(Tenant tenant, long number, Optional<Share> before, Optional<Share> after) {
    if (before.equals(after)) {
      return;
    }
    long slot = Math.floorMod(number, slots);
    // Always in the same order, so that two writers do not wait for each other.
    Stream.concat(
            before.map(share -> new Step(share, slot, -1)).stream(),
            after.map(share -> new Step(share, slot, 1)).stream())
        .sorted(comparing(Step::word).thenComparing(Step::slot))
        .forEach(step -> take(tenant, step));
  }

  /// So many things have this share.
  void set(Tenant tenant, Share share, long things) {
    long slot = SLOTS * (share.part() + 1);
    take(tenant, new Step(share.word(), slot, things, things * share.amount()));
  }

  private record Step(String word, long slot, long things, long amount) {
    Step(Share share, long slot, long sign) {
      this(share.word(), slot + SLOTS * (share.part() + 1), sign, sign * share.amount());
    }
  }

  private void take(Tenant tenant, Step step) {
    String key = Words.key(step.word());
    long things =
        sql.one(
                """
                INSERT INTO tallies (tenant, kind, word, slot, full_word, things, total)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (tenant, kind, word, slot) DO UPDATE
                SET things = tallies.things + excluded.things,
                    total = tallies.total + excluded.total
                RETURNING things
                """,
                row -> row.getLong(1),
                tenant.id(),
                kind,
                key,
                step.slot(),
                step.word(),
                step.things(),
                step.amount())
            .orElseThrow();
    if (things == 0) {
      sql.run(
          "DELETE FROM tallies WHERE tenant = ? AND kind = ? AND word = ? AND slot = ?",
          tenant.id(),
          kind,
          key,
          step.slot());
    }
  }
}
