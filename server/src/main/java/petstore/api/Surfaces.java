package petstore.api;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Handler;
import petstore.http.Observer;
import petstore.http.Request;
import petstore.http.Response;

/// All editions in operation: gives each request to the one whose base path is the longest that
/// fits, after its tenant was read.
public final class Surfaces implements Handler {
  private final List<Mounted> mounted;

  private record Mounted(Api api, Handler handler) {}

  /// @param apis must hold one whose base path is empty, for what no other takes
  public Surfaces(List<Api> apis, Admission admission, List<Observer> observers) {
    this.mounted =
        apis.stream()
            .sorted(Comparator.comparing((Api api) -> api.basePath().length()).reversed())
            .map(api -> new Mounted(api, new Surface(api, admission, observers)))
            .toList();
  }

  @Override
  public Response handle(Request request) {
    Request inside = TenantSelection.withoutPrefix(request);
    Mounted surface = surface(inside);
    try {
      return surface.handler().handle(TenantSelection.of(request, inside));
    } catch (Failure e) {
      return surface.api().finish(inside, surface.api().answer(e.problem(), inside));
    }
  }

  /// Answers what was refused before it became a request, in the form of the edition that it was
  /// meant for.
  ///
  /// @param rawPath as far as it is known
  /// @param accept the header field `Accept`, as far as it is known
  public Response reject(Problem problem, String rawPath, Optional<String> accept, String method) {
    Request request = TenantSelection.withoutPrefix(Remains.of(rawPath, accept, method));
    Api api = surface(request).api();
    return api.finish(request, api.answer(problem, request));
  }

  private Mounted surface(Request request) {
    for (Mounted candidate : mounted) {
      if (request.path().isBelow(candidate.api().basePath())) {
        return candidate;
      }
    }
    throw new IllegalStateException("no API takes the root");
  }
}
