package petstore.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import petstore.storage.TestDatabase;
import petstore.support.TestServer;

/// Two servers on different ports over one database, which nothing but the database connects.
record Nodes(Node a, Node b, TestDatabase database) implements AutoCloseable {
  /// Starts both at the same moment over an empty database.
  static Nodes start(Path directory) throws Exception {
    TestDatabase database = TestDatabase.create();
    Path key = directory.resolve("secret.key");
    Callable<Node> start = () -> new Node(TestServer.startNode(database, key));
    List<Node> nodes = together(List.of(start, start));
    return new Nodes(nodes.getFirst(), nodes.getLast(), database);
  }

  List<Node> both() {
    return List.of(a, b);
  }

  /// Does all of this at the same moment, each on a thread of its own.
  static <T> List<T> together(List<Callable<T>> work) throws Exception {
    var barrier = new CyclicBarrier(work.size());
    try (var threads = Executors.newFixedThreadPool(work.size())) {
      var underWay = new ArrayList<Future<T>>();
      for (Callable<T> one : work) {
        underWay.add(
            threads.submit(() -> {
              barrier.await();
              return one.call();
            }));
      }
      var results = new ArrayList<T>();
      for (Future<T> one : underWay) {
        results.add(one.get());
      }
      return results;
    }
  }

  @Override
  public void close() {
    a.close();
    b.close();
    database.close();
  }
}
