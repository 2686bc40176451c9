package petstore.connector.connection;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import petstore.connector.ConnectorException;

/// Gives the browser our page, and takes what its script found behind the `#`, which no browser
/// sends by itself. Takes it from our page only: another page that a browser shows can send
/// requests here, too (cross-site request forgery), and can have a name of its own stand for this
/// machine (DNS rebinding); `Origin` and `Host` tell them from ours.
final class CallbackHandler implements HttpHandler {
  /// Where browsers come back to.
  static final String PATH = "/callback";

  private static final int MOST_BYTES = 64 * 1024;

  private final String host;
  private final ImplicitAnswer reading;
  private final CompletableFuture<AccessToken> answer;
  private final AtomicBoolean answered = new AtomicBoolean();

  /// @param answer is completed once
  CallbackHandler(int port, ImplicitAnswer reading, CompletableFuture<AccessToken> answer) {
    this.host = "127.0.0.1:" + port;
    this.reading = reading;
    this.answer = answer;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!List.of(host).equals(exchange.getRequestHeaders().get("Host"))) {
        CallbackReply.plain(403, "Not for this host").send(exchange);
      } else if (PATH.equals(exchange.getRequestURI().getRawPath())) {
        callback(exchange);
      } else {
        CallbackReply.plain(404, "Nothing here").send(exchange);
      }
    }
  }

  private void callback(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "GET", "HEAD" -> CallbackReply.page().send(exchange);
      case "POST" -> posted(exchange);
      default -> {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD, POST");
        CallbackReply.plain(405, "Not like this").send(exchange);
      }
    }
  }

  private void posted(HttpExchange exchange) throws IOException {
    if (!List.of("http://" + host).equals(exchange.getRequestHeaders().get("Origin"))) {
      CallbackReply.plain(403, "Not from there").send(exchange);
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      CallbackReply.plain(413, "Too long").send(exchange);
    } else if (answered.compareAndSet(false, true)) {
      take(exchange, new String(body, StandardCharsets.UTF_8));
    } else {
      CallbackReply.verdict(409, "Already answered", "Another window was first.").send(exchange);
    }
  }

  // The browser is told first: when the wait ends, nobody answers here any more.
  private void take(HttpExchange exchange, String fragment) throws IOException {
    @Nullable AccessToken token = null;
    @Nullable ConnectorException failure = null;
    CallbackReply reply;
    try {
      token = reading.token(fragment);
      reply =
          CallbackReply.verdict(200, "Signed in", "The Petstore connector may act for you now.");
    } catch (ConnectorException e) {
      failure = e;
      reply = CallbackReply.verdict(200, "Not signed in", e.getMessage() + ".");
    }
    try {
      reply.send(exchange);
      exchange.close();
    } finally {
      if (token != null) {
        answer.complete(token);
      } else if (failure != null) {
        answer.completeExceptionally(failure);
      }
    }
  }
}
