package petstore.core.pets;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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

  /// What all editions know of a pet that was not born in a classic one.
  public static PetProfile of(
      Species species, String name, List<String> photos, Availability availability) {
    return new PetProfile(species.category(), name, photos, List.of(), availability.word());
  }

  /// The same with another name.
  public PetProfile withName(@Nullable String name) {
    return new PetProfile(category, name, photoUrls, tags, status);
  }

  /// The same with another status.
  public PetProfile withStatus(@Nullable String status) {
    return new PetProfile(category, name, photoUrls, tags, status);
  }

  /// The same with the status that says how it can be had, unless its own word does so already.
  public PetProfile withAvailability(Availability availability) {
    return Availability.of(status) == availability ? this : withStatus(availability.word());
  }

  /// The same as a pet of this species, unless its own category says so already.
  public PetProfile withSpecies(Species species) {
    return Species.of(category) == species
        ? this
        : new PetProfile(species.category(), name, photoUrls, tags, status);
  }

  /// The pictures that have an address of their own: absolute URIs of `http` or `https`. Anything
  /// may be among those that the classic editions were sent.
  public List<String> photos() {
    return photoUrls == null
        ? List.of()
        : photoUrls.stream().filter(PetProfile::isAddress).map(String::valueOf).toList();
  }

  /// The same with these pictures instead of [#photos], behind the others.
  public PetProfile withPhotos(List<String> photos) {
    if (photos.equals(photos())) {
      return this;
    }
    var urls = new ArrayList<@Nullable String>(photoUrls == null ? List.of() : photoUrls);
    urls.removeIf(PetProfile::isAddress);
    urls.addAll(photos);
    return new PetProfile(category, name, urls, tags, status);
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

  private static boolean isAddress(@Nullable String url) {
    if (url == null || !url.regionMatches(true, 0, "http", 0, 4)) {
      return false; // told without an exception, which would cost more than all the rest
    }
    try {
      var uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      return uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  // Not List.copyOf: that refuses null elements, which the classic editions keep.
  private static <T extends @Nullable Object> List<T> copy(List<T> list) {
    return Collections.unmodifiableList(new ArrayList<>(list));
  }
}
