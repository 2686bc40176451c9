package petstore.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.connector.Failing.failure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.connector.ConnectorException.Kind;
import petstore.connector.connection.ApiKey;
import petstore.connector.support.RecordingServer;
import petstore.connector.support.Reply;

/// Failures of connections are told apart, with keys in ASCII and beyond it.
@ParameterizedClass
@ValueSource(strings = {"key", "schlüssel"})
class FailingConnectionsTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  @Parameter String key = "";

  private final RecordingServer server = RecordingServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private PetstoreConnector.Builder to(URI baseUri) {
    return PetstoreConnector.builder().baseUri(baseUri).credentials(ApiKey.of(key));
  }

  @Test
  void a_server_that_never_answers_is_given_up() {
    server.replying(Reply.never());
    PetstoreConnector connector = to(server.baseUri()).timeout(SHORT).build();

    ConnectorException failure = failure(Kind.TIMEOUT, () -> connector.addPet(Pet.of("Rex")));

    assertEquals(
        "addPet: no whole answer from 127.0.0.1:" + server.port() + " within 0.3 s",
        failure.getMessage());
    assertEquals(0, failure.status());
  }

  @Test
  void a_server_that_drips_is_given_up() throws InterruptedException {
    server.replying(Reply.dripping());
    PetstoreConnector connector = to(server.baseUri()).timeout(SHORT).build();
    long start = System.nanoTime();

    failure(Kind.TIMEOUT, () -> connector.getPetById(1));

    assertTrue(System.nanoTime() - start < Duration.ofSeconds(10).toNanos());
    for (int i = 0; i < 500 && server.connections() > 0; i++) {
      Thread.sleep(10);
    }
    assertEquals(0, server.connections(), "the connection is closed");
  }

  @Test
  void nobody_listens() throws IOException {
    URI nowhere;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nowhere = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/api/v3");
    }

    ConnectorException failure =
        failure(Kind.REFUSED, () -> to(nowhere).build().addPet(Pet.of("Rex")));

    assertEquals(
        "addPet: " + nowhere.getAuthority() + " refused the connection", failure.getMessage());
  }

  @Test
  void a_connection_that_takes_too_long_is_another_failure_than_a_refused_one() throws IOException {
    List<Socket> waiting = new ArrayList<>();
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      // Nobody accepts, so that the queue fills up, and whoever is next waits.
      for (int i = 0; i < 8; i++) {
        Socket socket = new Socket();
        waiting.add(socket);
        connect(socket, full.getLocalPort());
      }
      URI uri = URI.create("http://127.0.0.1:" + full.getLocalPort() + "/api/v3");

      ConnectorException failure =
          failure(Kind.TIMEOUT, () -> to(uri).connectTimeout(SHORT).build().addPet(Pet.of("Rex")));

      assertEquals(
          "addPet: no connection to " + uri.getAuthority() + " within 0.3 s", failure.getMessage());
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  private static void connect(Socket socket, int port) throws IOException {
    try {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    } catch (java.net.SocketTimeoutException full) {
      // As it should be.
    }
  }

  @Test
  void a_host_without_an_address_is_told() {
    URI nowhere = URI.create("http://petstore.invalid:8080/api/v3");

    ConnectorException failure =
        failure(Kind.CONNECTION, () -> to(nowhere).build().addPet(Pet.of("Rex")));

    assertEquals("addPet: no such host: petstore.invalid:8080", failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nContent-",
        "SSH-2.0-OpenSSH_9.2\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n{",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}",
      })
  void an_answer_that_is_broken_off_is_none(String answer) {
    server.replying(Reply.raw(answer));

    ConnectorException failure =
        failure(Kind.CONNECTION, () -> to(server.baseUri()).build().addPet(Pet.of("Rex")));

    assertEquals(0, failure.status());
    assertEquals(1, server.requests().size(), "nothing is tried twice");
  }

  @Test
  void nothing_that_changes_something_is_sent_twice() {
    server.replying(Reply.raw(""));
    PetstoreConnector connector = to(server.baseUri()).build();

    failure(Kind.CONNECTION, () -> connector.deletePet(1));
    failure(Kind.CONNECTION, () -> connector.updatePet(Pet.of("Rex")));
    failure(Kind.CONNECTION, () -> connector.updatePetWithForm(1, "Rex", null));

    assertEquals(3, server.requests().size());
  }

  @Test
  void what_only_reads_is_sent_once_more_at_most() {
    server.replying(Reply.raw(""));

    failure(Kind.CONNECTION, () -> to(server.baseUri()).build().getInventory());

    assertTrue(server.requests().size() <= 2, server.requests()::toString);
  }

  @Test
  void an_interrupted_thread_stops_and_stays_interrupted() throws InterruptedException {
    server.replying(Reply.never());
    List<ConnectorException> failures = new ArrayList<>();
    List<Boolean> interrupted = new ArrayList<>();
    Thread thread =
        new Thread(() -> {
          failures.add(
              failure(Kind.INTERRUPTED, () -> to(server.baseUri()).build().addPet(Pet.of("Rex"))));
          interrupted.add(Thread.currentThread().isInterrupted());
        });
    thread.start();
    while (server.requests().isEmpty()) {
      Thread.sleep(5);
    }

    thread.interrupt();
    thread.join(10_000);

    assertFalse(thread.isAlive());
    assertEquals(1, failures.size());
    assertEquals(List.of(true), interrupted);
  }
}
