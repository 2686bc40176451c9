package petstore;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import petstore.api.Surfaces;
import petstore.core.kernel.Problem;
import petstore.http.Handler;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;

/// Stands between the server, which listens first, and the editions, which need its port: answers
/// 503 until they are there.
final class Switchboard implements Handler {
  private volatile @Nullable Surfaces surfaces;

  /// From now on, requests are answered by the editions.
  void connect(Surfaces surfaces) {
    this.surfaces = surfaces;
  }

  @Override
  public Response handle(Request request) {
    Surfaces connected = surfaces;
    return connected == null ? starting() : connected.handle(request);
  }

  /// Answers what the engine refuses, in the form of the edition that it was meant for.
  Response reject(Problem problem, String rawPath, Optional<String> accept, String method) {
    Surfaces connected = surfaces;
    return connected == null ? starting() : connected.reject(problem, rawPath, accept, method);
  }

  private static Response starting() {
    return Response.of(503, MediaType.JSON, "{\"code\":503,\"message\":\"The server is starting\"}")
        .with("Retry-After", "1");
  }
}
