package petstore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import petstore.http.jetty.ServerConfig;
import petstore.http.jetty.ServerConfig.Tls;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How the server is reached.
final class WebOptions {
  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "Address to listen on; 0.0.0.0 for all.")
  private String host = "";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      converter = Conversions.ToPort.class,
      description = "Port to listen on; 0 takes a free one.")
  private int port;

  @Option(
      names = "--port-file",
      paramLabel = "FILE",
      description = "Where to write the port once requests are answered.")
  private @Nullable Path portFile;

  @Mixin private LinkOptions links = new LinkOptions();

  @Option(
      names = "--trusted-proxies",
      paramLabel = "LIST",
      converter = Conversions.ToNetworks.class,
      description =
          "Addresses and networks (10.0.0.0/8), with commas between them, whose forwarding"
              + " headers are believed.")
  private @Nullable List<String> trustedProxies;

  @Option(
      names = "--tls-cert",
      paramLabel = "FILE",
      description = "Certificate chain in PEM; with --tls-key, HTTPS is spoken.")
  private @Nullable Path tlsCertificate;

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "Private key of the certificate in PEM (PKCS #8).")
  private @Nullable Path tlsKey;

  Config.Web config(Origins origins) {
    var proxies = trustedProxies == null ? List.<String>of() : trustedProxies;
    return new Config.Web(
        new ServerConfig(host, port, tls(origins), proxies),
        Optional.ofNullable(portFile),
        links.given());
  }

  private Optional<Tls> tls(Origins origins) {
    if (tlsCertificate != null && tlsKey != null) {
      return Optional.of(new Tls(tlsCertificate, tlsKey));
    }
    if (tlsCertificate != null) {
      throw origins.needs("--tls-cert", "--tls-key");
    }
    if (tlsKey != null) {
      throw origins.needs("--tls-key", "--tls-cert");
    }
    return Optional.empty();
  }
}
