package petstore.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The fragments of a definition, one a topic, and what they are together.
final class Fragments {
  /// The fragment that comes first; the others follow by their names.
  static final String ROOT = "root.yaml";

  private Fragments() {}

  /// The fragments of a directory in the order in which they are merged.
  static List<Path> in(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted(
              Comparator.comparing((Path file) -> !file.endsWith(ROOT))
                  .thenComparing(file -> file.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The definition that fragments are together.
  ///
  /// @throws Faulty if one cannot be read, or two say the same
  static ObjectNode merged(List<Path> fragments) {
    ObjectNode all = Yaml.read("{}", "nothing");
    for (Path fragment : fragments) {
      String name = fragment.getFileName().toString();
      try {
        merge(Yaml.read(Files.readString(fragment), name), all, name, "");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  /// Adds what a fragment says. Maps are joined; everything else may be said only once.
  ///
  /// @param at the JSON Pointer of both
  private static void merge(ObjectNode fragment, ObjectNode into, String name, String at) {
    for (Map.Entry<String, JsonNode> member : fragment.properties()) {
      String below = at + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
      JsonNode there = into.get(member.getKey());
      if (there == null) {
        into.set(member.getKey(), member.getValue());
      } else if (there instanceof ObjectNode map && member.getValue() instanceof ObjectNode more) {
        merge(more, map, name, below);
      } else {
        throw new Faulty(name + " says " + below + ", which another fragment says already");
      }
    }
  }
}
