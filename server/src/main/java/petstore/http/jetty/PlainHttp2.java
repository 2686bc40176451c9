package petstore.http.jetty;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.jspecify.annotations.Nullable;

/// HTTP/2 without TLS, with clients that speak it from the first byte.
///
/// A wish to change to it (`Upgrade: h2c`) is not granted; who has it is answered in HTTP/1.1. RFC
/// 9113 section 3.1 has done away with it; behind a proxy that hands it on, the proxy's rules are
/// evaded by it; and the JDK's client loses what it reads together with the `101` behind the first
/// 16 KiB, and then waits for ever.
final class PlainHttp2 extends HTTP2CServerConnectionFactory {
  PlainHttp2(HttpConfiguration configuration) {
    super(configuration);
  }

  @Override
  public @Nullable Connection upgradeConnection(
      Connector connector,
      EndPoint endPoint,
      MetaData.Request request,
      HttpFields.Mutable response) {
    boolean begun = HttpMethod.PRI.is(request.getMethod());
    return begun ? super.upgradeConnection(connector, endPoint, request, response) : null;
  }
}
