package petstore.http.jetty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import petstore.http.Handler;
import petstore.http.Response;
import petstore.support.TestTls;

class Http2Test {
  private static final Path TLS = Path.of("src/test/resources/tls");
  private static final Path CERTIFICATE = TestTls.CERTIFICATE;
  private static final Path KEY = TestTls.KEY;
  private static final Handler ECHO =
      request ->
          Response.of(200, "text/plain", request.body().read(100_000))
              .with("X-Path", request.path().raw())
              .with("X-Peer", request.peer().address());

  private static JettyServer secure(Path certificate, Path key) throws IOException {
    var tls = Optional.of(new ServerConfig.Tls(certificate, key));
    var config = new ServerConfig("127.0.0.1", 0, tls, List.of());
    return JettyServer.start(config, ECHO, TestServer::rejection);
  }

  private static HttpResponse<String> post(HttpClient client, String uri, String body)
      throws Exception {
    var request = HttpRequest.newBuilder(URI.create(uri)).POST(BodyPublishers.ofString(body));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  // Whoever still sends when it is refused may see the end of the stream before the answer.
  private static HttpResponse<String> postUntilAnswered(HttpClient client, String uri, String body)
      throws Exception {
    for (int left = 20; ; left--) {
      try {
        return post(client, uri, body);
      } catch (IOException e) {
        if (left == 0) {
          throw e;
        }
      }
    }
  }

  // As the JDK's client asks, which may lose a part of the answer when it is granted.
  @Test
  void a_wish_to_change_to_http2_is_answered_in_http1() throws IOException {
    String wish =
        """
        GET /a HTTP/1.1
        Host: a
        Connection: Upgrade, HTTP2-Settings
        Upgrade: h2c
        HTTP2-Settings: AAEAAEAAAAIAAAAAAAMAAAAAAAQBAAAAAAUAAEAABgAGAAA

        """
            .replace("\n", "\r\n");
    try (var server = TestServer.start(ECHO);
        var client = new RawClient(server)) {
      for (int request = 0; request < 2; request++) {
        var answer = client.send(wish).answer();
        assertEquals(200, answer.status());
        assertEquals(Optional.of("/a"), answer.field("X-Path"));
      }
    }
  }

  @Test
  void a_problem_over_http2_has_no_connection_header() throws Exception {
    // A client that still sends when it is refused may see nothing but the end of the stream.
    Handler strict = request -> Response.of(200, "text/plain", request.body().read(10));
    try (var server = TestServer.secure(strict);
        var client = HttpClient.newBuilder().sslContext(TestTls.trusting()).build()) {
      String root = "https://localhost:" + server.port();
      var answer = postUntilAnswered(client, root, "x".repeat(11));
      assertEquals(413, answer.statusCode());
      assertEquals(HttpClient.Version.HTTP_2, answer.version());
      assertEquals(Optional.empty(), answer.headers().firstValue("Connection"));
    }
  }

  @Test
  void http2_may_be_spoken_at_once() throws IOException {
    try (var server = TestServer.start(ECHO);
        var client = new RawClient(server)) {
      client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0");
      byte[] frame = client.in().readNBytes(9);
      assertEquals(4, frame[3], "the first frame is SETTINGS");
    }
  }

  @Test
  void http2_is_agreed_on_with_tls() throws Exception {
    try (var server = secure(CERTIFICATE, KEY);
        var client = HttpClient.newBuilder().sslContext(TestTls.trusting()).build()) {
      var answer = post(client, "https://localhost:" + server.port() + "/a%2Fb", "secret");
      assertEquals(HttpClient.Version.HTTP_2, answer.version());
      assertEquals("secret", answer.body());
      assertEquals(Optional.of("/a%2Fb"), answer.headers().firstValue("X-Path"));
      assertEquals(Optional.of("127.0.0.1"), answer.headers().firstValue("X-Peer"));
    }
  }

  @Test
  void http1_is_spoken_with_tls_too() throws Exception {
    try (var server = secure(CERTIFICATE, KEY);
        var client =
            HttpClient.newBuilder()
                .sslContext(TestTls.trusting())
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
      var answer = post(client, "https://localhost:" + server.port() + "/x", "secret");
      assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
      assertEquals("secret", answer.body());
    }
  }

  @Test
  void old_versions_of_tls_are_refused() throws Exception {
    try (var server = secure(CERTIFICATE, KEY);
        var socket =
            (SSLSocket)
                TestTls.trusting().getSocketFactory().createSocket("127.0.0.1", server.port())) {
      socket.setEnabledProtocols(new String[] {"TLSv1.1"});
      assertThrows(SSLHandshakeException.class, socket::startHandshake);
    }
  }

  @Test
  void files_that_are_no_good_are_one_clear_line(@TempDir Path directory) throws IOException {
    Path text = Files.writeString(directory.resolve("text.pem"), "hello");
    Path none = directory.resolve("none.pem");
    assertEquals("cannot read " + none, complaint(none, KEY));
    assertEquals("cannot read " + none, complaint(CERTIFICATE, none));
    assertTrue(complaint(text, KEY).contains("text.pem"));
    assertTrue(complaint(CERTIFICATE, text).contains("holds no private key"));
    assertTrue(
        complaint(CERTIFICATE, TLS.resolve("other-key.pem")).contains("not the certificate"));
  }

  private static String complaint(Path certificate, Path key) {
    return String.valueOf(
        assertThrows(IOException.class, () -> secure(certificate, key)).getMessage());
  }
}
