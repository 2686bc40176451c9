package petstore.core.payments;

import java.time.Duration;

/// A gateway, and how patient the shop is with it.
///
/// @param timeout how long an answer is waited for, 10 seconds at most
/// @param maxCalls how many calls may be in flight; more are refused at once
public record GatewayAccess(Gateway gateway, Duration timeout, int maxCalls) {
  /// The longest that anybody may wait.
  public static final Duration MAX_TIMEOUT = Duration.ofSeconds(10);

  public GatewayAccess {
    if (timeout.compareTo(MAX_TIMEOUT) > 0 || !timeout.isPositive() || maxCalls < 1) {
      throw new IllegalArgumentException("not " + timeout + " and " + maxCalls);
    }
  }

  /// A gateway that is waited for as long as is usual.
  public static GatewayAccess to(Gateway gateway) {
    return new GatewayAccess(gateway, Duration.ofSeconds(5), 64);
  }
}
