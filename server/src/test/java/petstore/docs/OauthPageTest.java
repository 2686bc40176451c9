package petstore.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.support.TestServer;

/// The walk-throughs of `docs/oauth.md`, typed into a shell as they stand there. Needs `curl` and
/// `openssl`, as who follows the page does: skipped where they are not, unless
/// `PETSTORE_TEST_SHELL_REQUIRED` is `true`.
class OauthPageTest {
  @TempDir private static Path folder;
  private static final Map<String, String> PRINTED = new HashMap<>();

  @BeforeAll
  static void follow_the_page() throws Exception {
    assumeTrue(
        canRun("sh", "curl", "openssl"),
        "The walk-throughs of docs/oauth.md are skipped: there is no sh, curl or openssl");
    try (TestServer server = TestServer.start(Behavior.DOCUMENTED)) {
      PRINTED.putAll(
          ShellBlocks.of(Path.of("../docs/oauth.md"))
              .run(
                  folder,
                  Map.of(
                      "${PETSTORE:-http://localhost:8080}", server.publicUrl(),
                      "seven green kettles", InProcess.CUSTOMER_PASSWORD,
                      "a-secret-for-the-demo", InProcess.DEMO_SECRET)));
    }
  }

  /// Whether these programs are there, or have to be.
  static boolean canRun(String... programs) {
    return "true".equals(System.getenv("PETSTORE_TEST_SHELL_REQUIRED"))
        || Stream.of(programs).allMatch(OauthPageTest::isThere);
  }

  private static boolean isThere(String program) {
    return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @AfterAll
  static void forget_it() {
    PRINTED.clear();
  }

  @Test
  void who_signs_in_is_sent_on() {
    assertEquals("303", printed("Signing in on the page"));
  }

  @Test
  void the_code_flow_ends_with_the_user() {
    String[] lines = printed("Authorization code with PKCE").split("\n", 2);
    assertTrue(lines[0].startsWith("http://127.0.0.1:9999/oauth2-redirect.html?"), () -> lines[0]);
    assertTrue(lines[0].contains("state=xyz") && lines[0].contains("iss="), () -> lines[0]);
    assertTrue(lines[1].contains("\"preferred_username\":\"customer\""), () -> lines[1]);
  }

  @Test
  void the_refreshed_token_has_what_was_asked_for() {
    assertEquals("read:orders", printed("Refresh"));
  }

  @Test
  void the_device_is_signed_in() {
    String printed = printed("Device authorization");
    assertTrue(printed.contains("authorization_pending"), printed);
    assertTrue(printed.endsWith("200\nBearer"), printed);
  }

  @Test
  void a_revoked_token_is_not_active_any_more() {
    String printed = printed("Introspection and revocation").replace(" ", "");
    int active = printed.indexOf("\"active\":true");
    int revoked = printed.indexOf("\"active\":false");
    assertTrue(active >= 0 && active < revoked, printed);
  }

  @Test
  void the_implicit_flow_tells_the_token_in_the_fragment() {
    String printed = printed("Implicit");
    assertTrue(printed.startsWith("http://127.0.0.1:9999/callback#"), printed);
    assertTrue(printed.contains("access_token="), printed);
  }

  private static String printed(String heading) {
    return PRINTED.getOrDefault(heading, "nothing below " + heading).strip();
  }
}
