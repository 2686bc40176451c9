package petstore.outbound;

import java.time.Duration;

/// How the simulated gateway behaves.
///
/// @param latency how long each call takes
/// @param failureRate how many of its calls fail, from 0 to 1: half of them before anything was
///   done, half after that
/// @param settlement how long a bank takes to say whether an account has the money
public record GatewayConfig(Duration latency, double failureRate, Duration settlement) {
  /// At once, without failures; banks take two seconds.
  public static final GatewayConfig DEFAULT =
      new GatewayConfig(Duration.ZERO, 0, Duration.ofSeconds(2));
}
