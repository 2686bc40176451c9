package petstore.core.auth;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// Lets only so many attempts at one thing be under way at the same time. The others wait, a
/// bounded number of them, for a bounded time.
final class Turnstile {
  private final Map<Object, Gate> gates = new ConcurrentHashMap<>();
  private final Semaphore waiting;
  private final Duration patience;

  /// @param waiting how many attempts wait at most, at all things together
  /// @param patience how long one waits at most
  Turnstile(int waiting, Duration patience) {
    this.waiting = new Semaphore(waiting);
    this.patience = patience;
  }

  /// Says whether one more attempt may get under way. Asked by one attempt at a time for each
  /// thing, and again when another one has ended.
  interface Rule {
    /// @param under how many are under way
    /// @param fromHere how many of those came from where this one comes from
    /// @throws Failure when it need not wait, since it would not be let in
    boolean admits(int under, int fromHere);
  }

  /// An attempt that is under way, until it is closed.
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /// Lets an attempt in, perhaps after others have ended.
  ///
  /// @param thing what it is an attempt at
  /// @param from where it comes from
  /// @return none: too many others wait, or it waited too long
  /// @throws Failure as the rule does
  Optional<Place> enter(Object thing, String from, Rule rule) {
    Gate gate = gates.compute(thing, (_, present) -> known(present));
    boolean entered = false;
    try {
      entered = gate.enter(from, rule);
    } finally {
      if (!entered) {
        forget(thing);
      }
    }
    return entered ? Optional.of(() -> leave(thing, gate, from)) : Optional.empty();
  }

  private void leave(Object thing, Gate gate, String from) {
    gate.leave(from);
    forget(thing);
  }

  private Gate known(@Nullable Gate present) {
    Gate gate = present == null ? new Gate() : present;
    gate.users++;
    return gate;
  }

  private void forget(Object thing) {
    gates.computeIfPresent(thing, (_, gate) -> --gate.users == 0 ? null : gate);
  }

  /// Where the attempts at one thing pass.
  private final class Gate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Integer> under = new HashMap<>();
    private int all;
    private int users; // only the map's functions know it

    boolean enter(String from, Rule rule) {
      lock.lock();
      try {
        if (!rule.admits(all, underFrom(from)) && !waitFor(from, rule)) {
          return false;
        }
        under.merge(from, 1, Integer::sum);
        all++;
        return true;
      } finally {
        // Each wakes the next, which may find that there is room for it, or need not wait longer.
        changed.signal();
        lock.unlock();
      }
    }

    void leave(String from) {
      lock.lock();
      try {
        under.computeIfPresent(from, (_, count) -> count == 1 ? null : count - 1);
        all--;
        changed.signal();
      } finally {
        lock.unlock();
      }
    }

    private boolean waitFor(String from, Rule rule) {
      if (!waiting.tryAcquire()) {
        return false;
      }
      try {
        boolean admitted = false;
        for (long left = patience.toNanos(); left > 0 && !admitted; ) {
          left = changed.awaitNanos(left);
          admitted = rule.admits(all, underFrom(from));
        }
        return admitted;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Failure(new Problem.Unavailable("the server is stopping", Duration.ofSeconds(1)));
      } finally {
        waiting.release();
      }
    }

    private int underFrom(String from) {
      return under.getOrDefault(from, 0);
    }
  }
}
