package petstore.core.demo;

import java.util.List;

/// The pictures of the pets: files that come with the program.
public final class DemoPictures {
  /// What every name ends with.
  static final String EXTENSION = ".png";

  private DemoPictures() {}

  /// The names of all files, each once.
  public static List<String> names() {
    return Breeds.all()
        .flatMap(breed -> breed.coats().stream())
        .map(coat -> coat.picture() + EXTENSION)
        .distinct()
        .toList();
  }
}
