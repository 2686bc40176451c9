package petstore.core.pets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of a pet that all editions know. Anything may be missing: which members are required is
/// the edition's to say, and `null` differs from empty on the wire.
///
/// @param photoUrls addresses of pictures; an element may be null
/// @param tags words to find the pet by; an element may be null
/// @param status a word; known ones are available, pending, sold and not_available, any other is
///   kept
public record PetProfile(
    @Nullable Category category,
    @Nullable String name,
    @Nullable List<@Nullable String> photoUrls,
    @Nullable List<@Nullable Tag> tags,
    @Nullable String status) {

  public PetProfile {
    photoUrls = photoUrls == null ? null : copy(photoUrls);
    tags = tags == null ? null : copy(tags);
  }

  /// The same with another name.
  public PetProfile withName(@Nullable String name) {
    return new PetProfile(category, name, photoUrls, tags, status);
  }

  /// The same with another status.
  public PetProfile withStatus(@Nullable String status) {
    return new PetProfile(category, name, photoUrls, tags, status);
  }

  /// The same with one more picture, as the last.
  public PetProfile withPhoto(String url) {
    var urls = new ArrayList<@Nullable String>(photoUrls == null ? List.of() : photoUrls);
    urls.add(url);
    return new PetProfile(category, name, urls, tags, status);
  }

  /// How many of the pet's tags have this name.
  public long tagged(String name) {
    return tags == null
        ? 0
        : tags.stream().filter(tag -> tag != null && name.equals(tag.name())).count();
  }

  // Not List.copyOf: that refuses null elements, which the classic editions keep.
  private static <T extends @Nullable Object> List<T> copy(List<T> list) {
    return Collections.unmodifiableList(new ArrayList<>(list));
  }
}
