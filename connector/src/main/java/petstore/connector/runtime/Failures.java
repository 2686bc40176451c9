package petstore.connector.runtime;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import petstore.connector.ConnectorException;
import petstore.connector.ConnectorException.Kind;

/// Tells failures of a connection apart.
final class Failures {
  private Failures() {}

  static ConnectorException of(String action, URI uri, IOException cause, Duration connectTimeout) {
    String server = uri.getRawAuthority();
    if (has(cause, HttpConnectTimeoutException.class)) {
      return failure(
          Kind.TIMEOUT,
          action,
          "no connection to " + server + " within " + Deadline.text(connectTimeout),
          cause);
    }
    if (has(cause, UnresolvedAddressException.class) || has(cause, UnknownHostException.class)) {
      return failure(Kind.CONNECTION, action, "no such host: " + server, cause);
    }
    if (has(cause, SSLException.class)) {
      return failure(Kind.TLS, action, "no TLS with " + server + reason(cause), cause);
    }
    if (has(cause, ConnectException.class) && !isUnreachable(cause)) {
      return failure(Kind.REFUSED, action, server + " refused the connection", cause);
    }
    return failure(
        Kind.CONNECTION, action, "the connection to " + server + " broke" + reason(cause), cause);
  }

  private static boolean isUnreachable(IOException cause) {
    return has(cause, NoRouteToHostException.class) || reason(cause).contains("unreachable");
  }

  private static ConnectorException failure(
      Kind kind, String action, String message, Throwable cause) {
    return new ConnectorException(kind, action, message, cause);
  }

  private static boolean has(Throwable cause, Class<? extends Throwable> type) {
    for (@Nullable Throwable at = cause; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return true;
      }
    }
    return false;
  }

  private static String reason(Throwable cause) {
    String reason = cause.getMessage();
    return reason == null ? "" : ": " + Quote.cleaned(reason, 200);
  }
}
