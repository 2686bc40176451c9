package petstore.storage.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import petstore.storage.StorageObserver;
import petstore.storage.sql.Link;
import petstore.storage.sql.Query;
import petstore.storage.sql.SqlFailure;

/// The one thread that writes. It takes all transactions that wait, runs each in a savepoint of its
/// own, and makes them durable with one commit: waiting for the disk is what takes long, and it
/// takes no longer for many than for one.
final class Writer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final int LONGEST_QUEUE = 1024;
  private static final int LARGEST_GROUP = 256;
  private static final Duration LONG = Duration.ofMillis(50);

  /// Results after which SQLite still has the transaction: SQLITE_ERROR, TOOBIG, CONSTRAINT,
  /// MISMATCH and RANGE. After others, such as a full disk, it may have rolled it back by itself
  /// (sqlite.org/lang_transaction.html section 3.2).
  private static final Set<Integer> OF_ONE_STATEMENT = Set.of(1, 18, 19, 20, 25);

  private static final Waiting<Boolean> STOP = new Waiting<>(() -> true);

  private final ArrayBlockingQueue<Waiting<?>> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
  private final ScopedValue<Link> current = ScopedValue.newInstance();
  private final Link link;
  private final Share share;
  private final StorageObserver observer;
  private final Thread thread;
  private volatile boolean closed;
  private @Nullable SQLException broken; // only the writer's thread knows it

  Writer(Link link, Share share, StorageObserver observer) {
    this.link = link;
    this.share = share;
    this.observer = observer;
    thread = Thread.ofPlatform().name("petstore-writer").daemon().unstarted(this::work);
  }

  void start() {
    thread.start();
  }

  /// Whether this thread is in a transaction.
  boolean isInTransaction() {
    return current.isBound();
  }

  /// Runs a query in the transaction that this thread is in.
  <T extends @Nullable Object> T with(Query<T> query) {
    if (broken != null) {
      throw new SqlFailure(broken);
    }
    try {
      return query.on(current.get());
    } catch (SQLException e) {
      if (!OF_ONE_STATEMENT.contains(e.getErrorCode() & 0xff)) {
        broken = e;
      }
      throw new SqlFailure(e);
    }
  }

  /// Runs a transaction with others, and returns when it is durable.
  <T extends @Nullable Object> T run(Supplier<T> work) {
    var waiting = new Waiting<>(work);
    if (!queue.offer(waiting)) {
      throw SqlFailure.unavailable("too many writes are waiting");
    }
    // The other order would let one wait for ever that comes between the check and the end.
    if (closed && queue.remove(waiting)) {
      throw SqlFailure.unavailable("the store is closed");
    }
    observer.queued(queue.size());
    return waiting.await();
  }

  private void work() {
    var group = new ArrayList<Waiting<?>>(LARGEST_GROUP);
    boolean stopping = false;
    while (!stopping || !queue.isEmpty()) {
      group.add(next());
      queue.drainTo(group, LARGEST_GROUP - 1);
      observer.queued(queue.size());
      stopping |= group.remove(STOP);
      if (!group.isEmpty()) {
        commit(group);
        wake(List.copyOf(group));
        group.clear();
        share.rest();
      }
    }
  }

  // To wake a virtual thread from here is a call to the system each; from one of their own it is
  // not.
  private static void wake(List<Waiting<?>> group) {
    if (group.size() == 1) {
      group.getFirst().wake();
    } else {
      Thread.startVirtualThread(() -> group.forEach(Waiting::wake));
    }
  }

  private Waiting<?> next() {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException e) {
        LOG.warn("The writer goes on until the store is closed");
      }
    }
  }

  private void commit(List<Waiting<?>> group) {
    try {
      share.begin(link);
      for (Waiting<?> waiting : group) {
        runOne(waiting);
      }
      long start = System.nanoTime();
      link.run("COMMIT");
      observer.committed(group.size(), System.nanoTime() - start);
    } catch (SQLException e) {
      rollback();
      RuntimeException unavailable = SqlFailure.unavailable(e);
      group.forEach(waiting -> waiting.fail(unavailable));
    }
  }

  private void runOne(Waiting<?> waiting) throws SQLException {
    long start = System.nanoTime();
    link.run("SAVEPOINT one");
    boolean done = ScopedValue.where(current, link).call(waiting::run);
    if (broken != null) {
      throw broken;
    }
    if (!done) {
      link.run("ROLLBACK TO one");
    }
    link.run("RELEASE one");
    var took = Duration.ofNanos(System.nanoTime() - start);
    int others = queue.size();
    if (took.compareTo(LONG) > 0 && others > 0) {
      LOG.warn("A transaction held up {} others for {} ms", others, took.toMillis());
    }
  }

  private void rollback() {
    broken = null;
    try {
      link.run("ROLLBACK");
    } catch (SQLException e) {
      LOG.debug("SQLite had rolled back by itself", e);
    }
  }

  /// Ends after the transactions that wait.
  @Override
  public void close() throws SQLException {
    closed = true;
    try {
      queue.put(STOP);
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    link.close();
  }
}
