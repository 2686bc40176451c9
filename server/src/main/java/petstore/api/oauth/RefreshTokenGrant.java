package petstore.api.oauth;

import java.util.Optional;
import java.util.Set;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Client;
import petstore.core.oauth.GrantKind;
import petstore.core.oauth.RequestedScopes;

/// New tokens for a refresh token (RFC 6749 section 6). The access token has the scopes that are
/// asked for, or all that were given; who asks for more is refused.
final class RefreshTokenGrant implements GrantType {
  private final Tokens tokens;

  RefreshTokenGrant(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public GrantKind kind() {
    return GrantKind.REFRESH_TOKEN;
  }

  // Those who ask for tokens with name and password need not know that they are a client.
  @Override
  public Optional<Client> unnamed() {
    return Optional.of(ClientAuthenticator.OWN);
  }

  @Override
  public Given exchange(ClientRequest request) {
    // All that can be wrong but the token itself, before that is spent.
    String token = request.form().required("refresh_token");
    Set<Scope> asked = request.form().sent("scope").map(RefreshTokenGrant::scopes).orElse(Set.of());
    try {
      Tokens.Issued issued = tokens.refresh(tenant(request), request.client().id(), token, asked);
      return new Given(issued, Optional.empty());
    } catch (Failure e) {
      if (e.problem() instanceof Problem.Forbidden(_, String detail)) {
        throw new OauthFailure(OauthError.invalidScope(detail));
      }
      throw e;
    }
  }

  // A client is one of a shop. The server's own is the same in all, and its tokens say which it is.
  private static Optional<Tenant> tenant(ClientRequest request) {
    return request.client().equals(ClientAuthenticator.OWN)
        ? request.request().tenant()
        : Optional.of(request.tenant());
  }

  private static Set<Scope> scopes(String parameter) {
    return switch (RequestedScopes.of(parameter)) {
      case RequestedScopes.Valid(var scopes) -> scopes;
      case RequestedScopes.Invalid(String reason) ->
          throw new OauthFailure(OauthError.invalidScope(reason));
    };
  }
}
