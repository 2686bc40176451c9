package petstore.http.jetty;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.QuietException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import petstore.http.ClientGone;
import petstore.http.Response;
import petstore.http.Sink;
import petstore.http.Stream;

/// An answer whose body is made while it is sent, on a thread of its own: that of the request has
/// the engine's frames on its stack, which thousands of open streams need not keep.
final class StreamedAnswer implements Runnable, Sink {
  private static final Logger LOG = LoggerFactory.getLogger(StreamedAnswer.class);
  private static final byte[] NOTHING = {};

  private final Stream stream;
  private final Exchange exchange;
  private final OpenStreams streams;
  private final Limits limits;
  private final MemoryBudget budget;
  private final String id;
  private final AtomicReference<Runnable> action = new AtomicReference<>(Phase.OPEN);
  private volatile boolean gone;

  /// Stands where an action would be.
  private enum Phase implements Runnable {
    /// Nobody has said what to do at the end.
    OPEN,
    /// The end is there.
    OVER;

    @Override
    public void run() {}
  }

  /// @param id of the request, for the log
  StreamedAnswer(
      Response response,
      Stream stream,
      Exchange exchange,
      OpenStreams streams,
      Limits limits,
      MemoryBudget budget,
      String id) {
    this.stream = stream;
    this.exchange = exchange;
    this.streams = streams;
    this.limits = limits;
    this.budget = budget;
    this.id = id;
    Answer.prepare(response, exchange);
    HttpFields.Mutable fields = exchange.response().getHeaders();
    if (!fields.contains(HttpHeader.CACHE_CONTROL)) {
      fields.put(HttpHeader.CACHE_CONTROL, "no-store");
    }
    if (exchange.request().getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_0) {
      // Only the end of the connection tells the end of the body.
      fields.put(HttpFields.CONNECTION_CLOSE);
    }
  }

  /// Sends the answer in the background.
  ///
  /// @param close whether the connection cannot be used for another request
  void start(boolean close) {
    if (exchange.request().getConnectionMetaData().getConnection()
        instanceof SupervisedConnection http) {
      if (close) {
        http.getGenerator().setPersistent(false);
      }
      http.watch();
    }
    exchange.request().addFailureListener(_ -> leave());
    streams.add(this);
    Thread.ofVirtual().name("stream").start(this);
  }

  @Override
  public void run() {
    try {
      begin();
      stream.sendTo(this);
      unwatch();
      write(true, NOTHING);
      exchange.callback().succeeded();
    } catch (ClientGone e) {
      exchange.callback().failed(new QuietException.Exception(e));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("the answer to request {} broke off", id, e);
      breakOff();
    } finally {
      streams.remove(this);
    }
  }

  // Whoever made the stream has to learn that it ends: it may count those that are open. It does
  // when it sends something.
  private void begin() {
    try {
      write(false, NOTHING);
    } catch (ClientGone e) {
      gone = true;
    }
  }

  @Override
  public void send(byte[] piece) {
    if (piece.length > MemoryBudget.SMALL) {
      sendLarge(piece);
    } else if (piece.length > 0) {
      write(false, piece);
    }
  }

  // When too much waits for slow clients, this one is cut off.
  private void sendLarge(byte[] piece) {
    if (!budget.take(piece.length)) {
      leave();
      throw new ClientGone();
    }
    try {
      write(false, piece);
    } finally {
      budget.give(piece.length);
    }
  }

  private void write(boolean last, byte[] bytes) {
    if (gone) {
      throw new ClientGone();
    }
    ByteBuffer piece = ByteBuffer.wrap(bytes);
    var written = new Written();
    exchange.response().write(last, piece, written);
    if (!written.await(piece, limits)) {
      leave();
      throw new ClientGone();
    }
  }

  @Override
  public boolean isEnding() {
    return streams.isEnding();
  }

  @Override
  public boolean isGone() {
    return gone;
  }

  @Override
  public void onEnd(Runnable next) {
    Runnable before = action.getAndUpdate(one -> one == Phase.OVER ? one : next);
    if (before == Phase.OVER) {
      next.run();
    }
  }

  /// Asks for an end.
  void end() {
    action.getAndSet(Phase.OVER).run();
  }

  private void leave() {
    gone = true;
    end();
  }

  private void unwatch() {
    if (exchange.request().getConnectionMetaData().getConnection()
        instanceof SupervisedConnection http) {
      http.unwatch();
    }
  }

  // Nobody may take the part for the whole, not even who has nothing but the end of the connection
  // to tell the end of the body by.
  private void breakOff() {
    if (exchange.request().getConnectionMetaData().getConnection()
            instanceof SupervisedConnection http
        && !http.getGenerator().isChunking()) {
      http.reset();
    }
    exchange.callback().failed(new QuietException.Exception("the body broke off"));
  }
}
