package petstore.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import petstore.api.Behavior;
import petstore.connector.PetstoreConnector;
import petstore.support.TestServer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/// The code and the walk-through of `docs/connector.md`, as they stand there.
class ConnectorPageTest {
  private static final Path PAGE = Path.of("../docs/connector.md");

  @TempDir Path folder;

  @Test
  void the_code_in_java_does_what_the_page_says() throws Exception {
    Path source = Files.writeString(folder.resolve("Adoption.java"), java());
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "--release", "17", "-cp", classPath(), source.toString()));
    try (TestServer server = TestServer.start(Behavior.DOCUMENTED);
        var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Object said =
          loader
              .loadClass("Adoption")
              .getMethod("run", String.class)
              .invoke(null, server.publicUrl() + "/api/v3");
      assertEquals("sold, then STATUS 404", said);
      assertTrue(Files.readString(PAGE).contains("It says `" + said + "`."));
    }
  }

  @Test
  void the_walk_through_does_what_the_page_says() throws Exception {
    assumeTrue(OauthPageTest.canRun("sh"), "docs/connector.md is skipped: there is no sh");
    try (TestServer server = TestServer.start(Behavior.DOCUMENTED)) {
      Map<String, String> printed =
          ShellBlocks.of(PAGE)
              .run(
                  folder,
                  Map.of(
                      "${PETSTORE:-http://localhost:8080}", server.publicUrl(),
                      "./petstore connector", commandLine()));
      assertEquals("17\n  \"path\": \"/pet/{petId}\"", said(printed, "Look around"));
      assertEquals("null\n  \"status\": \"sold\"", said(printed, "Run actions"));
      assertEquals("\"code\": 200,", said(printed, "Upload a file").strip());
      assertEquals(
          """
          exit code 1
            "status": 404,
          petstore connector: there is no action getPetByID; did you mean getPetById?\
          """,
          said(printed, "See what goes wrong"));
      String kept = said(printed, "Keep a connection");
      assertTrue(kept.startsWith("  \"saved\": \"shop\",\n{\n"), kept);
      assertTrue(kept.endsWith("petstore connector: the connection shop was removed"), kept);
    }
  }

  private static String said(Map<String, String> printed, String heading) {
    return printed.getOrDefault(heading, "nothing below " + heading).stripTrailing();
  }

  private static String commandLine() throws URISyntaxException {
    return "'%s' -cp '%s' petstore.connector.cli.Main"
        .formatted(Path.of(System.getProperty("java.home"), "bin", "java"), classPath());
  }

  private static String java() throws Exception {
    List<String> code = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("```")) {
        inside = line.equals("```java");
      } else if (inside) {
        code.add(line);
      }
    }
    return String.join("\n", code);
  }

  /// The connector and Jackson, and nothing of the server.
  private static String classPath() throws URISyntaxException {
    List<String> places = new ArrayList<>();
    for (Class<?> type :
        List.of(PetstoreConnector.class, JsonNode.class, JsonParser.class, JsonFormat.class)) {
      places.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return String.join(File.pathSeparator, places);
  }
}
