package petstore.connector.runtime;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

/// Sends a request and reads its answer. It follows no redirect, and sends nothing twice that could
/// change something.
interface Transport {
  /// @throws IOException when there is no whole answer
  /// @throws TimeoutException when there is none at the deadline
  /// @throws InterruptedException when the thread is interrupted meanwhile
  Answer send(ActionRequest request, Deadline deadline)
      throws IOException, TimeoutException, InterruptedException;

  /// The JDK's client for all that it can carry: in headers that is ASCII.
  static Transport of(Settings settings) {
    Transport usual = new HttpClientTransport(settings);
    Transport utf8 = new SocketTransport(settings);
    return (request, deadline) ->
        (request.hasAsciiHeaders() ? usual : utf8).send(request, deadline);
  }
}
