package petstore.api.oauth;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import petstore.api.HouseStyle;
import petstore.api.Once;
import petstore.api.PublicAddress;
import petstore.api.Uuids;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Response.Header;
import petstore.http.Route;

/// Where clients look for the [Metadata] of an issuer: behind the issuer (OpenID Connect Discovery
/// 1.0 section 4), and, since an issuer may have a path, before that path (RFC 8414 section 3.1).
final class Discovery {
  /// Where its paths begin.
  static final List<String> ROOTS =
      List.of("/.well-known/oauth-authorization-server", "/.well-known/openid-configuration");

  private static final List<Header> KEPT =
      List.of(
          new Header("Cache-Control", "public, max-age=300"), new Header("Vary", "X-Tenant-ID"));

  private final PublicAddress address;
  private final String publicPath;
  private final Once<String> ofServer;

  /// @param publicUrl where this server is reached, without a slash at the end
  Discovery(String publicUrl) {
    this.address = new PublicAddress(publicUrl);
    this.publicPath = URI.create(publicUrl).getRawPath();
    this.ofServer = new Once<>(() -> Metadata.of(publicUrl));
  }

  List<Route> routes() {
    var routes = new ArrayList<Route>();
    for (String root : ROOTS) {
      routes.add(route(root, "metadata"));
      if (!publicPath.isEmpty()) {
        routes.add(route(root + publicPath, "metadataOfPath"));
      }
      routes.add(route(root + publicPath + "/t/{tenant}", "metadataOfTenant"));
    }
    return routes;
  }

  private Route route(String path, String operationId) {
    return new Route("GET", path, operationId, HouseStyle.json(this::show));
  }

  private Response show(Request request) {
    Request about = request.parameters().containsKey("tenant") ? ofTenant(request) : request;
    String json = about.tenant().isPresent() ? Metadata.of(address.issuer(about)) : ofServer.get();
    return Response.of(200, MediaType.JSON, json).with(KEPT);
  }

  private static Request ofTenant(Request request) {
    Optional<Tenant> named =
        Uuids.parse(request.parameter("tenant"))
            .map(Tenant::new)
            .filter(tenant -> !tenant.equals(Tenant.TEMPLATE));
    if (named.isEmpty()
        || request.tenant().filter(other -> !named.get().equals(other)).isPresent()) {
      throw new Failure(new Problem.NoSuchPath(request.path().raw()));
    }
    return request.withTenant(named.get());
  }
}
