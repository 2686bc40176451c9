package petstore.http.jetty;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.util.Callback;

/// Sees that a client of HTTP/1 ends its connection while an answer is on its way: otherwise the
/// engine reads nothing then, and would not notice before it writes again.
final class Watch implements Callback {
  private final SupervisedConnection connection;
  private final ReentrantLock looking = new ReentrantLock();
  private boolean over;

  Watch(SupervisedConnection connection) {
    this.connection = connection;
  }

  /// Begins.
  void begin() {
    connection.getEndPoint().tryFillInterested(this);
  }

  /// Ends; the connection may be read by others again.
  void end() {
    looking.lock();
    try {
      over = true;
    } finally {
      looking.unlock();
    }
    if (connection.getEndPoint() instanceof AbstractEndPoint endPoint) {
      endPoint.getFillInterest().onFail(new IOException("nobody watches any more"));
    }
  }

  @Override
  public void succeeded() {
    looking.lock();
    try {
      if (!over) {
        look();
      }
    } finally {
      looking.unlock();
    }
  }

  @Override
  public void failed(Throwable cause) {
    looking.lock();
    try {
      if (!over) {
        connection.close();
      }
    } finally {
      looking.unlock();
    }
  }

  private void look() {
    int read = read();
    if (read < 0) {
      connection.close();
    } else if (read == 0) {
      begin();
    } else {
      // It does not wait for the answer to its last request. This is the last answer that it gets.
      connection.getGenerator().setPersistent(false);
    }
  }

  private int read() {
    ByteBuffer unwanted = ByteBuffer.allocate(64);
    try {
      return connection.getEndPoint().fill(unwanted.limit(0));
    } catch (IOException e) {
      return -1;
    }
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }
}
