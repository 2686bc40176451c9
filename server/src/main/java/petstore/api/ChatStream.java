package petstore.api;

import java.time.Duration;
import petstore.core.chat.FinishReason;
import petstore.core.chat.Reply;
import petstore.core.chat.Step;
import petstore.core.chat.Usage;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.ClientGone;
import petstore.http.ServerSentEvents;
import petstore.http.Sink;
import petstore.http.Stream;

/// Sends an answer of a conversation while it is made, and ends the work on it when nobody reads it
/// any more.
public final class ChatStream implements Stream {
  private static final Problem STOPPING =
      new Problem.Unavailable("The server is about to stop", Duration.ofSeconds(1));
  private static final byte[] SIGN_OF_LIFE = ServerSentEvents.comment("");

  private final Reply reply;
  private final Wire wire;

  /// @param reply is closed at the end
  public ChatStream(Reply reply, Wire wire) {
    this.reply = reply;
    this.wire = wire;
  }

  /// How an edition writes events.
  public interface Wire {
    /// The first event.
    byte[] begin();

    /// Some text.
    byte[] text(String text);

    /// The last events, when all was said.
    byte[] end(FinishReason reason, Usage usage);

    /// The last event, when the rest cannot be had; it says when to come again.
    byte[] broken(Problem problem);
  }

  @Override
  public void sendTo(Sink sink) {
    try (reply) {
      sink.send(wire.begin());
      sink.send(rest(sink));
    }
  }

  // Sends what comes, and returns what is sent at last.
  private byte[] rest(Sink sink) {
    try {
      while (!sink.isEnding()) {
        if (sink.isGone()) {
          throw new ClientGone();
        }
        switch (reply.next()) {
          case Step.Text(String text) -> sink.send(wire.text(text));
          case Step.Waiting _ -> sink.send(SIGN_OF_LIFE);
          case Step.End(FinishReason reason) -> {
            return wire.end(reason, reply.usage());
          }
        }
      }
      return wire.broken(STOPPING);
    } catch (Failure e) {
      return wire.broken(e.problem());
    }
  }
}
