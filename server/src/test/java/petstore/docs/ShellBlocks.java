package petstore.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The blocks of a page that people paste into a shell (```` ```sh ````), each under the heading
/// that it stands below.
record ShellBlocks(Map<String, String> byHeading) {
  private static final String MARK = "=====";

  /// Reads a page of the documentation.
  static ShellBlocks of(Path page) throws IOException {
    Map<String, String> blocks = new LinkedHashMap<>();
    String heading = "";
    boolean inside = false;
    for (String line : Files.readAllLines(page)) {
      if (line.startsWith("```")) {
        inside = !inside && line.equals("```sh");
      } else if (inside) {
        blocks.merge(heading, line + "\n", String::concat);
      } else if (line.startsWith("#")) {
        heading = line.replaceFirst("#+ ", "");
      }
    }
    return new ShellBlocks(blocks);
  }

  /// Runs all of them in one shell, one after the other.
  ///
  /// @param replaced what the page tells to fill in, with what is filled in
  /// @return what each printed, by heading
  Map<String, String> run(Path folder, Map<String, String> replaced)
      throws IOException, InterruptedException {
    var script = new StringBuilder("set -eu\n");
    byHeading.forEach((heading, block) ->
        script.append("echo '").append(MARK).append(heading).append("'\n").append(block));
    String text = script.toString();
    for (var entry : replaced.entrySet()) {
      if (!text.contains(entry.getKey())) {
        throw new IllegalStateException("the page has no " + entry.getKey());
      }
      text = text.replace(entry.getKey(), entry.getValue());
    }
    Path file = Files.writeString(folder.resolve("walk.sh"), text);
    Path printed = folder.resolve("printed");
    Process shell =
        new ProcessBuilder("sh", file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    if (!shell.waitFor(60, TimeUnit.SECONDS)) {
      shell.destroyForcibly();
      throw new IllegalStateException("it does not end: " + Files.readString(printed));
    }
    String output = new String(Files.readAllBytes(printed), UTF_8);
    if (shell.exitValue() != 0) {
      throw new IllegalStateException("it ended with " + shell.exitValue() + ": " + output);
    }
    return parts(output);
  }

  private static Map<String, String> parts(String output) {
    Map<String, String> parts = new LinkedHashMap<>();
    List<String> sections = new ArrayList<>(List.of(output.split(MARK)));
    sections.removeFirst();
    for (String section : sections) {
      int end = section.indexOf('\n');
      parts.put(section.substring(0, end), section.substring(end + 1));
    }
    return parts;
  }
}
