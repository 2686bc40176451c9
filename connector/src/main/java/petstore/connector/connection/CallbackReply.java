package petstore.connector.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/// What a browser is answered while we wait for it: nothing that it may keep or tell others.
record CallbackReply(int status, String type, String body) {
  private static final JsonMapper JSON = new JsonMapper();

  /// Our page.
  static CallbackReply page() {
    return new CallbackReply(200, "text/html; charset=utf-8", CallbackPage.HTML);
  }

  /// What our page is to say from now on.
  static CallbackReply verdict(int status, String heading, String text) {
    String words =
        JSON.writeValueAsString(JSON.createObjectNode().put("heading", heading).put("text", text));
    return new CallbackReply(status, "application/json", words);
  }

  /// A refusal of what our page never sends.
  static CallbackReply plain(int status, String text) {
    return new CallbackReply(status, "text/plain; charset=utf-8", text + "\n");
  }

  void send(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", CallbackPage.POLICY);
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    byte[] bytes = body.getBytes(UTF_8);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
