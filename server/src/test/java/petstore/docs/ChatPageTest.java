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

/// The commands of `docs/chat.md`, typed into a shell as they stand there. Needs `curl`, as
/// [OauthPageTest] does.
class ChatPageTest {
  @TempDir Path folder;

  @Test
  void the_advisor_is_asked_as_the_page_says() throws Exception {
    assumeTrue(
        OauthPageTest.canRun("sh", "curl"), "docs/chat.md is skipped: there is no sh or curl");
    try (TestServer server = TestServer.start(Behavior.DOCUMENTED)) {
      Map<String, String> printed =
          ShellBlocks.of(Path.of("../docs/chat.md"))
              .run(
                  folder,
                  Map.of(
                      "${PETSTORE:-http://localhost:8080}",
                      server.publicUrl(),
                      "seven green kettles",
                      InProcess.CUSTOMER_PASSWORD));
      printed.replaceAll((heading, text) -> text.strip());
      var expected = new LinkedHashMap<String, String>();
      expected.put("A first answer", "There is 1 available rabbit.");
      expected.put("Piece by piece", "There is 1 available rabbit.data: [DONE]");
      expected.put("With the client of OpenAI", "There is 1 available rabbit. (13 tokens)");
      assertEquals(expected, printed);
    }
  }
}
