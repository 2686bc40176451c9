package petstore.core.payments;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;

/// A gateway that is not waited for too long, nor by too many at once.
///
/// Each call has a thread of its own, which is interrupted when the time is over. A gateway that
/// does not listen to that keeps its place among the calls in flight until it is done.
///
/// All methods throw [Failure] with [Problem.UpstreamUnavailable] instead of [GatewayFailure].
final class PatientGateway implements Gateway {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final Gateway gateway;
  private final Duration timeout;
  private final Semaphore places;

  PatientGateway(GatewayAccess access) {
    this.gateway = access.gateway();
    this.timeout = access.timeout();
    this.places = new Semaphore(access.maxCalls());
  }

  @Override
  public ChargeOutcome charge(Charge charge) {
    return call(() -> gateway.charge(charge));
  }

  @Override
  public Optional<ChargeOutcome> find(Tenant tenant, UUID charge) {
    return call(() -> gateway.find(tenant, charge));
  }

  @Override
  public ChargeOutcome cancel(Tenant tenant, UUID charge) {
    return call(() -> gateway.cancel(tenant, charge));
  }

  @Override
  public boolean refund(RefundOrder refund) {
    return call(() -> gateway.refund(refund));
  }

  private <T> T call(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw unavailable("Too many payments are under way; try again later");
    }
    var task = new FutureTask<>(work::get);
    Thread.ofVirtual().name("gateway").start(() -> keepingPlace(task));
    try {
      return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw unavailable(
          "The payment gateway does not answer in time; what came of it is not known");
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw unavailable("The server stops; what came of it is not known");
    } catch (ExecutionException e) {
      throw answer(e.getCause());
    }
  }

  // Also of one that is called off before it begins.
  private void keepingPlace(Runnable call) {
    try {
      call.run();
    } finally {
      places.release();
    }
  }

  private static RuntimeException answer(@Nullable Throwable cause) {
    if (cause instanceof GatewayFailure || cause instanceof Failure) {
      return unavailable("The payment gateway has a fault; what came of it is not known");
    }
    return cause instanceof RuntimeException defect ? defect : new IllegalStateException(cause);
  }

  private static Failure unavailable(String detail) {
    return new Failure(new Problem.UpstreamUnavailable(detail, RETRY_AFTER));
  }
}
