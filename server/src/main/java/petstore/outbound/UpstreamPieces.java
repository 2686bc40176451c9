package petstore.outbound;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import petstore.core.chat.Pieces;
import petstore.core.chat.Step;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// An answer that another server makes. It is read by a thread of its own, which is at most a few
/// pieces ahead of whoever takes them.
final class UpstreamPieces implements Pieces {
  private static final Logger LOG = LoggerFactory.getLogger(UpstreamPieces.class);
  private static final int AHEAD = 16;
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration LATER = Duration.ofSeconds(5);
  private static final Duration LONGEST_LATER = Duration.ofHours(1);

  private final OutboundHttp http;
  private final OutboundCall call;
  private final UpstreamConfig.Waiting waiting;
  private final Runnable left;
  private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(AHEAD);
  private final Thread reader;
  private Duration silence = Duration.ZERO;
  private boolean started;
  private volatile @Nullable OutboundAnswer answer;

  /// What was read: a step, or why there are no more.
  private sealed interface Item {
    record Next(Step step) implements Item {}

    record Broken(Problem problem) implements Item {}
  }

  /// @param left is called once, when nothing more is read
  UpstreamPieces(
      OutboundHttp http, OutboundCall call, UpstreamConfig.Waiting waiting, Runnable left) {
    this.http = http;
    this.call = call;
    this.waiting = waiting;
    this.left = left;
    this.reader = Thread.ofVirtual().name("chat upstream").unstarted(this::read);
  }

  void start() {
    reader.start();
  }

  @Override
  public Step next() {
    Item item = poll();
    if (item == null) {
      silence = silence.plus(WAIT);
      if (silence.compareTo(started ? waiting.silence() : waiting.first()) >= 0) {
        close();
        throw new Failure(unavailable("did not answer in time", LATER));
      }
      return new Step.Waiting();
    }
    silence = Duration.ZERO;
    started = true;
    return switch (item) {
      case Item.Next(Step step) -> step;
      case Item.Broken(Problem problem) -> throw new Failure(problem);
    };
  }

  @Override
  public void close() {
    reader.interrupt();
    OutboundAnswer open = answer;
    if (open != null) {
      open.close();
    }
  }

  private @Nullable Item poll() {
    try {
      return items.poll(WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(unavailable("is not waited for any more", LATER));
    }
  }

  private void read() {
    try (OutboundAnswer open = http.send(call)) {
      answer = open;
      if (isAnswer(open)) {
        pass(new UpstreamEvents(open.body()));
      } else {
        LOG.warn("the chat upstream answered with status {}", open.status());
        put(new Item.Broken(refused(open)));
      }
    } catch (CallFailed e) {
      LOG.warn("the chat upstream failed: {}", e.reason());
      offer(new Item.Broken(unavailable("cannot be reached, or broke off", LATER)));
    } catch (IOException e) {
      LOG.warn("the chat upstream answered with something else");
      offer(new Item.Broken(unavailable("answered with something else", LATER)));
    } catch (InterruptedException e) {
      // Nobody wants it any more.
      Thread.currentThread().interrupt();
    } finally {
      left.run();
    }
  }

  private void pass(UpstreamEvents events) throws IOException, InterruptedException {
    Step step;
    do {
      step = events.next();
      put(new Item.Next(step));
    } while (!(step instanceof Step.End));
  }

  // Who does not take it for as long as an answer may last does not want it.
  private void put(Item item) throws InterruptedException {
    if (!items.offer(item, waiting.total().toMillis(), TimeUnit.MILLISECONDS)) {
      throw new InterruptedException();
    }
  }

  private void offer(Item item) {
    try {
      put(item);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isAnswer(OutboundAnswer answer) {
    return answer.status() == 200
        && answer
            .header("Content-Type")
            .filter(type -> type.startsWith("text/event-stream"))
            .isPresent();
  }

  private static Problem refused(OutboundAnswer answer) {
    return answer.status() == 429
        ? unavailable("has too much to do", retryAfter(answer))
        : unavailable("does not answer", LATER);
  }

  private static Duration retryAfter(OutboundAnswer answer) {
    Instant now = Instant.now();
    return answer
        .header("Retry-After")
        .flatMap(field -> RetryAfter.read(field, now))
        .map(at -> Duration.between(now, at))
        .filter(delay -> delay.isPositive())
        .map(delay -> delay.compareTo(LONGEST_LATER) > 0 ? LONGEST_LATER : delay)
        .orElse(LATER);
  }

  private static Problem unavailable(String why, Duration retryAfter) {
    return new Problem.UpstreamUnavailable("Who answers here " + why, retryAfter);
  }
}
