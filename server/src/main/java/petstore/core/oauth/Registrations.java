package petstore.core.oauth;

import java.util.Optional;
import java.util.Set;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;

/// Looks clients up again in the transaction that gives them something: what is given to one that
/// was removed a moment ago would stay.
final class Registrations {
  private final ClientRepository clients;

  Registrations(ClientRepository clients) {
    this.clients = clients;
  }

  /// A client as it is now. Only inside a transaction, in which it stays.
  ///
  /// @param client as it was found a moment ago
  /// @param kind how it is given something
  /// @param scopes that it is given
  /// @throws Failure with [Problem.Unauthenticated] when it is gone, or may not have this
  Client confirm(Tenant tenant, Client client, GrantKind kind, Set<Scope> scopes) {
    Optional<Client> now = clients.find(tenant, client.id());
    return now.filter(found -> found.may(kind) && found.scopes().containsAll(scopes))
        .orElseThrow(Registrations::gone);
  }

  /// Whether a client is there; as [#confirm].
  boolean has(Tenant tenant, String client) {
    return clients.find(tenant, client).isPresent();
  }

  static Failure gone() {
    return new Failure(
        new Problem.Unauthenticated(true, "The client is not known, or may not do this"));
  }
}
