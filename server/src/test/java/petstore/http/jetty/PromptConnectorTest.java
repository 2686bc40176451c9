package petstore.http.jetty;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it takes all processors")
@Timeout(30)
class PromptConnectorTest {
  private final Server server = new Server(new VirtualThreadPool(-1));
  private final PromptConnector connector =
      new PromptConnector(server, new HttpConnectionFactory());
  private volatile boolean busy = true;

  @AfterEach
  void stop() throws Exception {
    busy = false;
    server.stop();
  }

  @Test
  void nobody_gets_in_after_the_end_although_whoever_accepts_notices_it_late() throws Exception {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.start();
    int port = connector.getLocalPort();
    connect(port);
    occupyAllCarriers();
    freeThemWhenWaiting(Thread.currentThread());
    connector.close();
    assertThrows(ConnectException.class, () -> connect(port));
  }

  private static void connect(int port) throws IOException {
    new Socket(InetAddress.getLoopbackAddress(), port).close();
  }

  // No other virtual thread gets on, not the one that accepts either.
  private void occupyAllCarriers() throws InterruptedException {
    int carriers = Runtime.getRuntime().availableProcessors();
    var occupied = new CountDownLatch(carriers);
    for (int i = 0; i < carriers; i++) {
      Thread.ofVirtual()
          .start(() -> {
            occupied.countDown();
            while (busy) {
              Thread.onSpinWait();
            }
          });
    }
    occupied.await();
  }

  private void freeThemWhenWaiting(Thread closing) {
    Thread.ofPlatform()
        .start(() -> {
          while (busy && closing.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
          }
          busy = false;
        });
  }
}
