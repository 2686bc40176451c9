package petstore.api;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Handler;
import petstore.http.Observer;
import petstore.http.Request;
import petstore.http.Response;

/// All editions in operation: gives each request to the one whose root is the longest that fits,
/// after its tenant was read.
public final class Surfaces implements Handler {
  private final List<Mounted> mounted;

  private record Mounted(String root, Surface surface) {}

  /// @param apis must hold one whose base path is empty, for what no other takes
  /// @param filters stand before every operation, the first of them outside
  public Surfaces(
      List<Api> apis, Admission admission, List<Filter> filters, List<Observer> observers) {
    this.mounted =
        apis.stream()
            .flatMap(api -> mounted(api, new Surface(api, admission, filters, observers)))
            .sorted(Comparator.comparing((Mounted one) -> one.root().length()).reversed())
            .toList();
  }

  private static Stream<Mounted> mounted(Api api, Surface surface) {
    return api.roots().stream().map(root -> new Mounted(root, surface));
  }

  @Override
  public Response handle(Request request) {
    Request inside = TenantSelection.withoutPrefix(request);
    try {
      return surface(inside).handle(TenantSelection.of(request, inside));
    } catch (Failure e) {
      return surface(inside).refuse(e.problem(), inside);
    }
  }

  /// Answers what was refused before it became a request, in the form of the edition that it was
  /// meant for.
  ///
  /// @param rawPath as far as it is known
  /// @param accept the header field `Accept`, as far as it is known
  public Response reject(Problem problem, String rawPath, Optional<String> accept, String method) {
    Request request = TenantSelection.withoutPrefix(Remains.of(rawPath, accept, method));
    return surface(request).refuse(problem, request);
  }

  private Surface surface(Request request) {
    for (Mounted candidate : mounted) {
      if (request.path().isBelow(candidate.root())) {
        return candidate.surface();
      }
    }
    throw new IllegalStateException("no API takes the root");
  }
}
