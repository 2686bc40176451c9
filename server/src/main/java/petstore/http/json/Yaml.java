package petstore.http.json;

import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// Writes YAML (1.2). It is never read from a request.
public final class Yaml {
  private static final YAMLFactory FACTORY = new YAMLFactory();

  private Yaml() {}

  /// Writes what `content` says as one document in block style.
  public static byte[] write(Consumer<JsonGenerator> content) {
    try (var bytes = new ByteArrayBuilder(512)) {
      try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
        content.accept(generator);
      }
      return bytes.toByteArray();
    }
  }
}
