package petstore.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// What comes with the program: definitions, pages, scripts.
public final class Resources {
  private Resources() {}

  /// The bytes of a resource.
  ///
  /// @param name such as `openapi/v2.yaml`, from the root
  /// @throws IllegalArgumentException if there is none with this name
  public static byte[] bytes(String name) {
    try (InputStream in = Resources.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
