package petstore.api.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import petstore.api.Api;
import petstore.api.Assets;
import petstore.api.Definition;
import petstore.api.Layout;
import petstore.api.OperationClass;
import petstore.core.Core;
import petstore.core.Seeding.Seed;
import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Route;
import petstore.http.problem.ProblemAnswer;

/// The documentation page, the pictures of pets, health, metrics and the reset of tenants; and the
/// answer to every path that no edition has.
public final class SiteApi implements Api {
  private static final Set<String> ESSENTIAL = Set.of("live", "ready", "metrics");

  private final Documentation documentation;
  private final Assets assets;
  private final Photos photos;
  private final Pictures pictures = new Pictures();
  private final Health health;
  private final TenantReset tenantReset;
  private final ErrorPages errors;
  private final ProblemPages problems;
  private final Protection protection;

  /// What the site shows and uses.
  ///
  /// @param core for pictures and tenants
  /// @param publicUrl where this server is reached, without a slash at the end
  /// @param seed what a tenant of the server's own is brought back to
  /// @param definitions what the documentation lists, the first of them is shown at first
  /// @param readiness asked at each `GET /health/ready`; must answer within a second or so
  /// @param metrics asked at each `GET /metrics`; in the text format of Prometheus, version 0.0.4
  public record Parts(
      Core core,
      String publicUrl,
      Seed seed,
      List<Definition> definitions,
      Supplier<Readiness> readiness,
      Supplier<String> metrics) {
    public Parts {
      definitions = List.copyOf(definitions);
    }
  }

  /// Whether the server can answer requests now.
  public enum Readiness {
    READY,
    /// It does not answer yet.
    STARTING,
    /// It finishes the requests that it has and takes no new ones.
    STOPPING,
    /// It runs, but its store does not answer.
    STORE_UNREACHABLE
  }

  /// The site made of these parts.
  public SiteApi(Parts parts) {
    this.assets = new Assets();
    this.documentation = new Documentation(parts.definitions(), assets);
    this.photos = new Photos(parts.core().images());
    this.health = new Health(parts.readiness(), parts.metrics());
    this.tenantReset = new TenantReset(parts.core().seeding(), parts.seed());
    var layout = new Layout(assets);
    this.errors = new ErrorPages(layout);
    this.problems = new ProblemPages(layout, parts.publicUrl());
    this.protection = new Protection(parts.publicUrl());
  }

  @Override
  public String name() {
    return "site";
  }

  @Override
  public String basePath() {
    return "";
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/", "documentation", documentation::show),
        new Route("GET", "/docs-assets/{name}", "documentationAsset", assets::get),
        new Route("GET", "/favicon.ico", "favicon", assets::favicon),
        new Route("GET", "/oauth2-redirect.html", "redirectPage", assets::redirectPage),
        new Route("GET", "/oauth2-redirect.js", "redirectScript", assets::redirectScript),
        new Route("GET", "/errors", "problems", problems::list),
        new Route("GET", "/errors/{slug}", "problem", problems::one),
        new Route("GET", "/images/{id}", "image", photos::full),
        new Route("GET", "/images/{id}/thumbnail", "thumbnail", photos::thumbnail),
        new Route("GET", "/pictures/{name}", "picture", pictures::get),
        new Route("GET", "/health/live", "live", health::live),
        new Route("GET", "/health/ready", "ready", health::ready),
        new Route("GET", "/metrics", "metrics", health::metrics),
        new Route("DELETE", "/admin/tenants/{id}", "resetTenant", tenantReset::reset));
  }

  @Override
  public boolean compresses() {
    return true;
  }

  @Override
  public boolean isEssential(String operationId) {
    return ESSENTIAL.contains(operationId);
  }

  /// Pages are for people, and the rest costs next to nothing or is for the server's own machine.
  @Override
  public Optional<OperationClass> counted(Route route) {
    return Optional.empty();
  }

  @Override
  public Response answer(Problem problem, Request request) {
    return errors.answer(problem, request);
  }

  @Override
  public Response options(Request request, List<String> allowed) {
    return Response.of(204).with(ProblemAnswer.allow(allowed));
  }

  @Override
  public Response finish(Request request, Response response) {
    return protection.applied(
        request
            .header("traceparent")
            .map(parent -> response.with("traceparent", parent))
            .orElse(response)
            .with("X-Request-Id", request.id()));
  }
}
