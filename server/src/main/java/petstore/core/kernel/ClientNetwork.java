package petstore.core.kernel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// Where a client comes from, as far as it says who it is: whoever has one address of IPv6 has the
/// 2^64 of its network (RFC 4291 section 2.5.1).
///
/// @param name the address, or the 64 bits that all addresses of the network begin with
public record ClientNetwork(String name) {
  private static final int PREFIX_BYTES = 8;

  /// @param address as a literal; any other text is a network of its own
  public static ClientNetwork of(String address) {
    if (address.indexOf(':') < 0) {
      return new ClientNetwork(address);
    }
    try {
      InetAddress known = InetAddress.ofLiteral(address);
      return new ClientNetwork(
          known instanceof Inet6Address six ? prefix(six) : known.getHostAddress());
    } catch (IllegalArgumentException e) {
      return new ClientNetwork(address);
    }
  }

  private static String prefix(Inet6Address address) {
    return HexFormat.of().formatHex(address.getAddress(), 0, PREFIX_BYTES) + "/64";
  }
}
