package petstore;

import java.time.Duration;
import petstore.outbound.GatewayConfig;
import picocli.CommandLine.Option;

/// How the simulated payment gateway behaves: for those who test what their program makes of one
/// that is slow or fails.
final class GatewayOptions {
  @Option(
      names = "--gateway-latency",
      paramLabel = "MILLISECONDS",
      defaultValue = "0",
      converter = Conversions.ToCount.class,
      description = "How long each call of the simulated payment gateway takes.")
  private int latency;

  @Option(
      names = "--gateway-failure-rate",
      paramLabel = "SHARE",
      defaultValue = "0",
      converter = Conversions.ToShare.class,
      description =
          "How many of its calls fail, from 0 to 1: half of them before, half after it did what it"
              + " was asked for.")
  private double failureRate;

  GatewayConfig config() {
    return new GatewayConfig(
        Duration.ofMillis(latency), failureRate, GatewayConfig.DEFAULT.settlement());
  }
}
