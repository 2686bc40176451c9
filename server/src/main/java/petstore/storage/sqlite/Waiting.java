package petstore.storage.sqlite;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import petstore.storage.sql.SqlFailure;

/// A transaction that somebody waits for.
final class Waiting<T extends @Nullable Object> {
  private final Supplier<T> work;
  private final CompletableFuture<Supplier<T>> outcome = new CompletableFuture<>();
  private Supplier<T> result;

  Waiting(Supplier<T> work) {
    this.work = work;
    result = work;
  }

  /// Runs the work and keeps what comes of it; whether it succeeded.
  boolean run() {
    try {
      T value = work.get();
      result = () -> value;
      return true;
    } catch (SqlFailure e) {
      fail(SqlFailure.unavailable(e.error()));
    } catch (RuntimeException e) { // whatever it is, it is the caller's
      fail(e);
    } catch (Error e) {
      result =
          () -> {
            throw e;
          };
    }
    return false;
  }

  /// The transaction comes to nothing.
  void fail(RuntimeException cause) {
    result =
        () -> {
          throw cause;
        };
  }

  /// Lets the caller go on with what came of the work.
  void wake() {
    outcome.complete(result);
  }

  /// Waits for [#wake]; not even an interruption ends it, since the work may be done by then.
  T await() {
    return outcome.join().get();
  }
}
