package petstore.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Makes the definition of the Modern edition out of its fragments, and its older form, when they,
/// or these programs, are newer. Exit status 1 when they are faulty.
final class BuildDefinition {
  private BuildDefinition() {}

  /// @param arguments the directory of the fragments, that of these sources, and the one for what
  ///   is made
  public static void main(String[] arguments) throws IOException {
    Path fragments = Path.of(arguments[0]);
    Path made = Path.of(arguments[2], "modern.yaml");
    Path madeLast = Path.of(arguments[2], "modern-3.1.yaml");
    FileTime newest = newest(fragments, Path.of(arguments[1]));
    if (Files.exists(madeLast) && newest.compareTo(Files.getLastModifiedTime(madeLast)) < 0) {
      return;
    }
    try {
      ObjectNode definition = definition(fragments);
      Files.createDirectories(made.getParent());
      Files.writeString(made, Yaml.write(definition));
      Files.writeString(madeLast, Yaml.write(OpenApi31.of(definition)));
    } catch (Faulty e) {
      System.err.println("The definition in " + fragments + " cannot be built: " + e.getMessage());
      System.exit(1);
    }
  }

  /// The definition that the fragments of a directory make.
  static ObjectNode definition(Path fragments) {
    ObjectNode definition = Fragments.merged(Fragments.in(fragments));
    EveryAnswer.add(definition);
    return definition;
  }

  // A directory is newer when a file in it came or went.
  private static FileTime newest(Path... directories) throws IOException {
    FileTime newest = FileTime.fromMillis(0);
    for (Path directory : directories) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.toList()) {
          FileTime time = Files.getLastModifiedTime(file);
          newest = time.compareTo(newest) > 0 ? time : newest;
        }
      }
    }
    return newest;
  }
}
