import com.google.googlejavaformat.java.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Checks (`check`) or rewrites (`write`) every Java source below a directory with
/// google-java-format. Exit status 1 when a file is not formatted.
final class Format {
  public static void main(String[] arguments) throws Exception {
    boolean write = arguments[0].equals("write");
    int wrong = 0;
    for (Path file : sources(Path.of(arguments[1]))) {
      String before = Files.readString(file);
      String after = new Formatter().formatSourceAndFixImports(before);
      if (after.equals(before)) {
        continue;
      }
      wrong++;
      System.err.println((write ? "formatted " : "not formatted: ") + file);
      if (write) {
        Files.writeString(file, after);
      }
    }
    if (wrong > 0 && !write) {
      System.err.println("Run: ./mvnw process-sources -Dformat=write");
      System.exit(1);
    }
  }

  private static List<Path> sources(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .sorted()
          .toList();
    }
  }
}
