package petstore.storage.sql;

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
  private final PetCounts counts;
  private final PetWords words;
  private final PetIndexing indexing;
  private final PetCache cache = new PetCache();
  private final PetLists lists;
  private final PetSearches searches;

  SqlPets(Sql sql, PetIndexing indexing) {
    this.sql = sql;
    this.indexing = indexing;
    numbers = new NumberColumn(sql, "pets");
    counts = new PetCounts(sql);
    words = new PetWords(sql);
    lists = new PetLists(sql, cache);
    searches = new PetSearches(sql, lists, counts, indexing);
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
    return searches.page(tenant, search, page);
  }

  @Override
  public Inventory inventory(Tenant tenant) {
    return counts.inventory(tenant);
  }

  @Override
  public Map<String, Long> countByStatus(Tenant tenant) {
    return counts.byStatus(tenant);
  }

  @Override
  public void insert(Tenant tenant, Pet pet) {
    indexing.expect();
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
    counts.change(tenant, pet.number(), Optional.empty(), Optional.of(pet));
  }

  @Override
  public void update(Tenant tenant, Pet pet) {
    find(tenant, pet.number()).ifPresent(before -> update(tenant, before, pet));
  }

  private void update(Tenant tenant, Pet before, Pet after) {
    indexing.expect();
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
    counts.change(tenant, number, Optional.of(before), Optional.of(after));
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
      sql.one(
              "DELETE FROM pets WHERE tenant = ? AND number = ? RETURNING entry",
              SqlPets::entry,
              tenant.id(),
              number)
          .flatMap(entry -> entry)
          .ifPresent(words::delete);
      removeTags(tenant, number, tagKeys(pet));
      counts.change(tenant, number, Optional.of(pet), Optional.empty());
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

  // None of a pet that was not indexed yet.
  private static Optional<Long> entry(ResultSet row) throws SQLException {
    long entry = row.getLong(1);
    return row.wasNull() ? Optional.empty() : Optional.of(entry);
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
