package petstore.api.oauth;

import java.util.Optional;
import petstore.core.oauth.ClientAccess;
import petstore.core.oauth.GrantKind;

/// Tokens for a client that speaks for itself (RFC 6749 section 4.4).
final class ClientCredentialsGrant implements GrantType {
  private final ClientAccess access;

  ClientCredentialsGrant(ClientAccess access) {
    this.access = access;
  }

  @Override
  public GrantKind kind() {
    return GrantKind.CLIENT_CREDENTIALS;
  }

  @Override
  public Given exchange(ClientRequest request) {
    return new Given(
        access.give(request.tenant(), request.client(), request.scopes()), Optional.empty());
  }
}
