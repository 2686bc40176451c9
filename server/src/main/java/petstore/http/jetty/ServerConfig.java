package petstore.http.jetty;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where a server listens.
///
/// @param port 0 for a free one
/// @param trustedProxies addresses and CIDR ranges whose forwarding headers are believed
public record ServerConfig(String host, int port, Optional<Tls> tls, List<String> trustedProxies) {

  /// PEM files.
  public record Tls(Path certificate, Path key) {}

  public ServerConfig {
    trustedProxies = List.copyOf(trustedProxies);
  }
}
