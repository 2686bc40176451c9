package petstore.api.modern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import petstore.api.Revalidation;
import petstore.core.Core;
import petstore.core.auth.Credential;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Tenant;
import petstore.http.Request;
import petstore.http.Sink;
import petstore.support.TestRequest;

/// What becomes of a stream while it is open.
@Timeout(30)
class EventStoryTest {
  private static final Tenant SHOP = Tenant.DEFAULT;

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final Modern shop = Modern.start();
  private final Core core = shop.server().core(now::get);
  private final Revalidation revalidation =
      new Revalidation(Set.of(Credential.Kind.ACCESS_TOKEN), core.auth().authentication()::caller);

  /// Keeps what it is sent.
  private static final class Paper implements Sink {
    final List<String> pieces = new CopyOnWriteArrayList<>();
    final CountDownLatch three = new CountDownLatch(3);

    @Override
    public void send(byte[] piece) {
      if (piece.length > 0) {
        pieces.add(new String(piece, UTF_8));
        three.countDown();
      }
    }

    @Override
    public boolean isEnding() {
      return false;
    }

    @Override
    public boolean isGone() {
      return false;
    }

    @Override
    public void onEnd(Runnable action) {}
  }

  private Thread tell(String token, Paper paper) {
    Request asked = TestRequest.get("/v1/events").with("Authorization", "Bearer " + token).build();
    Caller caller = revalidation.caller(SHOP, asked).orElseThrow();
    var story =
        new EventStory(
            core.feed(),
            new Watchman(revalidation, Duration.ofMillis(20)),
            asked.withCaller(caller),
            Set.of(),
            core.feed().last());
    return Thread.ofVirtual().start(() -> story.sendTo(paper));
  }

  private void endsBecauseOf(String token, Runnable change) throws InterruptedException {
    var paper = new Paper();
    Thread telling = tell(token, paper);
    assertTrue(paper.three.await(10, TimeUnit.SECONDS));
    assertEquals("retry: 2000\n\n", paper.pieces.getFirst());
    assertTrue(paper.pieces.get(2).matches(":\nid: [0-9]+\n\n"), "a sign of life");
    change.run();
    assertTrue(telling.join(Duration.ofSeconds(10)), "it goes on");
    assertEquals(": The access token is not good any more\n\n", paper.pieces.getLast());
  }

  @Test
  void it_ends_when_the_token_has_expired() throws Exception {
    endsBecauseOf(shop.staff(), () -> now.updateAndGet(time -> time.plus(Duration.ofDays(2))));
  }

  @Test
  void it_ends_when_the_reader_has_signed_out() throws Exception {
    String token = shop.staff();
    endsBecauseOf(
        token,
        () -> {
          shop.client().send("POST /v1/logout", "Authorization", "Bearer " + token);
          // what was found out is trusted for as long
          now.updateAndGet(time -> time.plusSeconds(3));
        });
  }
}
