package petstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import petstore.core.webhooks.Letter;
import petstore.core.webhooks.Reply;
import petstore.support.FakeCourier;

@Isolated("others write to the same log")
class WatchedCourierTest {
  private static final String URL = "https://receiver.example/hook?key=secret";
  private static final Letter LETTER = new Letter(URL, List.of(), "{}");

  private final FakeCourier courier = new FakeCourier();
  private final Metrics metrics = new Metrics();
  private final WatchedCourier watched = new WatchedCourier(courier, metrics.letters());

  private boolean isCounted(String outcome, int times) {
    return metrics
        .scrape()
        .contains("petstore_webhooks_attempts_total{outcome=\"" + outcome + "\"} " + times + ".0");
  }

  @Test
  void what_came_of_letters_is_counted() {
    assertTrue(isCounted("taken", 0), "also before there was one");
    watched.send(LETTER);
    watched.send(LETTER);
    courier.answer(URL, _ -> FakeCourier.status(500));
    watched.send(LETTER);
    courier.answer(URL, _ -> new Reply.Failed(Reply.Reason.TIMED_OUT));
    watched.send(LETTER);
    assertTrue(isCounted("taken", 2));
    assertTrue(isCounted("refused", 1));
    assertTrue(isCounted("timed_out", 1));
    assertTrue(isCounted("address_not_allowed", 0));
  }

  @Test
  void a_defect_is_told_in_the_log_without_what_it_says_of_the_letter() {
    courier.answer(
        URL,
        letter -> {
          throw new IllegalArgumentException("not a URL: " + letter.url());
        });
    var logger = (Logger) LoggerFactory.getLogger(WatchedCourier.class);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    logger.addAppender(lines);
    logger.setAdditive(false);
    try {
      assertEquals(new Reply.Failed(Reply.Reason.CONNECTION_FAILED), watched.send(LETTER));
    } finally {
      logger.setAdditive(true);
      logger.detachAppender(lines);
    }
    ILoggingEvent line = lines.list.getFirst();
    String text =
        line.getFormattedMessage() + ThrowableProxyUtil.asString(line.getThrowableProxy());
    assertTrue(text.contains("IllegalArgumentException"), text);
    assertTrue(text.contains("WatchedCourierTest"), text);
    assertFalse(text.contains("secret"), text);
    assertTrue(isCounted("connection_failed", 1));
  }
}
