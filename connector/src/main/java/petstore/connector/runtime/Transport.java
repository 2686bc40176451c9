package petstore.connector.runtime;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

/// Sends a request once, and reads its answer. It follows no redirect.
interface Transport {
  /// @throws IOException when there is no whole answer
  /// @throws TimeoutException when there is none at the deadline
  /// @throws InterruptedException when the thread is interrupted meanwhile
  Answer send(ActionRequest request, Deadline deadline)
      throws IOException, TimeoutException, InterruptedException;
}
