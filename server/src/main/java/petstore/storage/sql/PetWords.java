package petstore.storage.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.pets.SearchWords;

/// The words that pets are found by, under the entry that a pet's row names.
final class PetWords {
  private static final int MOST = 1_000;

  private static final String INSERT =
      """
      INSERT INTO pet_words (entry, words)
      VALUES (?, array_to_tsvector(ARRAY(SELECT jsonb_array_elements_text(CAST(? AS jsonb)))))
      """;

  private final Sql sql;

  PetWords(Sql sql) {
    this.sql = sql;
  }

  /// As they are kept: behind their tenant, so that nobody pays for the words of others.
  static List<String> keys(Tenant tenant, Set<String> words) {
    String prefix = tenant.toString().replace("-", "");
    return words.stream().map(prefix::concat).toList();
  }

  /// The words of a pet, as they are kept.
  String of(Tenant tenant, Pet pet) {
    return sql.flavor().words(keys(tenant, SearchWords.of(pet)));
  }

  /// A number that other words hardly have.
  static long wording(String words) {
    return ByteBuffer.wrap(Words.sha256(words.getBytes(UTF_8))).getLong();
  }

  /// @param words as [#of]
  void insert(long entry, String words) {
    sql.run(INSERT, entry, words);
  }

  void delete(long entry) {
    sql.run("DELETE FROM pet_words WHERE entry = ?", entry);
  }

  /// Deletes the words of all pets of a shop, which are still there.
  void deleteAll(Tenant tenant) {
    List<Long> entries =
        sql.all(
            "SELECT entry FROM pets WHERE tenant = ? AND entry IS NOT NULL",
            row -> row.getLong(1),
            tenant.id());
    for (int from = 0; from < entries.size(); from += MOST) {
      List<Long> some = entries.subList(from, Math.min(from + MOST, entries.size()));
      sql.run(
          """
          DELETE FROM pet_words WHERE entry IN (
            SELECT CAST(word.value AS bigint)
            FROM jsonb_array_elements_text(CAST(? AS jsonb)) AS word(value))
          """,
          some.stream().map(String::valueOf).collect(joining(",", "[", "]")));
    }
  }
}
