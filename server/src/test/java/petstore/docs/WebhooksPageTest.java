package petstore.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The code of `docs/webhooks.md`, run as it stands there, on requests that a library which is not
/// ours has signed. Where there is no `node` or `python3` it is skipped, as in [OauthPageTest].
class WebhooksPageTest {
  private static final String SECRET = secret((byte) 7);
  private static final String OTHER = secret((byte) 8);
  private static final String ID = "01a1f943-c0de-7a11-8b52-6f0d9c3e1a02";
  private static final String BODY =
      "{\"eventType\": \"pet.adopted\", \"data\": {\"name\": \"Möhre\"}}";

  @TempDir Path folder;

  /// A request as a receiver gets it.
  ///
  /// @param isGenuine what it is to be taken for
  private record Case(
      String what, boolean isGenuine, String id, String timestamp, String signatures, String body) {
    String line() {
      return String.join(
          "|", Base64.getEncoder().encodeToString(body.getBytes(UTF_8)), id, timestamp, signatures);
    }
  }

  @Test
  void the_code_in_java_tells_ours_from_others() throws Exception {
    Path source = Files.writeString(folder.resolve("Webhooks.java"), block("java"));
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()));
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      var method =
          loader
              .loadClass("Webhooks")
              .getMethod(
                  "isGenuine",
                  String.class,
                  String.class,
                  String.class,
                  String.class,
                  byte[].class);
      var said = new ArrayList<String>();
      for (Case each : cases()) {
        said.add(
            String.valueOf(
                method.invoke(
                    null,
                    SECRET,
                    each.id(),
                    each.timestamp(),
                    each.signatures(),
                    each.body().getBytes(UTF_8))));
      }
      check(said);
      assertEquals(false, method.invoke(null, SECRET, null, null, null, new byte[0]));
    }
  }

  @Test
  void the_code_in_javascript_tells_ours_from_others() throws Exception {
    assumeTrue(OauthPageTest.canRun("node"), "JavaScript of docs/webhooks.md: there is no node");
    Files.writeString(folder.resolve("webhooks.mjs"), block("js"));
    check(
        run(
            "node",
            "driver.mjs",
            """
            import { readFileSync } from "node:fs";
            import { isGenuine } from "./webhooks.mjs";
            for (const line of readFileSync("cases", "utf8").trim().split("\\n")) {
              const [body, id, timestamp, signatures] = line.split("|");
              const headers = {
                "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures,
              };
              console.log(isGenuine("%s", headers, Buffer.from(body, "base64")));
            }
            if (isGenuine("%s", {}, Buffer.from(""))) throw new Error("without fields");
            """
                .formatted(SECRET, SECRET)));
  }

  @Test
  void the_code_in_python_tells_ours_from_others() throws Exception {
    assumeTrue(OauthPageTest.canRun("python3"), "Python of docs/webhooks.md: there is no python3");
    Files.writeString(folder.resolve("webhooks.py"), block("python"));
    check(
        run(
            "python3",
            "driver.py",
            """
            import base64
            from webhooks import is_genuine
            for line in open("cases"):
                body, msg_id, timestamp, signatures = line.rstrip("\\n").split("|")
                headers = {"webhook-id": msg_id, "webhook-timestamp": timestamp,
                           "webhook-signature": signatures}
                print(str(is_genuine("%s", headers, base64.b64decode(body))).lower())
            assert not is_genuine("%s", {}, b"")
            """
                .formatted(SECRET, SECRET)));
  }

  private static void check(List<String> said) throws Exception {
    List<Case> cases = cases();
    assertEquals(
        cases.stream().map(each -> each.what() + ": " + each.isGenuine()).toList(),
        cases.stream().map(each -> each.what() + ": " + said.get(cases.indexOf(each))).toList());
  }

  private static List<Case> cases() throws Exception {
    long now = Instant.now().getEpochSecond();
    var good = new Case("right", true, ID, "" + now, signature(SECRET, now), BODY);
    String other = signature(OTHER, now);
    var cases = new ArrayList<>(List.of(good));
    cases.add(at("four minutes old", true, now - 240));
    cases.add(at("four minutes ahead", true, now + 240));
    cases.add(signed("with the secret before", true, good, good.signatures() + " " + other));
    cases.add(signed("with the next secret", true, good, other + " " + good.signatures()));
    cases.add(at("too old", false, now - 310));
    cases.add(at("too far ahead", false, now + 310));
    cases.add(signed("with another secret", false, good, other));
    cases.add(signed("without a version", false, good, good.signatures().substring(3)));
    cases.add(signed("of another version", false, good, good.signatures().replace("v1,", "v0,")));
    cases.add(signed("without a signature", false, good, ""));
    cases.add(signed("cut off", false, good, good.signatures().substring(0, 20)));
    cases.add(signed("no signature", false, good, "v1,ümläut"));
    cases.add(
        new Case(
            "of another event", false, ID.replace('1', '2'), "" + now, good.signatures(), BODY));
    cases.add(new Case("a second later", false, ID, "" + (now + 1), good.signatures(), BODY));
    cases.add(new Case("no time", false, ID, "now", good.signatures(), BODY));
    cases.add(new Case("no id", false, "", "" + now, good.signatures(), BODY));
    for (int bit = 0; bit < 7; bit++) {
      String flipped = (char) (BODY.charAt(5) ^ 1 << bit) + "";
      cases.add(
          new Case(
              "bit " + bit + " of the body flipped",
              false,
              ID,
              "" + now,
              good.signatures(),
              BODY.substring(0, 5) + flipped + BODY.substring(6)));
    }
    assertTrue(good.signatures().startsWith("v1,"));
    return cases;
  }

  private static Case at(String what, boolean isGenuine, long time) throws Exception {
    return new Case(what, isGenuine, ID, "" + time, signature(SECRET, time), BODY);
  }

  private static Case signed(String what, boolean isGenuine, Case like, String signatures) {
    return new Case(what, isGenuine, like.id(), like.timestamp(), signatures, like.body());
  }

  private static String signature(String secret, long time) throws Exception {
    return new Webhook(secret).sign(ID, time, BODY);
  }

  private static String secret(byte first) {
    byte[] key = new byte[32];
    key[0] = first;
    return "whsec_" + Base64.getEncoder().encodeToString(key);
  }

  /// The only block of the page that is written in a language.
  private static String block(String language) throws IOException {
    String page = Files.readString(Path.of("../docs/webhooks.md"));
    String[] parts = page.split("```" + language + "\n", -1);
    assertEquals(2, parts.length, language);
    return parts[1].substring(0, parts[1].indexOf("```"));
  }

  private List<String> run(String program, String file, String driver) throws Exception {
    Files.writeString(folder.resolve(file), driver);
    Files.writeString(
        folder.resolve("cases"),
        cases().stream().map(each -> each.line() + "\n").collect(Collectors.joining()));
    Path printed = folder.resolve("printed");
    Process process =
        new ProcessBuilder(program, file)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("it does not end: " + Files.readString(printed));
    }
    assertEquals(0, process.exitValue(), () -> read(printed));
    return Files.readAllLines(printed);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
