package petstore.api.oauth;

import java.util.Set;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Client;
import petstore.core.oauth.GrantKind;
import petstore.core.oauth.RequestedScopes;
import petstore.http.Request;

/// A form of a client that is surely who it says it is.
record ClientRequest(Client client, OauthForm form, Request request) {
  /// Whose shop it is about.
  Tenant tenant() {
    return request.shop();
  }

  /// What the client asks to be allowed.
  ///
  /// @throws OauthFailure if it cannot ask for that
  Set<Scope> scopes() {
    return switch (RequestedScopes.of(form.sent("scope"), client)) {
      case RequestedScopes.Valid(var scopes) -> scopes;
      case RequestedScopes.Invalid(String reason) ->
          throw new OauthFailure(OauthError.invalidScope(reason));
    };
  }

  /// Checks that the client may get tokens in a way.
  ///
  /// @throws OauthFailure if it may not
  void checkMay(GrantKind kind) {
    if (!client.may(kind)) {
      throw new OauthFailure(
          OauthError.unauthorizedClient("The client may not use the grant " + kind.text()));
    }
  }

  // The form may have secrets.
  @Override
  public String toString() {
    return "ClientRequest[" + client.id() + "]";
  }
}
