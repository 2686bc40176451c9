package petstore.storage.sql;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.storage.sql.PetCache.Entry;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Lists of pets. A first query finds which pets are in a list, and most of them are then in the
/// cache. Each query gathers its rows into one value: fetching a row costs more than what is in it.
final class PetLists {
  /// Above this many that are not in the cache, the whole list is read at once.
  private static final int FEW = 64;

  private static final int ATTEMPTS = 5;

  private static final String MARKS =
      "SELECT string_agg(number || ':' || stamp, ',') FROM (SELECT number, stamp ";

  private static final String PETS =
      """
      SELECT '[' || string_agg('[' || number || ',"' || CAST(id AS text) || '",' || version || ','
        || stamp || ',' || CAST(doc AS text) || ']', ',') || ']'
      FROM (SELECT number, id, version, stamp, doc
      """;

  private static final String HAVING_STATUS =
      """
      FROM pets WHERE tenant = ? AND status = ? ORDER BY position, number LIMIT ?) AS found
      """;

  private static final String HAVING_STATUSES =
      """
      FROM pets WHERE tenant = ? AND status IN (
        SELECT word.value FROM jsonb_array_elements_text(CAST(? AS jsonb)) AS word(value))
      ORDER BY position, number LIMIT ?) AS found
      """;

  // A cross join, because SQLite keeps its order: else it may go through the whole tenant.
  private static final String HAVING_TAGS =
      """
      FROM (SELECT DISTINCT number AS tagged FROM pet_tags WHERE tenant = ? AND name IN (
        SELECT word.value FROM jsonb_array_elements_text(CAST(? AS jsonb)) AS word(value)))
        AS tags
      CROSS JOIN pets WHERE pets.tenant = ? AND pets.number = tags.tagged
      ORDER BY position, number LIMIT ?) AS found
      """;

  // A cross join for the same reason.
  private static final String HAVING_NUMBERS =
      """
      FROM (SELECT DISTINCT CAST(word.value AS bigint) AS wanted
        FROM jsonb_array_elements_text(CAST(? AS jsonb)) AS word(value)) AS numbers
      CROSS JOIN pets WHERE tenant = ? AND number = numbers.wanted) AS found
      """;

  private static final Selection BY_STATUS = new Selection(HAVING_STATUS);
  private static final Selection BY_STATUSES = new Selection(HAVING_STATUSES);
  private static final Selection BY_TAGS = new Selection(HAVING_TAGS);
  private static final Selection BY_NUMBERS = new Selection(HAVING_NUMBERS);

  private final Sql sql;
  private final PetCache cache;

  PetLists(Sql sql, PetCache cache) {
    this.sql = sql;
    this.cache = cache;
  }

  /// The two queries for one kind of list.
  private record Selection(String marks, String pets) {
    Selection(String condition) {
      this(MARKS + condition, PETS + condition);
    }
  }

  /// @param keys as [Words#keys]
  List<Pet> withStatus(Tenant tenant, Set<String> keys, int most) {
    if (keys.size() == 1) {
      return list(tenant, BY_STATUS, tenant.id(), keys.iterator().next(), most);
    }
    return list(tenant, BY_STATUSES, tenant.id(), Documents.array(keys), most);
  }

  /// @param keys as [Words#keys]
  List<Pet> withTags(Tenant tenant, Set<String> keys, int most) {
    return list(tenant, BY_TAGS, tenant.id(), Documents.array(keys), tenant.id(), most);
  }

  List<Pet> withNumbers(Tenant tenant, Collection<Long> numbers) {
    return list(tenant, BY_NUMBERS, json(numbers), tenant.id());
  }

  /// A pet, and its place among all pets of its shop.
  record Placed(long position, Pet pet) {}

  /// The pets that a query gives in its only value as `number:stamp:position`, between commas.
  List<Placed> placed(Tenant tenant, String query, Object... parameters) {
    for (int attempt = 1; ; attempt++) {
      Marks marks = gathered(query, parameters).map(text -> Marks.of(text, 3)).orElse(Marks.NONE);
      Resolved resolved = completed(tenant, marks);
      // Again when one was changed meanwhile; one that changes all the time is left out in the end.
      if (resolved.missing().isEmpty() || attempt == ATTEMPTS) {
        return placed(marks, resolved.pets());
      }
    }
  }

  // What was in the cache a moment ago may have had to go for what was read since: then that is
  // read, too, until nothing is missing but what was changed or deleted.
  private Resolved completed(Tenant tenant, Marks marks) {
    var asked = new HashSet<Long>();
    var fresh = new HashMap<Long, Entry>();
    Resolved resolved = resolve(marks, fresh);
    while (asked.addAll(resolved.missing())) {
      fresh.putAll(read(tenant, resolved.missing()));
      resolved = resolve(marks, fresh);
    }
    return resolved;
  }

  private static List<Placed> placed(Marks marks, List<Pet> pets) {
    var placed = new ArrayList<Placed>(pets.size());
    for (int i = 0; i < marks.count() && placed.size() < pets.size(); i++) {
      Pet pet = pets.get(placed.size());
      if (pet.number() == marks.number(i)) {
        placed.add(new Placed(marks.position(i), pet));
      }
    }
    return placed;
  }

  private List<Pet> list(Tenant tenant, Selection selection, Object... parameters) {
    Marks marks =
        gathered(selection.marks(), parameters).map(text -> Marks.of(text, 2)).orElse(Marks.NONE);
    Resolved cached = resolve(marks, Map.of());
    if (cached.missing().isEmpty()) {
      return cached.pets();
    }
    if (cached.missing().size() <= FEW) {
      Resolved completed = resolve(marks, read(tenant, cached.missing()));
      if (completed.missing().isEmpty()) {
        return completed.pets();
      }
    }
    // Also when one was changed since the marks were read: one query sees one point in time.
    return read(selection.pets(), parameters).stream().map(Entry::pet).toList();
  }

  /// @param missing the numbers of those that were not found
  private record Resolved(List<Pet> pets, List<Long> missing) {}

  private Resolved resolve(Marks marks, Map<Long, Entry> fresh) {
    var pets = new ArrayList<Pet>(marks.count());
    var missing = new ArrayList<Long>();
    for (int i = 0; i < marks.count(); i++) {
      long number = marks.number(i);
      Pet pet = cache.get(number, marks.stamp(i));
      if (pet == null) {
        Entry entry = fresh.get(number);
        pet = entry != null && entry.stamp() == marks.stamp(i) ? entry.pet() : null;
      }
      if (pet == null) {
        missing.add(number);
      } else {
        pets.add(pet);
      }
    }
    return new Resolved(pets, missing);
  }

  private Map<Long, Entry> read(Tenant tenant, List<Long> numbers) {
    return read(BY_NUMBERS.pets(), json(numbers), tenant.id()).stream()
        .collect(toMap(entry -> entry.pet().number(), identity()));
  }

  private static String json(Collection<Long> numbers) {
    return numbers.stream().map(Object::toString).collect(joining(",", "[", "]"));
  }

  private List<Entry> read(String query, Object... parameters) {
    return gathered(query, parameters)
        .map(json -> Documents.read(json, this::entries))
        .orElse(List.of());
  }

  private Optional<byte[]> gathered(String query, Object... parameters) {
    return sql.one(query, row -> Optional.ofNullable(row.getBytes(1)), parameters)
        .flatMap(value -> value);
  }

  private List<Entry> entries(JsonParser json) {
    var entries = new ArrayList<Entry>();
    while (json.nextToken() == JsonToken.START_ARRAY) {
      long start = json.currentTokenLocation().getByteOffset();
      Entry entry = entry(json);
      json.nextToken();
      if (json.currentTokenLocation().getByteOffset() - start <= PetCache.LARGEST) {
        cache.put(entry);
      }
      entries.add(entry);
    }
    return entries;
  }

  private static Entry entry(JsonParser json) {
    json.nextToken();
    long number = json.getLongValue();
    UUID id = UUID.fromString(json.nextStringValue());
    json.nextToken();
    long version = json.getLongValue();
    json.nextToken();
    long stamp = json.getLongValue();
    json.nextToken();
    return new Entry(stamp, PetDocument.read(json, number, id, version));
  }
}
