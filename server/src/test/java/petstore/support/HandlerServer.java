package petstore.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import petstore.http.Handler;
import petstore.http.Headers;
import petstore.http.Path;
import petstore.http.Request;
import petstore.http.Response;

/// A handler behind a real port of this machine, for tests that need a client but not the server's
/// own engine.
public final class HandlerServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private HandlerServer(HttpServer server) {
    this.server = server;
  }

  /// Starts on a free port of 127.0.0.1.
  public static HandlerServer start(Handler handler) throws IOException {
    var address = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
    var started = new HandlerServer(HttpServer.create(address, 0));
    started.server.setExecutor(started.threads);
    started.server.createContext("/", exchange -> answer(exchange, handler));
    started.server.start();
    return started;
  }

  /// Where it is reached, without a slash at the end.
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private static void answer(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      Response response = handler.handle(request(exchange));
      response
          .headers()
          .forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
      boolean hasBody = response.body().length > 0 && !exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(response.status(), hasBody ? response.body().length : -1);
      if (hasBody) {
        exchange.getResponseBody().write(response.body());
      }
    }
  }

  private static Request request(HttpExchange exchange) throws IOException {
    URI target = exchange.getRequestURI();
    byte[] body = exchange.getRequestBody().readAllBytes();
    return new Request(
        UUID.randomUUID().toString(),
        exchange.getRequestMethod(),
        new Path(target.getRawPath()),
        Optional.ofNullable(target.getRawQuery()).orElse(""),
        new Fields(exchange.getRequestHeaders()),
        _ -> body,
        Map.of(),
        Optional.empty(),
        new Request.Peer("127.0.0.1", true));
  }

  private record Fields(com.sun.net.httpserver.Headers sent) implements Headers {
    @Override
    public Optional<String> first(String name) {
      return Optional.ofNullable(sent.getFirst(name));
    }

    @Override
    public List<String> all(String name) {
      return sent.getOrDefault(name, List.of());
    }
  }
}
