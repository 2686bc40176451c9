package petstore.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Asks a name service on threads of its own. They are platform threads, since a lookup holds its
/// thread in native code; each name has one at most, so that a name whose servers do not answer
/// keeps no other from being found.
final class NameLookups implements AutoCloseable {
  private static final int MOST_THREADS = 64;

  private final NameService names;
  private final ConcurrentMap<String, CompletableFuture<List<InetAddress>>> running =
      new ConcurrentHashMap<>();
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0,
          MOST_THREADS,
          10,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().daemon().name("lookup-", 0).factory());

  NameLookups(NameService names) {
    this.names = names;
  }

  /// The addresses of a host; fails with [UnknownHostException] when it has none, or when too many
  /// others are being looked up.
  CompletableFuture<List<InetAddress>> find(String host) {
    var lookup = new CompletableFuture<List<InetAddress>>();
    CompletableFuture<List<InetAddress>> earlier = running.putIfAbsent(host, lookup);
    if (earlier != null) {
      return earlier;
    }
    try {
      threads.execute(() -> find(host, lookup));
    } catch (RejectedExecutionException e) {
      running.remove(host);
      lookup.completeExceptionally(new UnknownHostException(host));
    }
    return lookup;
  }

  private void find(String host, CompletableFuture<List<InetAddress>> lookup) {
    List<InetAddress> found = List.of();
    try {
      found = names.addresses(host);
    } catch (UnknownHostException | RuntimeException e) {
      lookup.completeExceptionally(e);
    } finally {
      running.remove(host); // before anybody is told, who may ask again
      lookup.complete(found);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
