package petstore.http.jetty;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// Lets connections in until [#close] returns, and none afterwards.
final class PromptConnector extends ServerConnector {
  private static final int ACCEPTORS = 1;
  private static final int SELECTORS = 1;

  // Where a thread is in the middle of accepting, it is that one which gives the port back to the
  // system, when it notices; until then the system still lets clients in.
  private final ReentrantLock accepting = new ReentrantLock();

  // One thread that accepts, not the selector: only then the port can be closed before the rest.
  PromptConnector(Server server, ConnectionFactory... factories) {
    super(server, null, null, null, ACCEPTORS, SELECTORS, factories);
  }

  @Override
  public void accept(int acceptor) throws IOException {
    accepting.lock();
    try {
      super.accept(acceptor);
    } finally {
      accepting.unlock();
    }
  }

  @Override
  public void close() {
    super.close();
    accepting.lock();
    try {
      assert !isOpen() : "whoever accepts from now on finds it closed";
    } finally {
      accepting.unlock();
    }
  }
}
