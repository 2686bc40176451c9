package petstore.http.jetty;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import petstore.http.TrustedProxies;

/// Where the server listens, and whom it believes.
///
/// @param host a name or address of this machine
/// @param port 0 to 65535; 0 takes a free one
/// @param tls none to speak plain HTTP
/// @param trustedProxies addresses or networks (`10.0.0.0/8`) whose `X-Forwarded-For` and
///   `Forwarded` headers name the client
public record ServerConfig(String host, int port, Optional<Tls> tls, List<String> trustedProxies) {
  /// @throws IllegalArgumentException with a message for the user, if the port is out of range or a
  ///   proxy is neither an address nor a network
  public ServerConfig {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("the port must be between 0 and 65535, not " + port);
    }
    trustedProxies = List.copyOf(trustedProxies);
    var _ = TrustedProxies.of(trustedProxies);
  }

  /// PEM files.
  ///
  /// @param certificate the server's certificate, and behind it those that lead to its root
  /// @param key the certificate's private key, in PKCS #8, not encrypted
  public record Tls(Path certificate, Path key) {}
}
