package petstore;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.TargetRules.Reach;
import picocli.CommandLine.Option;

/// Where the shop tells others what happens.
final class WebhookOptions {
  @Option(
      names = "--webhook-targets",
      paramLabel = "public|local",
      converter = Conversions.ToReach.class,
      description =
          "Where webhooks and callbacks may go; public: to public hosts, by https; local: also by"
              + " http, and to this machine and private networks. Without it: local when --host is"
              + " a loopback address, else public.")
  private @Nullable Reach targets;

  /// @param host that the server listens on: one that nobody else reaches has nobody who could
  ///   misuse it
  Config.Webhooks config(String host) {
    if (targets != null) {
      return new Config.Webhooks(targets);
    }
    return new Config.Webhooks(isLoopback(host) ? Reach.LOCAL : Reach.PUBLIC);
  }

  private static boolean isLoopback(String host) {
    try {
      return host.equalsIgnoreCase("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false; // a name, which may lead anywhere
    }
  }
}
