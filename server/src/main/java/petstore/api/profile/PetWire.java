package petstore.api.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import petstore.core.pets.Category;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.Tag;
import petstore.http.Value;

/// A pet as this edition shows it: all six members are always there, and the status is one of three
/// words, whatever the classic editions took.
final class PetWire {
  private static final Set<String> STATUSES = Set.of("available", "pending", "sold");

  private PetWire() {}

  static Value value(Pet pet) {
    PetProfile profile = pet.profile();
    var members = new LinkedHashMap<String, Value>();
    members.put("id", number(pet.number()));
    members.put("category", category(profile.category()));
    members.put("name", new Value.Text(Objects.requireNonNullElse(profile.name(), "")));
    members.put("photoUrls", photoUrls(profile.photoUrls()));
    members.put("tags", tags(profile.tags()));
    members.put("status", new Value.Text(status(profile.status())));
    return new Value.Members(members);
  }

  // Of a pet whose status says nothing known, nobody can say that it may be bought.
  private static String status(@Nullable String status) {
    return status != null && STATUSES.contains(status) ? status : "pending";
  }

  private static Value category(@Nullable Category category) {
    return category == null ? new Value.Members(Map.of()) : named(category.id(), category.name());
  }

  private static Value photoUrls(@Nullable List<@Nullable String> urls) {
    return new Value.Items(
        urls == null
            ? List.of()
            : urls.stream()
                .filter(Objects::nonNull)
                .map(url -> (Value) new Value.Text(url))
                .toList());
  }

  private static Value tags(@Nullable List<@Nullable Tag> tags) {
    return new Value.Items(
        tags == null
            ? List.of()
            : tags.stream()
                .filter(Objects::nonNull)
                .map(tag -> named(tag.id(), tag.name()))
                .toList());
  }

  private static Value named(long id, @Nullable String name) {
    var members = new LinkedHashMap<String, Value>();
    members.put("id", number(id));
    if (name != null) {
      members.put("name", new Value.Text(name));
    }
    return new Value.Members(members);
  }

  private static Value number(long number) {
    return new Value.Numeral(Long.toString(number));
  }
}
