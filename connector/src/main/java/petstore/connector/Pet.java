package petstore.connector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pet. What is null was not said, and is not sent.
///
/// @param id by which it is found; null until the server gave it one
/// @param name which the server asks for
/// @param category what sort of pet it is
/// @param photoUrls which the server asks for; may be empty
/// @param tags by which it is found
/// @param status `available`, `pending` or `sold`
public record Pet(
    @Nullable Long id,
    @Nullable String name,
    @Nullable Category category,
    @Nullable List<String> photoUrls,
    @Nullable List<Tag> tags,
    @Nullable String status) {
  public Pet {
    photoUrls = photoUrls == null ? null : List.copyOf(photoUrls);
    tags = tags == null ? null : List.copyOf(tags);
  }

  /// All that the server asks for: a name, and no photos.
  public static Pet of(String name) {
    return new Pet(null, name, null, List.of(), null, null);
  }

  /// The same pet, but for its id.
  public Pet withId(@Nullable Long other) {
    return new Pet(other, name, category, photoUrls, tags, status);
  }

  /// The same pet, but for its name.
  public Pet withName(@Nullable String other) {
    return new Pet(id, other, category, photoUrls, tags, status);
  }

  /// The same pet, but for its category.
  public Pet withCategory(@Nullable Category other) {
    return new Pet(id, name, other, photoUrls, tags, status);
  }

  /// The same pet, but for its photos.
  public Pet withPhotoUrls(@Nullable List<String> other) {
    return new Pet(id, name, category, other, tags, status);
  }

  /// The same pet, but for its tags.
  public Pet withTags(@Nullable List<Tag> other) {
    return new Pet(id, name, category, photoUrls, other, status);
  }

  /// The same pet, but for its status.
  public Pet withStatus(@Nullable String other) {
    return new Pet(id, name, category, photoUrls, tags, other);
  }
}
