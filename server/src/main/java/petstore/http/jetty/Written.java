package petstore.http.jetty;

import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.Callback;

/// Waits until the system has taken a piece of a body.
final class Written implements Callback {
  private final Semaphore done = new Semaphore(0);
  private volatile boolean failed;

  /// Waits, no longer than the client keeps up the least rate.
  ///
  /// @return whether all was taken
  boolean await(ByteBuffer piece, Limits limits) {
    long least = limits.least(limits.answerWindow());
    int before = piece.remaining();
    try {
      while (!done.tryAcquire(limits.answerWindow().toNanos(), TimeUnit.NANOSECONDS)) {
        int left = piece.remaining();
        if (before - left < least) {
          return false;
        }
        before = left;
      }
      return !failed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void succeeded() {
    done.release();
  }

  @Override
  public void failed(Throwable cause) {
    failed = true;
    done.release();
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }
}
