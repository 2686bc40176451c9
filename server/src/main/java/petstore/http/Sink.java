package petstore.http;

/// Takes the pieces of a body that is made while it is sent.
public interface Sink {
  /// Sends a piece at once. Returns when the system has taken it, so that whoever makes the body is
  /// not ahead of whoever reads it.
  ///
  /// @throws ClientGone when the client went away, or has taken nothing for too long
  void send(byte[] piece);

  /// Whether the server is about to stop: the body should come to an end of its own, now.
  boolean isEnding();

  /// Whether the client went away, as far as that is known: nobody would read what is still made.
  boolean isGone();

  /// Has an action run once, when the server is about to stop or the client went away; at once if
  /// that is so already. For whoever waits for something else than the client. Takes the place of
  /// the one before.
  ///
  /// @param action must not block, nor throw
  void onEnd(Runnable action);
}
