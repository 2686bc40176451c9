package petstore.connector.connection;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/// A server that lets everybody in at `/oauth/authorize`, and answers what a test wants.
final class StubShop implements AutoCloseable {
  private final List<URI> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final UnaryOperator<String> answer;

  /// @param answer of the state that was sent: what stands behind the `#`
  StubShop(UnaryOperator<String> answer) throws IOException {
    this.answer = answer;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::authorize);
    server.start();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /// The addresses that browsers were sent to.
  List<URI> asked() {
    return asked;
  }

  private void authorize(HttpExchange exchange) throws IOException {
    URI address = exchange.getRequestURI();
    asked.add(address);
    Map<String, String> parameters = FormText.parse(address.getRawQuery());
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            parameters.get("redirect_uri")
                + "#"
                + answer.apply(parameters.getOrDefault("state", "")));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
