package petstore.outbound;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;
import org.jspecify.annotations.Nullable;

/// Looks up the addresses of a host for each connection to it, and lets through those that may be
/// called. The connection goes to the very address that was looked at: a name that leads elsewhere
/// the next time (DNS rebinding) gains nothing.
final class CheckedAddresses implements SocketAddressResolver {
  // More are not tried: a call has seconds.
  private static final int MOST = 4;

  private final NameLookups lookups;
  private final Predicate<InetAddress> admitted;

  CheckedAddresses(NameLookups lookups, Predicate<InetAddress> admitted) {
    this.lookups = lookups;
    this.admitted = admitted;
  }

  @Override
  public void resolve(
      String host,
      int port,
      Map<String, Object> context,
      Promise<List<InetSocketAddress>> promise) {
    var _ =
        lookups
            .find(host)
            .whenComplete((addresses, failure) -> tell(host, addresses, port, failure, promise));
  }

  private void tell(
      String host,
      @Nullable List<InetAddress> found,
      int port,
      @Nullable Throwable failure,
      Promise<List<InetSocketAddress>> promise) {
    if (found == null) {
      promise.failed(failure);
      return;
    }
    List<InetSocketAddress> targets =
        found.stream()
            .filter(admitted)
            .limit(MOST)
            .map(address -> new InetSocketAddress(named(host, address), port))
            .toList();
    if (targets.isEmpty()) {
      promise.failed(new AddressNotAllowed());
    } else {
      promise.succeeded(targets);
    }
  }

  // The receiver's certificate has to be for the host that was asked for, whatever the name service
  // says about its addresses.
  private static InetAddress named(String host, InetAddress address) {
    try {
      return InetAddress.getByAddress(host, address.getAddress());
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has another length than an address", e);
    }
  }
}
