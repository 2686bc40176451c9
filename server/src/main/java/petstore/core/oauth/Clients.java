package petstore.core.oauth;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import petstore.core.auth.BackOff;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.tenants.Tenants;

/// The clients of a shop.
///
/// An id has 1 to 64 characters of `A-Z a-z 0-9 . _ -`; `petstore` is the server's own. A name has
/// 1 to 100 characters and no control characters. Redirect URIs: [RedirectUris].
public final class Clients {
  private final ClientRepository repository;
  private final Tenants tenants;
  private final BackOff backOff;
  private final InstantSource clock;
  private final RandomGenerator random;

  /// @param random must be fit for secrets
  Clients(
      ClientRepository repository,
      Tenants tenants,
      BackOff backOff,
      InstantSource clock,
      RandomGenerator random) {
    this.repository = repository;
    this.tenants = tenants;
    this.backOff = backOff;
    this.clock = clock;
    this.random = random;
  }

  /// What a client is added with.
  ///
  /// @param confidential whether it is given a secret
  public record Registration(
      String id,
      String name,
      boolean confidential,
      Set<GrantKind> grants,
      List<String> redirectUris,
      Set<Scope> scopes) {}

  /// A client that was added.
  ///
  /// @param secret of a confidential one; told once, never kept
  public record Added(Client client, Optional<String> secret) {
    // The secret must not reach a log.
    @Override
    public String toString() {
      return "Added[" + client.id() + "]";
    }
  }

  /// Adds a client.
  ///
  /// @throws Failure with [Problem.Invalid] for all faults at once: an id, a name, a redirect URI
  ///   that cannot be one, grants that do not fit (client credentials without a secret; a code or
  ///   implicit without a redirect URI; no grant at all); with [Problem.Conflict] when there is one
  ///   with this id
  public Added add(Tenant tenant, Registration registration) {
    throw new UnsupportedOperationException();
  }

  /// All clients, by id.
  public List<Client> all(Tenant tenant) {
    return repository.all(tenants.toRead(tenant));
  }

  /// A client by its id.
  public Optional<Client> find(Tenant tenant, String id) {
    throw new UnsupportedOperationException();
  }

  /// Removes a client with all that it was given; whether there was one.
  public boolean remove(Tenant tenant, String id) {
    throw new UnsupportedOperationException();
  }

  /// The client with this id and secret. Wrong ones are counted as wrong passwords are.
  ///
  /// @param address of the caller
  /// @return none for an unknown client, a public one, a wrong secret
  /// @throws Failure with [Problem.TooManyRequests] after too many wrong ones
  public Optional<Client> authenticate(Tenant tenant, String id, String secret, String address) {
    throw new UnsupportedOperationException();
  }
}
