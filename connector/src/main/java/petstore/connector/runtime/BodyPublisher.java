package petstore.connector.runtime;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;

/// Hands out a body part by part, when they are asked for.
///
/// The JDK's publisher of streams takes a stream that breaks for one that ends.
final class BodyPublisher implements HttpRequest.BodyPublisher {
  private final RequestBody body;

  BodyPublisher(RequestBody body) {
    this.body = body;
  }

  @Override
  public long contentLength() {
    return body.length();
  }

  @Override
  public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
    subscriber.onSubscribe(new Parts(body, subscriber));
  }

  private static final class Parts implements Subscription {
    private final RequestBody body;
    private final Subscriber<? super ByteBuffer> subscriber;
    private final AtomicLong wanted = new AtomicLong();
    private volatile boolean done;

    Parts(RequestBody body, Subscriber<? super ByteBuffer> subscriber) {
      this.body = body;
      this.subscriber = subscriber;
    }

    /// Whoever asks first hands out, also what is asked for meanwhile: within onNext, or elsewhere.
    @Override
    public void request(long n) {
      if (wanted.getAndAdd(n) == 0) {
        do {
          handOut();
        } while (wanted.decrementAndGet() > 0 && !done);
      }
    }

    private void handOut() {
      if (done) {
        return;
      }
      try {
        ByteBuffer part = body.next();
        if (part != null) {
          subscriber.onNext(part);
        } else {
          done = true;
          subscriber.onComplete();
        }
      } catch (IOException | RuntimeException broken) {
        done = true;
        subscriber.onError(broken);
      }
    }

    @Override
    public void cancel() {
      done = true;
    }
  }
}
