package petstore.storage.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import petstore.storage.sql.Link;
import petstore.storage.sql.Query;
import petstore.storage.sql.SqlFailure;

/// Connections that read. They stay in auto-commit: each query sees the last committed state, and
/// none holds up a checkpoint. Nobody waits for one while holding one, so waiting always ends.
final class Readers implements AutoCloseable {
  private static final long LONGEST_WAIT_SECONDS = 5;

  private final LinkedBlockingDeque<Link> idle;
  private final int size;
  private volatile boolean closed;

  Readers(List<Link> links) {
    idle = new LinkedBlockingDeque<>(links);
    size = links.size();
  }

  <T extends @Nullable Object> T with(Query<T> query) {
    if (closed) {
      throw SqlFailure.unavailable("the store is closed");
    }
    Link link = take();
    try {
      return query.on(link);
    } catch (SQLException e) {
      throw SqlFailure.unavailable(e);
    } finally {
      idle.addFirst(link); // the one with the warmest cache
    }
  }

  private Link take() {
    try {
      Link link = idle.pollFirst(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
      if (link == null) {
        throw SqlFailure.unavailable("too many are reading");
      }
      return link;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SqlFailure.unavailable("the server is stopping");
    }
  }

  /// Waits for those that read.
  @Override
  public void close() throws SQLException {
    closed = true;
    var all = new ArrayList<Link>();
    for (int i = 0; i < size; i++) {
      all.add(take());
    }
    for (Link link : all) {
      link.close();
    }
  }
}
