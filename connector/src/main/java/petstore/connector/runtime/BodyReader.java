package petstore.connector.runtime;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/// Reads an answer up to a limit, and then reads no more.
final class BodyReader implements BodySubscriber<AnswerBody> {
  private final CompletableFuture<AnswerBody> result = new CompletableFuture<>();
  private final AnswerBody body;
  private @Nullable Subscription subscription;

  BodyReader(int limit) {
    this.body = new AnswerBody(limit);
  }

  @Override
  public CompletionStage<AnswerBody> getBody() {
    return result;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    for (ByteBuffer part : parts) {
      if (body.isWhole() && !body.add(part) && subscription != null) {
        subscription.cancel();
        result.complete(body);
      }
    }
  }

  @Override
  public void onError(Throwable broken) {
    result.completeExceptionally(broken);
  }

  @Override
  public void onComplete() {
    result.complete(body);
  }
}
