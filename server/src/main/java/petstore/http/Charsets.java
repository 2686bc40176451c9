package petstore.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// The character encodings that bodies are read in: UTF-8, and ASCII, which is a part of it.
public final class Charsets {
  private static final Set<String> READ = Set.of("utf-8", "utf8", "us-ascii", "ascii");

  private Charsets() {}

  /// Refuses a body that says that it is in another encoding. XML may say so inside, too; there the
  /// encoding that it names is used.
  ///
  /// @throws Failure with [Problem.UnsupportedMediaType]
  public static void check(MediaType type) {
    String charset = type.parameters().getOrDefault("charset", "utf-8").toLowerCase(Locale.ROOT);
    if (!READ.contains(charset)) {
      throw new Failure(
          new Problem.UnsupportedMediaType(
              type.name() + "; charset=" + charset, List.of(type.name() + "; charset=utf-8")));
    }
  }
}
