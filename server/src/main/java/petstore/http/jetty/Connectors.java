package petstore.http.jetty;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.AbstractHTTP2ServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// Sets up how the engine listens and which protocols it speaks, strictly.
final class Connectors {
  // Paths are decoded strictly by petstore.http.Path; the engine hands them on as they were sent. A
  // fragment or a user in a request's target is always wrong.
  private static final UriCompliance RAW_PATHS =
      new UriCompliance(
          "RAW_PATHS",
          EnumSet.complementOf(
              EnumSet.of(UriCompliance.Violation.FRAGMENT, UriCompliance.Violation.USER_INFO)));

  private Connectors() {}

  /// @throws IOException with one line for the user, if the certificate or its key is no good
  static ServerConnector connector(Server server, ServerConfig config, Limits limits)
      throws IOException {
    var connector = new PromptConnector(server, factories(config, limits));
    connector.setHost(config.host());
    connector.setPort(config.port());
    connector.setIdleTimeout(limits.idle().toMillis());
    // When the server stops, idle connections are ended by the sweeper; busy ones keep their time.
    connector.setShutdownIdleTimeout(-1);
    connector.setAcceptQueueSize(1024);
    connector.addBean(new NetworkConnectionLimit(limits.connections(), connector));
    return connector;
  }

  private static ConnectionFactory[] factories(ServerConfig config, Limits limits)
      throws IOException {
    HttpConfiguration http = configuration(limits);
    var http1 = new SupervisedConnectionFactory(http);
    if (config.tls().isEmpty()) {
      return new ConnectionFactory[] {http1, limited(new PlainHttp2(http), limits)};
    }
    var alpn = new ALPNServerConnectionFactory("h2", "http/1.1");
    alpn.setDefaultProtocol(http1.getProtocol());
    return new ConnectionFactory[] {
      new SslConnectionFactory(tls(config.tls().get()), alpn.getProtocol()),
      alpn,
      limited(new HTTP2ServerConnectionFactory(http), limits),
      http1
    };
  }

  private static HttpConfiguration configuration(Limits limits) {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(limits.headerBytes());
    // As large as answers get that lead elsewhere: where a header has to grow over 4 KiB, the
    // engine
    // forgets to close a connection that its client wants closed.
    http.setResponseHeaderSize(16 * 1024);
    http.setMaxResponseHeaderSize(32 * 1024);
    // Otherwise a value that differs only in case from one sent before on the connection, such as
    // another token or entity tag, is taken for that.
    http.setHeaderCacheCaseSensitive(true);
    // Room for short values, which come again; to look up a token costs more than to read it.
    http.setHeaderCacheSize(256);
    http.setHttpCompliance(HttpCompliance.STRICT);
    http.setUriCompliance(RAW_PATHS);
    return http;
  }

  private static ConnectionFactory limited(
      AbstractHTTP2ServerConnectionFactory http2, Limits limits) {
    http2.setStreamIdleTimeout(limits.idle().toMillis());
    return http2;
  }

  private static SslContextFactory.Server tls(ServerConfig.Tls files) throws IOException {
    var bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    String password = HexFormat.of().formatHex(bytes);
    var tls = new SslContextFactory.Server();
    try {
      tls.setKeyStore(Pem.load(files, password.toCharArray()));
    } catch (FileSystemException e) {
      throw new IOException("cannot read " + e.getFile(), e);
    }
    tls.setKeyStorePassword(password);
    tls.setKeyManagerPassword(password);
    tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    return tls;
  }
}
