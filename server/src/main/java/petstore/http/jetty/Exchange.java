package petstore.http.jetty;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// A request to the engine, and the way back.
record Exchange(Request request, Response response, Callback callback) {}
