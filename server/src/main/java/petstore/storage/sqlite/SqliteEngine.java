package petstore.storage.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import petstore.storage.sql.Engine;
import petstore.storage.sql.Query;

/// One writer and some readers on the database in a directory.
final class SqliteEngine implements Engine {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteEngine.class);
  private final Directory directory;
  private final Writer writer;
  private final Readers readers;
  private final AtomicBoolean closed = new AtomicBoolean();

  SqliteEngine(Directory directory, Writer writer, Readers readers) {
    this.directory = directory;
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    return isInTransaction() ? work.get() : writer.run(work);
  }

  @Override
  public <T extends @Nullable Object> T with(Query<T> query) {
    return isInTransaction() ? writer.with(query) : readers.with(query);
  }

  @Override
  public boolean isInTransaction() {
    return writer.isInTransaction();
  }

  // The writer last: the last connection brings the log into the database file.
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try (directory;
        writer;
        readers) {
      LOG.debug("Closing {}", directory);
    } catch (SQLException | IOException e) {
      LOG.warn("The store in {} did not close well", directory, e);
    }
  }
}
