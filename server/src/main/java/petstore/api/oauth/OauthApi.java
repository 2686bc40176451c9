package petstore.api.oauth;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import petstore.api.Api;
import petstore.api.HouseStyle;
import petstore.api.OperationClass;
import petstore.api.PublicAddress;
import petstore.core.Core;
import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Route;

/// The endpoints of OAuth 2 for programs, for the tokens of all editions. Who speaks OAuth is
/// refused in its form (RFC 6749 section 5.2); all others with `application/problem+json`.
public final class OauthApi implements Api {
  private final List<Route> routes;

  /// @param publicUrl where this server is reached, without a slash at the end
  /// @param clock tells how long tokens last from now
  public OauthApi(Core core, String publicUrl, InstantSource clock) {
    var keySet = new KeySet(core.auth().signingKeys());
    var userInfo = new UserInfo(core.auth());
    var routes = new ArrayList<Route>();
    routes.add(new Route("GET", "/oauth/jwks", "keySet", keySet::show));
    routes.addAll(new Discovery(publicUrl).routes());
    routes.add(new Route("GET", "/userinfo", "userInfo", HouseStyle.json(userInfo::show)));
    routes.add(new Route("POST", "/userinfo", "userInfo", HouseStyle.json(userInfo::show)));
    routes.addAll(FormEndpoints.routes(core, new PublicAddress(publicUrl), clock));
    this.routes = List.copyOf(routes);
  }

  @Override
  public String name() {
    return "oauth";
  }

  @Override
  public String basePath() {
    return "";
  }

  @Override
  public List<String> roots() {
    return Stream.of(Set.of("/oauth", "/userinfo"), Discovery.ROOTS, FormEndpoints.ROOTS)
        .flatMap(Collection::stream)
        .toList();
  }

  @Override
  public List<Route> routes() {
    return routes;
  }

  @Override
  public boolean isSignIn(String operationId) {
    return FormEndpoints.isSignIn(operationId);
  }

  @Override
  public Optional<OperationClass> counted(Route route) {
    return FormEndpoints.counted(route).or(() -> Api.super.counted(route));
  }

  @Override
  public Response answer(Problem problem, Request request) {
    return FormEndpoints.speakOauth(request)
        ? OauthError.of(problem, request).answer().retryAfter(problem.delay())
        : HouseStyle.answer(problem, request).with(OauthError.NOT_KEPT);
  }

  @Override
  public Response options(Request request, List<String> allowed) {
    return HouseStyle.options(request, allowed);
  }

  @Override
  public Response finish(Request request, Response response) {
    return HouseStyle.finish(request, response);
  }
}
