package petstore.storage.sql;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Inventory;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.PetRepository;
import petstore.core.pets.PetSearch;
import petstore.core.pets.Tag;

/// Pets in the database. The tags' names are in a table of their own, to be found by.
final class SqlPets implements PetRepository {
  private final Sql sql;
  private final NumberColumn numbers;
  private final Tallies tallies;
  private final PetCache cache = new PetCache();
  private final PetLists lists;

  SqlPets(Sql sql) {
    this.sql = sql;
    numbers = new NumberColumn(sql, "pets");
    tallies = new Tallies(sql, "pets");
    lists = new PetLists(sql, cache);
  }

  @Override
  public Optional<Pet> find(Tenant tenant, long number) {
    return sql.held(
        "SELECT stamp, id, version, doc FROM pets WHERE tenant = ? AND number = ?",
        row -> read(row, number),
        tenant.id(),
        number);
  }

  @Override
  public Optional<Pet> find(Tenant tenant, UUID id) {
    return sql.held(
        "SELECT stamp, id, version, doc, number FROM pets WHERE tenant = ? AND id = ?",
        row -> read(row, row.getLong(5)),
        tenant.id(),
        id);
  }

  private Pet read(ResultSet row, long number) throws SQLException {
    long stamp = row.getLong(1);
    Pet known = cache.get(number, stamp);
    if (known != null) {
      return known;
    }
    var id = sql.uuid(row, 2);
    long version = row.getLong(3);
    byte[] doc = row.getBytes(4);
    Pet pet = Documents.read(doc, json -> PetDocument.read(json, number, id, version));
    if (doc.length <= PetCache.LARGEST) {
      cache.put(new PetCache.Entry(stamp, pet));
    }
    return pet;
  }

  @Override
  public List<Pet> withNumbers(Tenant tenant, Collection<Long> numbers) {
    return lists.withNumbers(tenant, numbers);
  }

  @Override
  public List<Pet> withStatus(Tenant tenant, Collection<String> statuses, int most) {
    return lists.withStatus(tenant, Words.keys(statuses), most);
  }

  @Override
  public List<Pet> withTags(Tenant tenant, Collection<String> names, int most) {
    return lists.withTags(tenant, Words.keys(names), most);
  }

  @Override
  public Page<Pet> search(Tenant tenant, PetSearch search, PageRequest page) {
    return PetScan.page(all(tenant), search, page);
  }

  @Override
  public Inventory inventory(Tenant tenant) {
    return new Inventory(
        all(tenant).stream()
            .map(PetScan.Placed::pet)
            .collect(
                groupingBy(Pet::species, groupingBy(Pet::availability, Collectors.counting()))));
  }

  private List<PetScan.Placed> all(Tenant tenant) {
    return sql.all(
        "SELECT stamp, id, version, doc, number, position FROM pets WHERE tenant = ?",
        row -> new PetScan.Placed(row.getLong(6), read(row, row.getLong(5))),
        tenant.id());
  }

  @Override
  public Map<String, Long> countByStatus(Tenant tenant) {
    return tallies.totals(tenant);
  }

  @Override
  public void insert(Tenant tenant, Pet pet) {
    sql.run(
        """
        INSERT INTO pets (tenant, number, id, version, stamp, position, status, doc)
        VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb))
        """,
        tenant.id(),
        pet.number(),
        pet.id(),
        pet.version(),
        newStamp(),
        nextPosition(),
        statusKey(pet),
        PetDocument.write(pet));
    addTags(tenant, pet.number(), tagKeys(pet));
    tallies.change(tenant, pet.number(), Optional.empty(), share(pet));
  }

  @Override
  public void update(Tenant tenant, Pet pet) {
    find(tenant, pet.number()).ifPresent(before -> update(tenant, before, pet));
  }

  private void update(Tenant tenant, Pet before, Pet after) {
    long number = after.number();
    sql.run(
        """
        UPDATE pets SET id = ?, version = ?, stamp = ?, status = ?, doc = CAST(? AS jsonb)
        WHERE tenant = ? AND number = ?
        """,
        after.id(),
        after.version(),
        newStamp(),
        statusKey(after),
        PetDocument.write(after),
        tenant.id(),
        number);
    Set<String> tagsBefore = tagKeys(before);
    Set<String> tagsAfter = tagKeys(after);
    removeTags(tenant, number, without(tagsBefore, tagsAfter));
    addTags(tenant, number, without(tagsAfter, tagsBefore));
    tallies.change(tenant, number, share(before), share(after));
  }

  @Override
  public void moveToEnd(Tenant tenant, long number) {
    sql.run(
        "UPDATE pets SET position = ? WHERE tenant = ? AND number = ?",
        nextPosition(),
        tenant.id(),
        number);
  }

  @Override
  public boolean delete(Tenant tenant, long number) {
    Optional<Pet> before = find(tenant, number);
    before.ifPresent(pet -> {
      sql.run("DELETE FROM pets WHERE tenant = ? AND number = ?", tenant.id(), number);
      removeTags(tenant, number, tagKeys(pet));
      tallies.change(tenant, number, share(pet), Optional.empty());
    });
    return before.isPresent();
  }

  @Override
  public void lock(Tenant tenant) {
    numbers.lock(tenant);
  }

  @Override
  public OptionalLong highestBelow(Tenant tenant, long ceiling) {
    return numbers.highestBelow(tenant, ceiling);
  }

  @Override
  public long lowestFree(Tenant tenant) {
    return numbers.lowestFree(tenant);
  }

  private void addTags(Tenant tenant, long number, Set<String> keys) {
    if (!keys.isEmpty()) {
      sql.run(
          """
          INSERT INTO pet_tags (tenant, name, number)
          SELECT ?, word.value, ? FROM jsonb_array_elements_text(CAST(? AS jsonb)) AS word(value)
          """,
          tenant.id(),
          number,
          Documents.array(keys));
    }
  }

  private void removeTags(Tenant tenant, long number, Set<String> keys) {
    if (!keys.isEmpty()) {
      sql.run(
          """
          DELETE FROM pet_tags WHERE tenant = ? AND number = ? AND name IN (
            SELECT word.value FROM jsonb_array_elements_text(CAST(? AS jsonb)) AS word(value))
          """,
          tenant.id(),
          number,
          Documents.array(keys));
    }
  }

  private long nextPosition() {
    return sql.nextPosition();
  }

  private static long newStamp() {
    return ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
  }

  private static @Nullable String statusKey(Pet pet) {
    String status = pet.profile().status();
    return status == null ? null : Words.key(status);
  }

  private static Optional<Tallies.Share> share(Pet pet) {
    return Optional.ofNullable(pet.profile().status())
        .filter(status -> !status.isEmpty())
        .map(status -> new Tallies.Share(status, 1));
  }

  private static Set<String> tagKeys(Pet pet) {
    PetProfile profile = pet.profile();
    List<@Nullable Tag> tags = profile.tags();
    var keys = new HashSet<String>();
    for (Tag tag : tags == null ? List.<@Nullable Tag>of() : tags) {
      String name = tag == null ? null : tag.name();
      if (name != null) {
        keys.add(Words.key(name));
      }
    }
    return keys;
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    var rest = new HashSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
