package petstore.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.support.PlacedOrders;
import petstore.support.TestServer;

/// The walk-through of `docs/payments.md`, typed into a shell as it stands there. Needs `curl`, as
/// [OauthPageTest] does.
class PaymentsPageTest {
  @TempDir Path folder;

  @Test
  void cards_receipts_and_bank_accounts_do_what_the_page_says() throws Exception {
    assumeTrue(
        OauthPageTest.canRun("sh", "curl"), "docs/payments.md is skipped: there is no sh or curl");
    try (TestServer server = TestServer.start(Behavior.DOCUMENTED)) {
      var orders = new PlacedOrders(server);
      Map<String, String> printed =
          ShellBlocks.of(Path.of("../docs/payments.md"))
              .run(
                  folder,
                  Map.of(
                      "${PETSTORE:-http://localhost:8080}", server.publicUrl(),
                      "seven green kettles", InProcess.CUSTOMER_PASSWORD,
                      "id-of-the-first-order", orders.place("customer", "75.00").toString(),
                      "id-of-the-second-order", orders.place("customer", "75.00").toString()));
      assertEquals(
          "insufficient_funds\nSUCCEEDED\nSUCCEEDED",
          printed.getOrDefault("A card that is refused, and one that pays", "").strip());
      assertEquals("1", printed.getOrDefault("The receipt", "").strip());
      assertEquals("PROCESSING\nSUCCEEDED", printed.getOrDefault("A bank account", "").strip());
    }
  }
}
