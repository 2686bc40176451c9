package petstore.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.connector.Failing.failure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.connector.ConnectorException.Kind;
import petstore.connector.connection.ApiKey;
import petstore.connector.support.RecordingServer;
import petstore.connector.support.Reply;
import petstore.connector.support.SelfSigned;

/// TLS, with keys in ASCII and beyond it.
@ParameterizedClass
@ValueSource(strings = {"key", "schlüssel"})
class TlsTest {
  private static SelfSigned certificate;
  private static SelfSigned another;

  @Parameter String key = "";

  @BeforeAll
  static void make() throws Exception {
    certificate = SelfSigned.of("ip:127.0.0.1");
    another = SelfSigned.of("dns:example.org");
  }

  private PetstoreConnector.Builder to(RecordingServer server) {
    return PetstoreConnector.builder().baseUri(server.baseUri()).credentials(ApiKey.of(key));
  }

  @Test
  void a_certificate_that_is_trusted_will_do() throws Exception {
    try (RecordingServer server = RecordingServer.startTls(certificate.shown())) {
      server.replying(Reply.json(200, "{\"sold\":1}"));

      Map<String, Long> inventory =
          to(server).sslContext(certificate.trusted()).build().getInventory();

      assertEquals(Map.of("sold", 1L), inventory);
      assertEquals(key, server.request().header("api_key"));
    }
  }

  @Test
  void a_certificate_that_nobody_trusts_will_not_do() throws Exception {
    try (RecordingServer server = RecordingServer.startTls(certificate.shown())) {
      ConnectorException failure = failure(Kind.TLS, () -> to(server).build().getInventory());

      assertTrue(failure.getMessage().startsWith("getInventory: no TLS with 127.0.0.1:"));
      assertEquals(List.of(), server.requests());
    }
  }

  @Test
  void a_certificate_for_another_host_will_not_do() throws Exception {
    try (RecordingServer server = RecordingServer.startTls(another.shown())) {
      failure(Kind.TLS, () -> to(server).sslContext(another.trusted()).build().getInventory());

      assertEquals(List.of(), server.requests());
    }
  }

  @Test
  void a_server_that_does_not_know_tls_is_told() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread answering = new Thread(() -> answer(plain));
      answering.start();

      failure(Kind.TLS, () -> to(plain).build().getInventory());
    }
  }

  @Test
  void a_server_that_says_nothing_is_given_up_as_one_that_is_not_reached() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Duration time = Duration.ofMillis(300);

      ConnectorException failure =
          failure(Kind.TIMEOUT, () -> to(silent).connectTimeout(time).build().getInventory());

      assertEquals(
          "getInventory: no connection to 127.0.0.1:" + silent.getLocalPort() + " within 0.3 s",
          failure.getMessage());
    }
  }

  private PetstoreConnector.Builder to(ServerSocket socket) {
    return PetstoreConnector.builder()
        .baseUri(URI.create("https://127.0.0.1:" + socket.getLocalPort() + "/api/v3"))
        .credentials(ApiKey.of(key));
  }

  private static void answer(ServerSocket server) {
    try (Socket connection = server.accept()) {
      int first = connection.getInputStream().read();
      connection
          .getOutputStream()
          .write("HTTP/1.1 400 No\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      while (first >= 0) {
        first = connection.getInputStream().read();
      }
    } catch (IOException broken) {
      // The client has seen what it needs.
    }
  }
}
