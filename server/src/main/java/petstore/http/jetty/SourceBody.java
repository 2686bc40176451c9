package petstore.http.jetty;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.RequestBody;

/// Reads the body of a request from the connection. Waits on the request's own virtual thread, no
/// longer than the client keeps up the least rate.
final class SourceBody implements RequestBody {
  private static final byte[] NOTHING = {};
  private static final int FIRST_CAPACITY = 16 * 1024;

  private final Request request;
  private final Limits limits;
  private final MemoryBudget budget;
  private long taken; // of the budget
  private volatile boolean abandoned;

  SourceBody(Request request, Limits limits, MemoryBudget budget) {
    this.request = request;
    this.limits = limits;
    this.budget = budget;
  }

  /// Gives back the memory that the body took; it is not used any more.
  void release() {
    budget.give(taken);
    taken = 0;
  }

  private void takeMemory(int capacity) {
    int more = capacity <= MemoryBudget.SMALL ? 0 : Math.toIntExact(capacity - taken);
    if (!budget.take(more)) {
      throw abandon(
          new Problem.Unavailable("Too many large requests are running", Duration.ofSeconds(2)));
    }
    taken += more;
  }

  /// Whether there are bytes that nobody wants, so that the connection cannot be kept.
  boolean abandoned() {
    return abandoned;
  }

  @Override
  public byte[] read(int limit) {
    long declared = request.getLength();
    if (declared == 0) {
      return NOTHING;
    }
    if (declared > limit) {
      throw tooLarge(limit);
    }
    refuseEncoded();
    return new Reading(limit, declared).all();
  }

  // A compressed body could be a thousand times larger than it looks.
  private void refuseEncoded() {
    @Nullable String encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new Failure(
          new Problem.UnsupportedMediaType(
              "Content-Encoding " + encoding, List.of("Content-Encoding identity")));
    }
  }

  /// Gives the body up, and the connection with it.
  ///
  /// @return the problem, to be thrown
  Failure abandon(Problem problem) {
    abandoned = true;
    return new Failure(problem);
  }

  private Failure tooLarge(int limit) {
    return abandon(new Problem.TooLarge("body", limit, "bytes"));
  }

  /// One body on its way in.
  private final class Reading {
    private final int limit;
    private final long window = limits.bodyWindow().toNanos();
    private byte[] bytes;
    private int length;
    private long windowStart = System.nanoTime();
    private int windowLength;

    Reading(int limit, long declared) {
      this.limit = limit;
      // A client that only says that it sends much gets little memory.
      this.bytes = new byte[(int) Math.min(declared < 0 ? limit : declared, FIRST_CAPACITY)];
    }

    byte[] all() {
      while (true) {
        Content.@Nullable Chunk chunk = request.read();
        if (chunk == null) {
          await();
        } else if (Content.Chunk.isFailure(chunk)) {
          throw broken(chunk.getFailure());
        } else {
          boolean last = chunk.isLast();
          take(chunk);
          if (last) {
            return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
          }
        }
      }
    }

    private void take(Content.Chunk chunk) {
      try {
        ByteBuffer buffer = chunk.getByteBuffer();
        int more = buffer.remaining();
        if (more > limit - length) {
          throw tooLarge(limit);
        }
        if (more > bytes.length - length) {
          long wanted = Math.max(2L * bytes.length, (long) length + more);
          int capacity = (int) Math.min(wanted, limit);
          takeMemory(capacity);
          bytes = Arrays.copyOf(bytes, capacity);
        }
        buffer.get(bytes, length, more);
        length += more;
      } finally {
        chunk.release();
      }
    }

    private void await() {
      var arrival = new Semaphore(0);
      // Not blocking: the engine may run it on the thread that looks after all connections.
      request.demand(Invocable.from(Invocable.InvocationType.NON_BLOCKING, arrival::release));
      do {
        checkRate();
      } while (!arrived(arrival));
    }

    private boolean arrived(Semaphore arrival) {
      try {
        long left = windowStart + window - System.nanoTime();
        return arrival.tryAcquire(Math.max(left, 0), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw abandon(new Problem.RequestTimeout());
      }
    }

    private void checkRate() {
      long now = System.nanoTime();
      if (now - windowStart >= window) {
        if (length - windowLength < limits.least(limits.bodyWindow())) {
          throw abandon(new Problem.RequestTimeout());
        }
        windowStart = now;
        windowLength = length;
      }
    }

    private Failure broken(Throwable cause) {
      return abandon(
          cause instanceof TimeoutException
              ? new Problem.RequestTimeout()
              : new Problem.Malformed(true, "the transfer of the body broke off"));
    }
  }
}
