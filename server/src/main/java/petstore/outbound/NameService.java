package petstore.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Tells which addresses a host has.
@FunctionalInterface
public interface NameService {
  /// The machine's own, which asks its resolver, and remembers for half a minute.
  NameService SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /// The addresses of a host, those to try first at the beginning; may take long.
  ///
  /// @param host a name or an address
  /// @throws UnknownHostException when there is no such host, or nobody knows
  List<InetAddress> addresses(String host) throws UnknownHostException;
}
