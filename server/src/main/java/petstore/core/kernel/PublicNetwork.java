package petstore.core.kernel;

import java.net.Inet4Address;
import java.net.InetAddress;

/// The part of the internet that everybody reaches in the same way: no address of this machine, of
/// a private network, or for a special use (the IANA registries of special-purpose addresses, RFC
/// 6890).
public final class PublicNetwork {
  // 0/8 is this network, 100.64/10 a provider's (RFC 6598), 169.254/16 the link, with what clouds
  // tell their machines, as one does at 168.63.129.16; 192.0.0/24 protocols, 192.88.99/24 6to4,
  // 198.18/15 benchmarks; 192.0.2/24, 198.51.100/24 and 203.0.113/24 documents; from 224 on groups
  // and what is reserved.
  private static final AddressBlocks SPECIAL_4 =
      AddressBlocks.of(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "168.63.129.16",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3");

  // All unicast addresses of the internet are here (RFC 4291 section 2.4). That leaves out the
  // machine itself, unique local and link-local addresses, groups, and 64:ff9b::/96, behind which
  // any address of IPv4 may be.
  private static final AddressBlocks GLOBAL_6 = AddressBlocks.of("2000::/3");

  // Protocols and Teredo, documents, 6to4: behind some of them are addresses of IPv4.
  private static final AddressBlocks SPECIAL_6 =
      AddressBlocks.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private PublicNetwork() {}

  /// Whether an address is a public one.
  public static boolean contains(InetAddress address) {
    return address instanceof Inet4Address
        ? !SPECIAL_4.contain(address)
        : GLOBAL_6.contain(address) && !SPECIAL_6.contain(address);
  }
}
