package petstore.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.support.TestServer;

/// The walk-through of `docs/modern.md`, typed into a shell as it stands there. Needs `curl`, as
/// [OauthPageTest] does.
class ModernPageTest {
  @TempDir Path folder;

  @Test
  void a_pet_is_added_found_ordered_paid_and_goes_home_as_the_page_says() throws Exception {
    assumeTrue(
        OauthPageTest.canRun("sh", "curl"), "docs/modern.md is skipped: there is no sh or curl");
    try (TestServer server = TestServer.start(Behavior.DOCUMENTED)) {
      Map<String, String> printed =
          ShellBlocks.of(Path.of("../docs/modern.md"))
              .run(
                  folder,
                  Map.of(
                      "${PETSTORE:-http://localhost:8080}", server.publicUrl(),
                      "nine blue lanterns", InProcess.STAFF_PASSWORD,
                      "seven green kettles", InProcess.CUSTOMER_PASSWORD));
      printed.replaceAll((heading, text) -> text.strip());
      assertEquals(expected(), printed);
    }
  }

  private static Map<String, String> expected() {
    var expected = new LinkedHashMap<String, String>();
    expected.put("Step by step", "");
    expected.put("Staff add a pet", "one pet\n403");
    expected.put("They change it", "200\n412");
    expected.put("They add a picture", "image/png");
    expected.put("Everybody finds it", "Biscuit\nBiscuit");
    expected.put("All pets, page by page", "8 are available, 8 were listed");
    expected.put("A customer orders it", "/petId is of a pet that is PENDING\nPENDING");
    expected.put("And pays", "SUCCEEDED\nAPPROVED\nADOPTED");
    expected.put("It goes home", "SHIPPED\n409\nDELIVERED\n1");
    return expected;
  }
}
