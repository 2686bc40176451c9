package petstore.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import petstore.connector.support.RecordingServer;

class SharingTest {
  private static final int EACH = 25;

  @Test
  void threads_share_a_connector_and_leave_none_behind() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (RecordingServer server = RecordingServer.start()) {
      PetstoreConnector connector = PetstoreConnector.builder().baseUri(server.baseUri()).build();
      List<Callable<Integer>> callers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int caller = i;
        callers.add(() -> call(connector, caller));
      }

      for (Future<Integer> done : threads.invokeAll(callers)) {
        assertEquals(EACH, done.get());
      }

      assertEquals(
          8L * EACH,
          server.requests().stream().map(request -> request.target()).distinct().count());
      assertEquals(8 * EACH, server.requests().size());
      assertEquals(
          0L,
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().equals("petstore-connector"))
              .filter(SharingTest::isLeft)
              .count());
    } finally {
      threads.shutdownNow();
    }
  }

  /// Every other request goes the way of headers beyond ASCII.
  private static int call(PetstoreConnector connector, int caller) {
    int calls = 0;
    for (int i = 0; i < EACH; i++, calls++) {
      connector.deletePet(caller * 1000L + i, i % 2 == 0 ? "key" : "schlüssel");
    }
    return calls;
  }

  /// A thread that has handed over its answer may take a moment to end.
  private static boolean isLeft(Thread thread) {
    try {
      thread.join(10_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return thread.isAlive();
  }
}
