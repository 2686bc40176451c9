package petstore.http.jetty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import petstore.http.Handler;
import petstore.http.Response;

@Timeout(30)
class StoppingTest {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final Semaphore go = new Semaphore(0);
  private final Handler waiting =
      _ -> {
        asked.countDown();
        go.acquireUninterruptibly();
        return Response.of(200, "text/plain", "done");
      };

  @Test
  void a_running_request_ends_and_its_connection_with_it() throws Exception {
    var server = TestServer.start(waiting);
    try (var client = new RawClient(server)) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      asked.await();
      Thread stopping = Thread.ofVirtual().start(() -> server.stop(Duration.ofSeconds(10)));
      // Nobody is let in a moment before the server knows that it stops, and waits for the request.
      while (accepts(server) || stopping.getState() != Thread.State.TIMED_WAITING) {
        Thread.sleep(10);
      }
      go.release();
      var answer = client.answer();
      assertEquals("done", answer.body());
      assertEquals(Optional.of("close"), answer.field("Connection"));
      assertTrue(client.isClosed());
      stopping.join();
    }
  }

  @Test
  void an_idle_connection_does_not_hold_the_stop_up() throws Exception {
    go.release();
    var server = TestServer.start(waiting);
    try (var used = new RawClient(server);
        var unused = new RawClient(server)) {
      used.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").answer();
      long start = System.nanoTime();
      server.stop(Duration.ofSeconds(20));
      assertTrue(System.nanoTime() - start < Duration.ofSeconds(5).toNanos());
      assertTrue(used.isClosed());
      assertTrue(unused.isClosed());
    }
  }

  @Test
  void a_request_that_never_ends_is_given_up_after_the_grace() throws Exception {
    var server = TestServer.start(waiting);
    try (var client = new RawClient(server)) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      asked.await();
      long start = System.nanoTime();
      server.stop(Duration.ofMillis(300));
      long millis = (System.nanoTime() - start) / 1_000_000;
      assertTrue(millis >= 300 && millis < 10_000, "after " + millis + " ms");
    } finally {
      go.release();
    }
  }

  @Test
  void nobody_gets_in_after_the_stop() throws IOException {
    var server = TestServer.start(waiting);
    assertTrue(accepts(server));
    server.close();
    assertFalse(accepts(server));
  }

  private static boolean accepts(JettyServer server) {
    try (var _ = new RawClient(server)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
