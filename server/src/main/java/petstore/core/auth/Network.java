package petstore.core.auth;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a client comes from, as far as it says who it is: whoever has one address of IPv6 has the
/// 2^64 of its network (RFC 4291 section 2.5.1).
record Network(String name) {
  private static final int PREFIX_BYTES = 8;

  /// @param address as a literal; any other text is a network of its own
  static Network of(String address) {
    try {
      InetAddress known = InetAddress.ofLiteral(address);
      return new Network(known instanceof Inet6Address six ? prefix(six) : known.getHostAddress());
    } catch (IllegalArgumentException e) {
      return new Network(address);
    }
  }

  private static String prefix(Inet6Address address) {
    byte[] bytes = Arrays.copyOf(address.getAddress(), PREFIX_BYTES);
    return HexFormat.of().formatHex(bytes) + "/64";
  }
}
