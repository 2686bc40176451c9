package petstore.core.webhooks;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether an endpoint is told what happens.
///
/// @param reason why it is not told; none: it is
/// @param since when it came to be so; what happened before is not told
public record EndpointState(@Nullable Reason reason, Instant since) {
  /// Why an endpoint is not told.
  public enum Reason {
    /// Its owner does not want it to be told.
    OWNER,
    /// It answered that it is gone (`410`).
    GONE,
    /// It took nothing for too long.
    FAILING
  }

  /// In words for those who look at it.
  public enum Status {
    ENABLED,
    DISABLED
  }

  /// It is told what happens from now on.
  public static EndpointState enabled(Instant now) {
    return new EndpointState(null, now);
  }

  /// It is told nothing from now on.
  public static EndpointState disabled(Reason reason, Instant now) {
    return new EndpointState(reason, now);
  }

  /// Whether it is told what happens.
  public boolean isEnabled() {
    return reason == null;
  }

  public Status status() {
    return isEnabled() ? Status.ENABLED : Status.DISABLED;
  }

  /// Why it is not told, if it is not.
  public Optional<Reason> why() {
    return Optional.ofNullable(reason);
  }
}
