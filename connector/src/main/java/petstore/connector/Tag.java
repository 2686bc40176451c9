package petstore.connector;

import org.jspecify.annotations.Nullable;

/// A word by which pets are found. What is null was not said.
public record Tag(@Nullable Long id, @Nullable String name) {
  /// A tag without an id.
  public static Tag of(String name) {
    return new Tag(null, name);
  }
}
