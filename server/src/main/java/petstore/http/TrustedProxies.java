package petstore.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/// Whom to believe who the client is. From a trusted proxy, the header fields `X-Forwarded-For` and
/// `Forwarded` (RFC 7239) say so; from anybody else they are ignored.
///
/// Each proxy adds the address that it sees at the right end, and what is further left may be made
/// up: the client is the right-most address that is not a trusted proxy's.
public final class TrustedProxies {
  private final List<Network> trusted;

  private TrustedProxies(List<Network> trusted) {
    this.trusted = trusted;
  }

  /// @param networks addresses, or networks such as `10.0.0.0/8`
  /// @throws IllegalArgumentException with a message for the user, if one is neither
  public static TrustedProxies of(List<String> networks) {
    return new TrustedProxies(networks.stream().map(Network::parse).toList());
  }

  /// Who sent a request.
  ///
  /// @param connection where the connection comes from
  public Request.Peer client(InetAddress connection, Headers headers) {
    if (trusted.isEmpty() || !isTrusted(connection)) {
      return peer(connection);
    }
    List<String> classic = headers.all("X-Forwarded-For");
    List<String> standard = headers.all("Forwarded");
    if (classic.isEmpty() && standard.isEmpty()) {
      return peer(connection);
    }
    Optional<InetAddress> client = agreed(classic, standard);
    // A proxy that hides its client stands for it, but nobody else's machine is this one.
    return client.map(TrustedProxies::peer).orElse(new Request.Peer(text(connection), false));
  }

  // Most proxies write one of the two and pass the other on, which the client can make up.
  private Optional<InetAddress> agreed(List<String> classic, List<String> standard) {
    Optional<InetAddress> one = client(ForwardedFor.classic(classic));
    Optional<InetAddress> other = client(ForwardedFor.standard(standard));
    if (classic.isEmpty()) {
      return other;
    }
    return standard.isEmpty() || one.equals(other) ? one : Optional.empty();
  }

  private Optional<InetAddress> client(List<Optional<InetAddress>> chain) {
    for (Optional<InetAddress> hop : chain.reversed()) {
      if (hop.isEmpty() || !isTrusted(hop.get())) {
        return hop;
      }
    }
    return chain.isEmpty() ? Optional.empty() : chain.getFirst();
  }

  private boolean isTrusted(InetAddress address) {
    for (Network network : trusted) {
      if (network.contains(address)) {
        return true;
      }
    }
    return false;
  }

  private static Request.Peer peer(InetAddress address) {
    return new Request.Peer(text(address), address.isLoopbackAddress());
  }

  // Without the zone of a link-local address, which names a device of this machine.
  private static String text(InetAddress address) {
    String text = address.getHostAddress();
    int zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }
}
