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
}
