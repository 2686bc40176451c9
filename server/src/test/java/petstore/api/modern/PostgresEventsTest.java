package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import petstore.storage.TestDatabase;
import petstore.support.Listener.Heard;
import petstore.support.TestServer;

/// What happens on several servers over one database, as each of them tells it.
@Timeout(120)
class PostgresEventsTest {
  @Test
  void every_server_tells_what_happens_on_all_in_one_order(@TempDir Path directory)
      throws Exception {
    Path key = directory.resolve("secret.key");
    try (TestDatabase database = TestDatabase.create();
        var one = TestServer.startNode(database, key);
        var two = TestServer.startNode(database, key)) {
      var here = new Happenings(one.storage());
      var there = new Happenings(two.storage());
      long before = one.storage().events().last();
      List<Thread> writers = here.writers(3, 50);
      writers.addAll(there.writers(3, 50));
      List<Heard> heard = Happenings.heardInPieces(List.of(one.port(), two.port()), before, 300);
      for (Thread writer : writers) {
        writer.join();
      }
      assertEquals(here.positions(before), heard.stream().map(Heard::id).toList());
      assertEquals(300, heard.stream().map(Heard::data).distinct().count());
    }
  }
}
