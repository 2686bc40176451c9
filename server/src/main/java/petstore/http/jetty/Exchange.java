package petstore.http.jetty;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// A request to the engine, and the way back.
record Exchange(Request request, Response response, Callback callback) {
  /// The same, with another way to tell that the answer was sent.
  Exchange with(Callback callback) {
    return new Exchange(request, response, callback);
  }
}
