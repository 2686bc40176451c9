package petstore.storage.sql;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import petstore.core.pets.Pet;

/// Pets that were read lately, so that they need not be decoded again.
///
/// A pet is looked up by its number and the stamp of its row. Every change gives the row a new
/// random stamp, so what is found is never out of date, whichever server made the change, and even
/// when a pet or a whole tenant was deleted and made anew.
final class PetCache {
  /// Documents above this many bytes are not kept, so that the memory taken has a bound.
  static final int LARGEST = 2048;

  private static final int SETS = 2048;
  private static final int WAYS = 4;

  private final AtomicReferenceArray<@Nullable Entry> entries =
      new AtomicReferenceArray<>(SETS * WAYS);

  /// A pet and the stamp of the row that it was read from.
  record Entry(long stamp, Pet pet) {}

  @Nullable Pet get(long number, long stamp) {
    int first = set(stamp);
    for (int i = first; i < first + WAYS; i++) {
      Entry entry = entries.get(i);
      if (entry != null && entry.stamp() == stamp && entry.pet().number() == number) {
        return entry.pet();
      }
    }
    return null;
  }

  void put(Entry entry) {
    int first = set(entry.stamp());
    for (int i = first; i < first + WAYS; i++) {
      if (entries.get(i) == null) {
        entries.set(i, entry);
        return;
      }
    }
    // Stamps are random: this one chooses which entry has to go.
    entries.set(first + (int) (entry.stamp() >>> 40) % WAYS, entry);
  }

  private static int set(long stamp) {
    return (int) (stamp & (SETS - 1)) * WAYS;
  }
}
