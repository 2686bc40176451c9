package petstore.core.chat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/// An answer as it was asked for: it ends where it has as many tokens as it may have, or before a
/// text that ends it, whoever makes it. Used by one thread; to be closed.
public final class Reply implements Pieces {
  private static final int STEPS_OF_BEGINNING = 2;

  private final UUID id;
  private final Instant at;
  private final Pieces pieces;
  private final Runnable left;
  private final int maxTokens;
  private final int prompt;
  private final StopTexts stops;
  private final TokenCounter counter = new TokenCounter();
  private final Deque<Step> ready = new ArrayDeque<>();
  private boolean closed;

  /// @param left is called once, when it is closed
  Reply(UUID id, Instant at, Pieces pieces, ChatRequest request, Runnable left) {
    this.id = id;
    this.at = at;
    this.pieces = pieces;
    this.left = left;
    this.maxTokens = request.maxTokens();
    this.prompt = request.conversation().tokens();
    this.stops = new StopTexts(request.stops());
  }

  /// Names the answer.
  public UUID id() {
    return id;
  }

  /// When it was begun.
  public Instant at() {
    return at;
  }

  /// Waits a little for the first piece, which is then the next one.
  void begin() {
    Step first = next();
    for (int i = 1; i < STEPS_OF_BEGINNING && first instanceof Step.Waiting; i++) {
      first = next();
    }
    ready.addFirst(first);
  }

  @Override
  public Step next() {
    while (ready.isEmpty()) {
      switch (pieces.next()) {
        case Step.Waiting waiting -> ready.add(waiting);
        case Step.Text(String text) -> pass(stops.after(text));
        case Step.End end -> {
          pass(stops.rest());
          ready.add(end);
        }
      }
    }
    return ready.remove();
  }

  /// How much was said until now.
  public Usage usage() {
    return new Usage(prompt, counter.count());
  }

  /// The whole answer; waits for it.
  ///
  /// @throws petstore.core.kernel.Failure as [#next]
  public Completion whole() {
    var text = new StringBuilder();
    while (true) {
      switch (next()) {
        case Step.Text(String more) -> text.append(more);
        case Step.Waiting _ -> {}
        case Step.End(FinishReason reason) -> {
          return new Completion(id, at, text.toString(), reason, usage());
        }
      }
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      try {
        pieces.close();
      } finally {
        left.run();
      }
    }
  }

  private void pass(String text) {
    int fitting = counter.fitting(text, maxTokens);
    if (fitting > 0) {
      ready.add(new Step.Text(text.substring(0, fitting)));
    }
    if (fitting < text.length()) {
      ready.add(new Step.End(FinishReason.LENGTH));
    } else if (stops.isFound()) {
      ready.add(new Step.End(FinishReason.STOP));
    }
  }
}
