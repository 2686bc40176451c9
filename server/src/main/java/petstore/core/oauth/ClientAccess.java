package petstore.core.oauth;

import java.util.Optional;
import java.util.Set;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.tenants.Tenants;

/// Gives clients access of their own (RFC 6749 section 4.4).
public final class ClientAccess {
  private final Registrations registrations;
  private final Tokens tokens;
  private final Tenants tenants;
  private final Ids ids;

  ClientAccess(Registrations registrations, Tokens tokens, Tenants tenants, Ids ids) {
    this.registrations = registrations;
    this.tokens = tokens;
    this.tenants = tenants;
    this.ids = ids;
  }

  /// Gives a client an access token that stands for no user. There is no refresh token (RFC 6749
  /// section 4.4.3).
  ///
  /// @param client who it is, by now surely
  /// @throws Failure with [Problem.Unauthenticated] when the client is gone, or may not have this
  public Tokens.Issued give(Tenant tenant, Client client, Set<Scope> scopes) {
    var giving =
        new Tokens.Giving(
            ids.next(), Optional.empty(), client.id(), scopes, Optional.empty(), false);
    Tokens.Draft draft = tokens.draft(tenant, giving);
    return tenants.write(
        tenant,
        () -> {
          registrations.confirm(tenant, client, GrantKind.CLIENT_CREDENTIALS, scopes);
          return tokens.keep(tenant, draft);
        });
  }
}
