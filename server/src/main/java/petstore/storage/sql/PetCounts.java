package petstore.storage.sql;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Availability;
import petstore.core.pets.Inventory;
import petstore.core.pets.Pet;
import petstore.core.pets.PetSearch;
import petstore.core.pets.Species;
import petstore.storage.sql.Tallies.Share;
import tools.jackson.core.JsonParser;

/// How many pets there are, by status and species.
final class PetCounts {
  /// Pets with a status, which is all that the classic editions count.
  static final String KIND = "pets";

  private static final UUID NOBODY = new UUID(0, 0);
  private static final String OTHERS = "pets without a status";

  private final Sql sql;
  private final Tallies tallies;
  private final Tallies others;

  PetCounts(Sql sql) {
    this.sql = sql;
    // Who writes alone waits for nobody, and reads fewer rows.
    long slots = sql.flavor().hasManyWriters() ? Tallies.SLOTS : 1;
    tallies = new Tallies(sql, KIND, slots);
    others = new Tallies(sql, OTHERS, slots);
  }

  /// Counts all pets of the shops in which an older program counted some, in a transaction; how
  /// many shops these are.
  int countAgain() {
    if (miscounted().isEmpty()) {
      return 0;
    }
    sql.alone("pets");
    List<Tenant> miscounted = miscounted();
    miscounted.forEach(this::countAgain);
    return miscounted.size();
  }

  private List<Tenant> miscounted() {
    return sql.all(
        "SELECT DISTINCT tenant FROM tallies WHERE kind = 'pets' AND slot < 16",
        row -> new Tenant(sql.uuid(row, 1)));
  }

  private void countAgain(Tenant tenant) {
    sql.run(
        "DELETE FROM tallies WHERE tenant = ? AND kind IN ('pets', 'pets without a status')",
        tenant.id());
    var counts = new HashMap<Share, Long>();
    sql.all(
            "SELECT doc FROM pets WHERE tenant = ?",
            row -> Documents.read(row.getBytes(1), PetCounts::share),
            tenant.id())
        .forEach(share -> counts.merge(share, 1L, Long::sum));
    counts.forEach(
        (share, count) -> (share.word().isEmpty() ? others : tallies).set(tenant, share, count));
  }

  private static Share share(JsonParser json) {
    return share(PetDocument.read(json, 0, NOBODY, 0));
  }

  Map<String, Long> byStatus(Tenant tenant) {
    return tallies.totals(tenant);
  }

  void change(Tenant tenant, long number, Optional<Pet> before, Optional<Pet> after) {
    tallies.change(tenant, number, before.flatMap(PetCounts::said), after.flatMap(PetCounts::said));
    others.change(
        tenant, number, before.flatMap(PetCounts::unsaid), after.flatMap(PetCounts::unsaid));
  }

  private static Optional<Share> said(Pet pet) {
    return Optional.of(share(pet)).filter(share -> !share.word().isEmpty());
  }

  private static Optional<Share> unsaid(Pet pet) {
    return Optional.of(share(pet)).filter(share -> share.word().isEmpty());
  }

  private static Share share(Pet pet) {
    String status = pet.profile().status();
    return new Share(status == null ? "" : status, 1, Codes.of(pet.species()));
  }

  Inventory inventory(Tenant tenant) {
    return inventory(
        sql.all(
            """
            SELECT word, slot / 16 - 1, sum(things) FROM tallies
            WHERE tenant = ? AND kind IN ('pets', 'pets without a status') GROUP BY word, slot / 16
            """,
            row -> new Count(row.getString(1), row.getInt(2), row.getLong(3)),
            tenant.id()));
  }

  /// How many pets have one of the species and availabilities of a search.
  long total(Tenant tenant, PetSearch search) {
    Set<Availability> wanted = search.availability();
    Inventory inventory =
        wanted.size() == 1 && !wanted.contains(Availability.NOT_AVAILABLE)
            ? inventory(tenant, wanted.iterator().next())
            : inventory(tenant);
    Set<Species> species =
        search.species().isEmpty() ? EnumSet.allOf(Species.class) : search.species();
    return (wanted.isEmpty() ? EnumSet.allOf(Availability.class) : wanted)
        .stream()
            .mapToLong(one -> species.stream().mapToLong(each -> inventory.count(each, one)).sum())
            .sum();
  }

  private Inventory inventory(Tenant tenant, Availability availability) {
    return inventory(
        sql.all(
            """
            SELECT word, slot / 16 - 1, sum(things) FROM tallies
            WHERE tenant = ? AND kind = 'pets' AND word = ? GROUP BY word, slot / 16
            """,
            row -> new Count(row.getString(1), row.getInt(2), row.getLong(3)),
            tenant.id(),
            availability.word()));
  }

  private record Count(String word, int species, long things) {}

  private static Inventory inventory(List<Count> counts) {
    var inventory = new EnumMap<Species, Map<Availability, Long>>(Species.class);
    for (Count count : counts) {
      // What an older program counted is of no species until it is counted again.
      Species kind = Codes.species(count.species());
      inventory
          .computeIfAbsent(kind, _ -> new EnumMap<>(Availability.class))
          .merge(Availability.of(count.word()), count.things(), Long::sum);
    }
    return new Inventory(inventory);
  }
}
