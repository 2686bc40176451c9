package petstore.http;

/// A body that is made while it is sent, such as one of `text/event-stream`.
@FunctionalInterface
public interface Stream {
  /// Sends the body, piece by piece; it ends when this returns. Runs on a virtual thread of its
  /// own, after all filters and after the header was sent, so it may block for as long as it lasts.
  /// Does not run for HEAD, nor for a client that is gone by then.
  ///
  /// @throws ClientGone as it came from the sink, so that work for nobody ends
  void sendTo(Sink sink);
}
