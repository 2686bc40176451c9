package petstore.http;

/// A body that is made while it is sent, such as one of `text/event-stream`.
@FunctionalInterface
public interface Stream {
  /// Sends the body, piece by piece; it ends when this returns. Runs on the virtual thread of the
  /// request, after all filters, so it may block for as long as it lasts.
  ///
  /// @throws ClientGone as it came from the sink, so that work for nobody ends
  void sendTo(Sink sink);
}
