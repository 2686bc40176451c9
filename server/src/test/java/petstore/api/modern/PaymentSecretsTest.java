package petstore.api.modern;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import petstore.support.Answer;
import petstore.support.TestServer;

/// Numbers of cards and accounts, and security codes, are in no answer, no line of the log and no
/// file of the store, whatever becomes of the payment.
@Isolated("it reads all that is logged")
class PaymentSecretsTest {
  private static final String CVC = "8417";
  private static final List<String> CARDS =
      List.of("4929123456781236", "4000000000000002", "4929123456781237");
  private static final String ACCOUNT = "7351904826";
  private static final String STREET = "Canary Row 17";

  @TempDir Path directory;

  @Test
  void they_are_nowhere() throws Exception {
    var logger = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    logger.addAppender(lines);
    Level level = logger.getLevel();
    var texts = new ArrayList<String>();
    try (TestServer server = TestServer.startIn(directory)) {
      var till = Till.of(server);
      for (String card : CARDS) {
        UUID order = till.order("75.00");
        texts.add(text(till.pay(order, body(card), "Idempotency-Key", "key " + card)));
        texts.add(text(till.pay(order, body(card), "Idempotency-Key", "key " + card)));
        texts.add(text(till.get("/orders/" + order + "/payments")));
      }
      UUID order = till.order("75.00");
      texts.add(text(till.pay(order, Till.account(ACCOUNT))));
      texts.add(text(till.get("/orders/" + order + "/payments")));
      String everything = everythingIn(directory);
      assertTrue(everything.contains("************1236"), "the files are read");
      assertTrue(everything.contains("payment.failed"), "events are among what is read");
      texts.add(everything);
    } finally {
      logger.setLevel(level);
      logger.detachAppender(lines);
    }
    lines.list.forEach(line -> texts.add(line.getFormattedMessage()));
    texts.add(everythingIn(directory));
    for (String text : texts) {
      for (String card : CARDS) {
        assertFalse(text.contains(card), card);
      }
      assertFalse(text.contains(ACCOUNT), "the account");
      assertFalse(text.contains(STREET), "the street");
      assertFalse(text.contains("\"" + CVC + "\""), "the code");
    }
    assertEquals(3, CARDS.size());
  }

  private static String body(String card) {
    return Till.card(card)
        .replace("\"987\"", "\"" + CVC + "\", \"billingAddress\": {\"line1\": \"" + STREET + "\"}");
  }

  private static String text(Answer answer) {
    return answer.toString();
  }

  private static String everythingIn(Path directory) throws IOException {
    var text = new StringBuilder();
    try (var files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        text.append(new String(Files.readAllBytes(file), ISO_8859_1));
      }
    }
    return text.toString();
  }
}
