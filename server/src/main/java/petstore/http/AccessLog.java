package petstore.http;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes one line for each answer on the logger `access`: who asked for what, and what became of
/// it. The query string is left out, for it may hold a password.
public final class AccessLog implements Observer {
  private static final Logger LOG = LoggerFactory.getLogger("access");
  private static final int MAX_VALUE = 1024;

  @Override
  public void answered(
      String surface, String operation, Request request, Response response, long nanos) {
    if (LOG.isInfoEnabled()) {
      LOG.info(line(operation, request, response, nanos));
    }
  }

  /// Client, method, path, status, bytes of the body, milliseconds, operation, request id.
  static String line(String operation, Request request, Response response, long nanos) {
    var line = new StringBuilder(128);
    append(line, request.peer().address()).append(' ');
    append(line, request.method()).append(' ');
    append(line, request.path().raw()).append(' ');
    int bytes = request.method().equals("HEAD") ? 0 : response.body().length;
    line.append(response.status()).append(' ').append(bytes).append(" B ");
    line.append(String.format(Locale.ROOT, "%.3f ms ", nanos / 1e6)).append(operation).append(' ');
    return append(line, request.id()).toString();
  }

  // Only visible ASCII gets through, so that nobody can forge a line or steer a terminal.
  private static StringBuilder append(StringBuilder line, String value) {
    int length = Math.min(value.length(), MAX_VALUE);
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c > ' ' && c < 127 && c != '\\') {
        line.append(c);
      } else {
        line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return length < value.length() ? line.append("...") : line;
  }
}
