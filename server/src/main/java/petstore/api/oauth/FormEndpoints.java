package petstore.api.oauth;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import petstore.api.HouseStyle;
import petstore.api.OperationClass;
import petstore.api.PublicAddress;
import petstore.core.Core;
import petstore.http.Handler;
import petstore.http.Request;
import petstore.http.Route;

/// The endpoints that clients post forms to.
final class FormEndpoints {
  /// Where their paths begin.
  static final List<String> ROOTS =
      List.of("/token", "/refresh", "/device/authorize", "/revoke", "/introspect");

  private FormEndpoints() {}

  /// Their routes.
  ///
  /// @param clock tells how long tokens last from now
  static List<Route> routes(Core core, PublicAddress address, InstantSource clock) {
    var clients = new ClientAuthenticator(core.oauth().clients());
    var answering = new TokenEndpoint.Answering(core.oauth().idTokens(), address, clock);
    var refreshing = new RefreshTokenGrant(core.auth().tokens());
    List<GrantType> grants =
        List.of(
            new AuthorizationCodeGrant(core.oauth().authorizations()),
            refreshing,
            new ClientCredentialsGrant(core.oauth().clientAccess()),
            new DeviceCodeGrant(core.oauth().devices()));
    var token = new TokenEndpoint(grants, answering);
    var refresh =
        new RefreshEndpoint(
            core.auth().tokens(),
            new FormEndpoint(clients, new TokenEndpoint(List.of(refreshing), answering)));
    var device = new DeviceEndpoint(core.oauth().devices(), address);
    var revocation = new RevocationEndpoint(core.oauth().issuedTokens());
    var introspection = new IntrospectionEndpoint(core.oauth().issuedTokens());
    return List.of(
        post("/token", "token", new FormEndpoint(clients, token)),
        post("/refresh", "refresh", refresh),
        post("/device/authorize", "authorizeDevice", new FormEndpoint(clients, device)),
        post("/revoke", "revoke", new FormEndpoint(clients, revocation)),
        post("/introspect", "introspect", new FormEndpoint(clients, introspection)));
  }

  private static Route post(String path, String operationId, Handler handler) {
    return new Route("POST", path, operationId, HouseStyle.json(handler));
  }

  /// Whether an operation counts as signing in, of which there are only so many in an hour. `token`
  /// does not: a device asks 720 times in an hour, services ask for tokens as they come and go, and
  /// there is nothing to guess there. Codes and tokens have 256 bits, and wrong secrets of clients
  /// are counted as wrong passwords are. `authorizeDevice` does, since anybody can have it keep
  /// something.
  static boolean isSignIn(String operationId) {
    return operationId.equals("refresh") || operationId.equals("authorizeDevice");
  }

  /// As what an operation is counted that does something else than its method says.
  static Optional<OperationClass> counted(Route route) {
    return route.operationId().equals("introspect")
        ? Optional.of(OperationClass.READ)
        : Optional.empty();
  }

  /// Whether a problem with a request is told in the form of OAuth. Clients of our own editions
  /// speak JSON at `/refresh`.
  static boolean speakOauth(Request request) {
    return ROOTS.stream().anyMatch(root -> request.path().isBelow(root))
        && (OauthForm.isIn(request) || !request.path().isBelow("/refresh"));
  }
}
