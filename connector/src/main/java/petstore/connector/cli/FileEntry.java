package petstore.connector.cli;

import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A file of this machine as the input of an action describes it.
final class FileEntry {
  private static final String ANY_BYTES = "application/octet-stream";

  private FileEntry() {}

  /// What its name tells about it; the file is not read.
  static ObjectNode of(Path file) {
    String name = String.valueOf(file.getFileName());
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", name)
        .put("extension", name.substring(name.lastIndexOf('.') + 1))
        .put("mimeType", mediaType(name))
        .put("url", file.toUri().toString());
  }

  private static String mediaType(String name) {
    return Optional.ofNullable(URLConnection.guessContentTypeFromName(name)).orElse(ANY_BYTES);
  }
}
