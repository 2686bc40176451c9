package petstore.connector.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import petstore.connector.support.RecordingServer;
import petstore.connector.support.Reply;

/// The jars as they are shipped: in the Java that builds them, and in the one that is on the path,
/// which may be as old as 17.
@Tag("jar")
class JarTest {
  private static final int JAVA_17 = 61;
  private static final String OWN =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final String USUAL = "java";

  @TempDir private Path folder;

  @BeforeEach
  void needs_a_shell() {
    Shells.need(Shells.has("sh"), "there is no sh");
  }

  static Stream<String> javas() {
    return isNewEnough() ? Stream.of(OWN, USUAL) : Stream.of(OWN);
  }

  private static boolean isNewEnough() {
    try {
      Process process = new ProcessBuilder(USUAL, "--version").redirectErrorStream(true).start();
      String line = new String(process.getInputStream().readAllBytes(), UTF_8);
      return Integer.parseInt(line.replaceFirst("(?s)^\\S+ (\\d+).*", "$1")) >= 17;
    } catch (IOException | NumberFormatException e) {
      return false;
    }
  }

  @Test
  void the_jar_for_embedding_is_small_and_ours_alone_and_for_17() throws IOException {
    Path jar = Path.of("target/petstore-connector.jar");
    assertTrue(Files.size(jar) < 300 * 1024, Files.size(jar) + " bytes");
    try (var file = new JarFile(jar.toFile())) {
      assertEquals(
          "petstore.connector",
          file.getManifest().getMainAttributes().getValue("Automatic-Module-Name"));
      List<JarEntry> classes =
          file.stream().filter(entry -> entry.getName().endsWith(".class")).toList();
      assertTrue(classes.size() > 50, classes.toString());
      for (JarEntry entry : classes) {
        assertTrue(entry.getName().startsWith("petstore/connector/"), entry.getName());
        try (var in = new DataInputStream(file.getInputStream(entry))) {
          in.skipNBytes(4);
          assertEquals(JAVA_17, in.readInt(), entry.getName());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("javas")
  void the_page_is_exact_whatever_the_locale(String java) throws Exception {
    Shells.Outcome docs = new Shells(java, folder).run("$JAVA -jar $JAR docs", "");
    assertEquals("0 ", docs.code() + " " + docs.errors());
    assertEquals(
        "e14ee098e835c3960f20087f18e0e3bcf916e7a4c667bbd02ebf4a7e992b5f5c",
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(docs.output().getBytes(UTF_8))));
  }

  @ParameterizedTest
  @MethodSource("javas")
  void it_knows_its_version(String java) throws Exception {
    String version = new Shells(java, folder).run("$JAVA -jar $JAR --version", "").output();
    assertTrue(version.matches("petstore-connector \\d+\\.\\d+\\.\\d+\\S*\n"), version);
  }

  @ParameterizedTest
  @MethodSource("javas")
  void json_is_utf_8_whatever_the_locale(String java) throws Exception {
    String rex = "{\"name\":\"R\u00fc \ud83d\ude00\",\"photoUrls\":[]}";
    try (RecordingServer server = RecordingServer.start()) {
      server.replying(Reply.json(200, rex));
      Shells.Outcome ran =
          new Shells(java, folder)
              .run(
                  "$JAVA -jar $JAR run addPet --input - --base-uri " + server.baseUri(),
                  "{\"pet\":" + rex + "}");
      assertEquals("0 ", ran.code() + " " + ran.errors());
      assertEquals(rex, server.request().text());
      assertTrue(ran.output().contains("\"name\": \"R\u00fc \ud83d\ude00\",\n"), ran.output());
    }
  }

  @ParameterizedTest
  @MethodSource("javas")
  void arguments_that_the_locale_cannot_read_are_not_sent(String java) throws Exception {
    try (RecordingServer server = RecordingServer.start()) {
      Shells.Outcome ran =
          new Shells(java, folder)
              .run(
                  "$JAVA -jar $JAR run updatePetWithForm --set petId=1"
                      + " --set name=$(printf 'R\\303\\274') --base-uri "
                      + server.baseUri(),
                  "");
      assertEquals(2, ran.code(), ran.errors());
      assertTrue(ran.errors().contains("LC_ALL=C.UTF-8"), ran.errors());
      assertEquals(List.of(), server.requests());
    }
  }

  @ParameterizedTest
  @MethodSource("javas")
  void a_reader_who_has_seen_enough_ends_it_quietly(String java) throws Exception {
    Shells.Outcome head =
        new Shells(java, folder)
            .run("{ $JAVA -jar $JAR export definition; echo $? >&2; } | head -n 1", "");
    assertEquals("{\n", head.output());
    assertEquals("0\n", head.errors());
  }

  @Test
  void exit_codes_are_those_of_the_process() throws Exception {
    var shells = new Shells(OWN, folder);
    assertEquals(2, shells.run("$JAVA -jar $JAR fly", "").code());
    assertEquals(
        1,
        shells.run("$JAVA -jar $JAR run getInventory --base-uri http://127.0.0.1:1/", "").code());
  }

  @Test
  void help_does_not_wait_for_a_mapper_to_be_made() throws Exception {
    String classes =
        new Shells(OWN, folder).run("$JAVA -verbose:class -jar $JAR help", "").output();
    assertTrue(classes.contains("petstore.connector.cli.HelpText"), classes);
    assertFalse(classes.contains("tools.jackson.databind.ObjectMapper"), classes);
  }
}
