package petstore;

import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import petstore.core.webhooks.Courier;
import petstore.core.webhooks.Letter;
import petstore.core.webhooks.Reply;

/// A courier of which is known how it does: what came of each letter is counted, and a defect of
/// its is told in the log.
///
/// @param count gets what came of a letter, in a word
record WatchedCourier(Courier courier, Consumer<String> count) implements Courier {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedCourier.class);

  @Override
  public Reply send(Letter letter) {
    Reply reply = sent(letter);
    count.accept(
        switch (reply) {
          case Reply.Answered answered when answered.isTaken() -> "taken";
          case Reply.Answered _ -> "refused";
          case Reply.Failed(var reason) -> reason.name().toLowerCase(Locale.ROOT);
        });
    return reply;
  }

  // The letter comes again.
  private Reply sent(Letter letter) {
    try {
      return courier.send(letter);
    } catch (RuntimeException e) {
      LOG.error("a letter could not be sent", withoutWords(e));
      return new Reply.Failed(Reply.Reason.CONNECTION_FAILED);
    }
  }

  // There may be secrets in the address, which a message may repeat.
  private static Exception withoutWords(RuntimeException defect) {
    var told = new IllegalStateException(defect.getClass().getName());
    told.setStackTrace(defect.getStackTrace());
    return told;
  }
}
