package petstore.connector.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `./petstore connector` starts: the Java and the Maven that it finds are scripts that write
/// down how they are called.
class LauncherTest {
  private static final Path BASH = Path.of("/bin/bash");

  private final Map<String, String> environment = new HashMap<>();
  @TempDir private Path folder;
  private Path clone;
  private Path jar;

  @BeforeEach
  void make_a_clone() throws IOException {
    Shells.need(Files.isExecutable(BASH), "The launcher is not tested: there is no " + BASH);
    clone = folder.toRealPath().resolve("clone of petstore");
    for (String directory : List.of("server/src/main", "connector/src/main", "connector/target")) {
      Files.createDirectories(clone.resolve(directory));
    }
    for (String source :
        List.of("pom.xml", "server/pom.xml", "connector/pom.xml", "connector/src/main/A.java")) {
      age(Files.writeString(clone.resolve(source), ""), 100);
    }
    age(clone.resolve("connector/src/main"), 100);
    Files.copy(Path.of("../petstore"), clone.resolve("petstore"));
    jar = clone.resolve("connector/target/petstore-connector-all.jar");
    script("clone of petstore/mvnw", "echo 'to stdout'; mvn \"$@\"; touch '" + jar + "'");
    java(25);
  }

  @Test
  void a_built_jar_is_run_with_what_was_typed() throws Exception {
    age(Files.writeString(jar, ""), 50);
    assertEquals("", call("connector", "run", "a b", "*", ""));
    assertEquals(
        List.of("java -jar " + jar + " [run] [a b] [*] []"), calls(), "and nothing else is done");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pom.xml", "connector/pom.xml", "connector/src/main/A.java"})
  void a_changed_source_has_the_connector_built_once(String source) throws Exception {
    age(Files.writeString(jar, ""), 50);
    age(clone.resolve(source), 10);
    assertEquals("", call("connector"), "the build writes nothing to standard output");
    assertEquals("", call("connector"));
    List<String> calls = calls();
    assertEquals(3, calls.size(), calls.toString());
    assertTrue(calls.get(0).startsWith("mvn [-B] [package] "), calls.get(0));
    assertTrue(calls.get(0).endsWith(" [-pl] [connector]"), calls.get(0));
    assertEquals(calls.get(1), calls.get(2));
  }

  @Test
  void a_changed_source_of_the_server_does_not() throws Exception {
    age(Files.writeString(jar, ""), 50);
    Files.writeString(clone.resolve("server/src/main/B.java"), "");
    call("connector");
    assertEquals(List.of("java -jar " + jar), calls());
  }

  @Test
  void a_build_that_makes_nothing_is_told() throws Exception {
    script("clone of petstore/mvnw", "exit 1");
    assertTrue(failure("connector").endsWith("the build failed; its messages are above\n"));
    assertEquals(List.of(), calls());
  }

  @Test
  void beside_the_server_s_jar_it_is_run_as_it_is() throws Exception {
    Path home = Files.createDirectories(folder.resolve("installed"));
    Files.writeString(home.resolve("petstore.jar"), "");
    environment.put("PETSTORE_HOME", home.toString());
    java(17);
    assertTrue(failure("connector").contains("there is no " + home));
    Path installed = Files.writeString(home.resolve("petstore-connector-all.jar"), "");
    call("connector", "docs");
    assertEquals(List.of("java -jar " + installed + " [docs]"), calls());
  }

  @Test
  void a_java_before_17_is_too_old() throws Exception {
    age(Files.writeString(jar, ""), 50);
    java(16);
    assertTrue(failure("connector").contains("a Java 17 or newer"));
    assertEquals(List.of(), calls());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C", "POSIX"})
  void without_a_locale_letters_beyond_ascii_are_kept(String locale) throws Exception {
    age(Files.writeString(jar, ""), 50);
    environment.putAll(Map.of("LC_ALL", locale, "LC_CTYPE", "", "LANG", "", "SHOW_LOCALE", "yes"));
    assertEquals("C.UTF-8\n", call("connector"));
  }

  @Test
  void a_locale_is_left_as_it_is() throws Exception {
    age(Files.writeString(jar, ""), 50);
    environment.putAll(Map.of("LC_ALL", "", "LANG", "de_DE.UTF-8", "SHOW_LOCALE", "yes"));
    assertEquals("\n", call("connector"));
  }

  private String call(String... words) throws IOException, InterruptedException {
    Process process = start(words);
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), () -> read("errors"));
    return output;
  }

  private String failure(String... words) throws IOException, InterruptedException {
    Process process = start(words);
    assertEquals("", new String(process.getInputStream().readAllBytes(), UTF_8));
    assertEquals(1, process.waitFor());
    return read("errors");
  }

  // from a directory that has nothing to do with it
  private Process start(String... words) throws IOException {
    var command = new ArrayList<>(List.of(BASH.toString(), clone + "/petstore"));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PETSTORE_"));
    builder.environment().put("PETSTORE_JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("CALLS", folder.resolve("calls").toString());
    builder.environment().putAll(environment);
    builder.redirectError(folder.resolve("errors").toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  /// What was called, without the flags of Java.
  private List<String> calls() throws IOException {
    Path file = folder.resolve("calls");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private void java(int version) throws IOException {
    script(
        "jdk/bin/java",
        "while [ \"$1\" != -jar ]; do shift; done; jar=$2; shift 2",
        "{ printf 'java -jar %s' \"$jar\"; [ $# = 0 ] || printf ' [%s]' \"$@\"; echo; }"
            + " >>\"$CALLS\"",
        "[ -z \"${SHOW_LOCALE:-}\" ] || printf '%s\\n' \"$LC_ALL\"");
    script("jdk/bin/javac");
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
  }

  private void script(String name, String... lines) throws IOException {
    Path file = folder.toRealPath().resolve(name);
    Files.createDirectories(file.getParent());
    String mvn = "mvn() { { printf mvn; printf ' [%s]' \"$@\"; echo; } >>\"$CALLS\"; }\n";
    Files.writeString(
        file,
        "#!/bin/bash\n" + mvn + String.join("\n", lines) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING);
    assertTrue(file.toFile().setExecutable(true));
  }

  private static void age(Path file, long seconds) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(seconds)));
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
