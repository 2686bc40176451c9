package petstore.outbound;

import java.time.Duration;
import org.eclipse.jetty.client.DuplexConnectionPool;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.ProtocolHandlers;
import org.eclipse.jetty.client.ProxyAuthenticationProtocolHandler;
import org.eclipse.jetty.client.RedirectProtocolHandler;
import org.eclipse.jetty.client.UpgradeProtocolHandler;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// Makes HTTP clients that do what they are told, and nothing of what an answer asks for.
final class Clients {
  /// The most connections to one destination.
  static final int CONNECTIONS = 32;

  /// The longest header that is read, in bytes.
  static final int LONGEST_HEADER = 16 * 1024;

  // Each address of a host gets so much; the second one shall have its turn, too.
  private static final Duration CONNECT = Duration.ofMillis(1_500);

  // Shorter than what common receivers keep a connection for, which is 5 s and more: else a call
  // would now and then go out on a connection that is being closed.
  private static final Duration IDLE = Duration.ofSeconds(4);

  // A host that moved is looked up again.
  private static final Duration LONGEST_LIFE = Duration.ofMinutes(1);

  private static final Duration IDLE_DESTINATION = Duration.ofSeconds(30);

  private Clients() {}

  /// A client that is not started.
  static HttpClient client(OutboundConfig config, CheckedAddresses addresses) {
    var transport = new HttpClientTransportOverHTTP(connector(config));
    transport.setConnectionPoolFactory(destination -> {
      var pool = new DuplexConnectionPool(destination, CONNECTIONS);
      pool.setMaxDuration(LONGEST_LIFE.toMillis());
      return pool;
    });
    var client = new HttpClient(transport);
    client.setSocketAddressResolver(addresses);
    client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, "Petstore/" + config.version()));
    client.setFollowRedirects(false);
    client.setHttpCookieStore(new HttpCookieStore.Empty());
    client.setMaxConnectionsPerDestination(CONNECTIONS);
    client.setMaxResponseHeadersSize(LONGEST_HEADER);
    client.setDestinationIdleTimeout(IDLE_DESTINATION.toMillis());
    return client;
  }

  /// Takes away what a client does by itself: following, signing in, changing the protocol,
  /// inflating.
  static void simplify(HttpClient started) {
    ProtocolHandlers handlers = started.getProtocolHandlers();
    handlers.remove(RedirectProtocolHandler.NAME);
    handlers.remove(WWWAuthenticationProtocolHandler.NAME);
    handlers.remove(ProxyAuthenticationProtocolHandler.NAME);
    handlers.remove(new UpgradeProtocolHandler().getName());
    started.getContentDecoderFactories().clear();
  }

  private static ClientConnector connector(OutboundConfig config) {
    var threads = new VirtualThreadPool(-1);
    threads.setName("outbound");
    var connector = new ClientConnector();
    connector.setExecutor(threads);
    connector.setScheduler(new ScheduledExecutorScheduler("outbound-timer", true));
    connector.setSelectors(1);
    connector.setConnectTimeout(CONNECT);
    connector.setIdleTimeout(IDLE);
    connector.setSslContextFactory(tls(config));
    return connector;
  }

  private static SslContextFactory.Client tls(OutboundConfig config) {
    var tls = new SslContextFactory.Client();
    tls.setEndpointIdentificationAlgorithm("HTTPS");
    tls.setRenegotiationAllowed(false);
    config.trust().ifPresent(tls::setSslContext);
    return tls;
  }
}
