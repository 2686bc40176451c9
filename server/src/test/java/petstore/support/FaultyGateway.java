package petstore.support;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import petstore.core.kernel.Tenant;
import petstore.core.payments.Charge;
import petstore.core.payments.ChargeOutcome;
import petstore.core.payments.Gateway;
import petstore.core.payments.GatewayFailure;
import petstore.core.payments.RefundOrder;

/// A gateway whose next calls go wrong as a test says; after that they go right.
public final class FaultyGateway implements Gateway {
  private final Gateway gateway;
  private final Deque<Trouble> next = new ArrayDeque<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger mostInFlight = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  public FaultyGateway(Gateway gateway) {
    this.gateway = gateway;
  }

  /// What goes wrong with a call.
  public enum Trouble {
    /// Nothing.
    NONE,
    /// It fails before anything is done.
    FAILS_BEFORE,
    /// It is done, and the answer is lost.
    LOSES_ANSWER,
    /// The request arrives twice.
    ARRIVES_TWICE,
    /// Nothing is done, and it never answers.
    NEVER_ANSWERS,
    /// It ends the server, before anything is done.
    KILLS_SERVER,
    /// It never answers, and is done when nobody waits any more.
    COMES_LATE
  }

  /// The next calls go wrong like this, one after the other.
  public synchronized void trouble(Trouble... troubles) {
    next.addAll(List.of(troubles));
  }

  /// Nothing goes wrong any more.
  public synchronized void calm() {
    next.clear();
  }

  /// All calls wait until [#open].
  public void shut() {
    gate = new CountDownLatch(1);
  }

  public void open() {
    gate.countDown();
  }

  /// How often it was called.
  public int calls() {
    return calls.get();
  }

  /// How many calls there were at the same time.
  public int mostInFlight() {
    return mostInFlight.get();
  }

  /// How many there are now.
  public int inFlight() {
    return inFlight.get();
  }

  @Override
  public ChargeOutcome charge(Charge charge) {
    return troubled(() -> gateway.charge(charge));
  }

  @Override
  public Optional<ChargeOutcome> find(Tenant tenant, UUID charge) {
    return troubled(() -> gateway.find(tenant, charge));
  }

  @Override
  public ChargeOutcome cancel(Tenant tenant, UUID charge) {
    return troubled(() -> gateway.cancel(tenant, charge));
  }

  @Override
  public boolean refund(RefundOrder refund) {
    return troubled(() -> gateway.refund(refund));
  }

  private synchronized Trouble take() {
    return next.isEmpty() ? Trouble.NONE : next.removeFirst();
  }

  private <T> T troubled(Supplier<T> work) {
    calls.incrementAndGet();
    mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    try {
      Trouble trouble = take();
      awaitOpen();
      return switch (trouble) {
        case NONE -> work.get();
        case FAILS_BEFORE -> throw new GatewayFailure("it fails");
        case KILLS_SERVER -> throw new IllegalStateException("the server dies");
        case LOSES_ANSWER -> {
          var _ = work.get();
          throw new GatewayFailure("the answer is lost");
        }
        case ARRIVES_TWICE -> {
          var _ = work.get();
          yield work.get();
        }
        case NEVER_ANSWERS -> {
          sleepUntilInterrupted();
          throw new GatewayFailure("nobody waits");
        }
        case COMES_LATE -> {
          sleepUntilInterrupted();
          yield work.get();
        }
      };
    } finally {
      inFlight.decrementAndGet();
    }
  }

  private void awaitOpen() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new GatewayFailure("nobody waits");
    }
  }

  private static void sleepUntilInterrupted() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      // the call goes on, as one does that is on its way
    }
  }
}
