package petstore.core.pets;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How many pets a shop has.
///
/// @param counts by species and availability; what is not there is 0
public record Inventory(Map<Species, Map<Availability, Long>> counts) {
  public Inventory {
    var copy = new EnumMap<Species, Map<Availability, Long>>(Species.class);
    counts.forEach(
        (species, row) -> copy.put(species, Collections.unmodifiableMap(new EnumMap<>(row))));
    counts = Collections.unmodifiableMap(copy);
  }

  /// How many pets of a species can be had, are ordered, and so on.
  public long count(Species species, Availability availability) {
    return counts.getOrDefault(species, Map.of()).getOrDefault(availability, 0L);
  }

  /// How many pets of all species can be had, are ordered, and so on.
  public long count(Availability availability) {
    return counts.keySet().stream().mapToLong(species -> count(species, availability)).sum();
  }

  /// How many pets of a species there are.
  public long count(Species species) {
    return counts.getOrDefault(species, Map.of()).values().stream().mapToLong(count -> count).sum();
  }

  /// How many pets there are.
  public long total() {
    return counts.keySet().stream().mapToLong(this::count).sum();
  }
}
