package petstore.http.jetty;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import petstore.core.kernel.Problem;
import petstore.http.Handler;
import petstore.http.Response;
import petstore.support.TestTls;

/// Servers for tests, on a free port of this machine.
final class TestServer {
  static final ServerConfig PLAIN = new ServerConfig("127.0.0.1", 0, Optional.empty(), List.of());

  static final ServerConfig SECURE =
      new ServerConfig(
          "127.0.0.1",
          0,
          Optional.of(new ServerConfig.Tls(TestTls.CERTIFICATE, TestTls.KEY)),
          List.of());

  /// Small enough for a test to wait for.
  static final Limits IMPATIENT =
      new Limits(
          16 * 1024,
          10_000,
          Duration.ofMillis(600),
          Duration.ofSeconds(2),
          1024,
          Duration.ofMillis(600),
          Duration.ofMillis(600),
          Duration.ofMillis(50));

  private TestServer() {}

  static JettyServer start(Handler handler) throws IOException {
    return JettyServer.start(PLAIN, handler, TestServer::rejection);
  }

  /// Speaks TLS, and with clients who like to HTTP/2.
  static JettyServer secure(Handler handler) throws IOException {
    return JettyServer.start(SECURE, handler, TestServer::rejection);
  }

  static JettyServer impatient(Handler handler) throws IOException {
    return limited(IMPATIENT, handler);
  }

  static JettyServer limited(Limits limits, Handler handler) throws IOException {
    return limited(PLAIN, limits, handler);
  }

  static JettyServer limited(ServerConfig config, Limits limits, Handler handler)
      throws IOException {
    return JettyServer.start(
        config, handler, TestServer::rejection, limits, new VirtualThreadPool(-1));
  }

  /// Says the problem, so that tests see which one it is.
  static Response rejection(Problem problem, String path, Optional<String> accept, String method) {
    int status =
        switch (problem) {
          case Problem.TooLarge _ -> 413;
          case Problem.UriTooLong _ -> 414;
          case Problem.HeaderTooLarge _ -> 431;
          case Problem.RequestTimeout _ -> 408;
          case Problem.UnsupportedMediaType _ -> 415;
          case Problem.Unavailable _ -> 503;
          default -> 400;
        };
    String text = "rejected " + method + " " + path + " " + accept.orElse("-") + " " + problem;
    return Response.of(status, "text/plain", text).with("X-Rejected", "yes");
  }
}
