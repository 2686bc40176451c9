package petstore.outbound;

import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;

/// How calls leave.
///
/// @param version of this program, for `User-Agent`
/// @param names how hosts are looked up
/// @param admitted which addresses may be called
/// @param trust whose certificates are believed; empty: those that Java's trust store says
public record OutboundConfig(
    String version,
    NameService names,
    Predicate<InetAddress> admitted,
    Optional<SSLContext> trust) {

  /// To wherever the operator wants, as their machine knows the way.
  public static OutboundConfig anywhere(String version) {
    return new OutboundConfig(version, NameService.SYSTEM, _ -> true, Optional.empty());
  }
}
