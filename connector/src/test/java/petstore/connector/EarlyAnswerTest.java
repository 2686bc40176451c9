package petstore.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static petstore.connector.Failing.failure;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import petstore.connector.ConnectorException.Kind;
import petstore.connector.connection.ApiKey;
import petstore.connector.runtime.FileContent;

/// A server that refuses a large file need not read it.
class EarlyAnswerTest {
  @Test
  void an_answer_before_the_end_of_the_request_is_read() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      new Thread(() -> refuse(server)).start();
      PetstoreConnector connector =
          PetstoreConnector.builder()
              .baseUri(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/api/v3"))
              .credentials(ApiKey.of("schlüssel"))
              .build();

      ConnectorException failure =
          failure(Kind.STATUS, () -> connector.uploadFile(1, null, FileContent.of(new Endless())));

      assertEquals("uploadFile: status 413: too large", failure.getMessage());
    }
  }

  private static void refuse(ServerSocket server) {
    try (Socket connection = server.accept()) {
      connection.getInputStream().read();
      connection
          .getOutputStream()
          .write(
              "HTTP/1.1 413 Large\r\nContent-Length: 9\r\n\r\ntoo large"
                  .getBytes(StandardCharsets.US_ASCII));
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  /// Zeros without an end.
  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 0;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      return length;
    }
  }
}
