package petstore.storage.sql;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import petstore.core.kernel.Failure;

/// Indexes pets while nobody writes any, so that searches need not wait for it. It is the last to
/// be served: as long as pets are written it does nothing.
final class Indexer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
  private static final long PAUSE_MILLIS = 500;

  private final PetIndexing indexing;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  Indexer(PetIndexing indexing) {
    this.indexing = indexing;
    thread = Thread.ofVirtual().name("petstore-indexer").unstarted(this::work);
  }

  void start() {
    thread.start();
  }

  private void work() {
    long done = -1; // what other programs wrote before, too
    long seen = indexing.written();
    while (!isClosedWithin(PAUSE_MILLIS)) {
      long now = indexing.written();
      if (now == seen && now != done && index(now)) {
        done = now;
      }
      seen = now;
    }
  }

  // Whether all is indexed that was written by then.
  private boolean index(long written) {
    try {
      while (indexing.indexSome()) {
        if (indexing.written() != written || isClosedWithin(0)) {
          return false;
        }
      }
      return true;
    } catch (Failure e) {
      LOG.debug("Pets are indexed later", e);
      return false;
    }
  }

  private boolean isClosedWithin(long millis) {
    try {
      return closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /// Waits for what it is at.
  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
