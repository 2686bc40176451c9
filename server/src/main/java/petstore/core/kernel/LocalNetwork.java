package petstore.core.kernel;

import java.net.InetAddress;

/// This machine, and private networks around it; without the addresses at which clouds tell their
/// machines secrets. Those of the link, groups, and forms of IPv6 behind which there may be any
/// address of IPv4, do not belong to it.
public final class LocalNetwork {
  // Loopback, private (RFC 1918, RFC 4193), and those of a provider (RFC 6598), which networks laid
  // over others use.
  private static final AddressBlocks LOCAL =
      AddressBlocks.of(
          "127.0.0.0/8",
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "100.64.0.0/10",
          "::1",
          "fc00::/7");

  // Alibaba's, Amazon's and Google's; the others are addresses of the link.
  private static final AddressBlocks METADATA =
      AddressBlocks.of("100.100.100.200", "fd00:ec2::/32", "fd20:ce::/32");

  private LocalNetwork() {}

  /// Whether an address belongs to this machine or a private network.
  public static boolean contains(InetAddress address) {
    return LOCAL.contain(address) && !METADATA.contain(address);
  }
}
