package petstore.core.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import petstore.core.auth.BackOff;
import petstore.core.auth.Revocations;
import petstore.core.auth.Secrets;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.tenants.Tenants;

/// The clients of a shop.
///
/// An id has 1 to 64 characters of `A-Z a-z 0-9 . _ -`; `petstore` is the server's own. A name has
/// 1 to 100 characters, none of them invisible. Redirect URIs: [RedirectUris].
public final class Clients {
  private static final String PREFIX = "cs_";
  private static final String NO_DIGEST = "-".repeat(64);

  private final ClientRepository repository;
  private final Tenants tenants;
  private final BackOff backOff;
  private final Revocations revocations;
  private final InstantSource clock;
  private final RandomGenerator random;

  /// @param random must be fit for secrets
  Clients(
      ClientRepository repository,
      Tenants tenants,
      BackOff backOff,
      Revocations revocations,
      InstantSource clock,
      RandomGenerator random) {
    this.repository = repository;
    this.tenants = tenants;
    this.backOff = backOff;
    this.revocations = revocations;
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
      Set<Scope> scopes) {
    public Registration {
      grants = Set.copyOf(grants);
      redirectUris = List.copyOf(redirectUris);
      scopes = Set.copyOf(scopes);
    }
  }

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
  /// @throws Failure with [Problem.Invalid] for all faults at once, as [#faults] tells them; with
  ///   [Problem.Conflict] when there is one with this id
  public Added add(Tenant tenant, Registration registration) {
    List<Fault> faults = faults(registration);
    if (!faults.isEmpty()) {
      throw new Failure(new Problem.Invalid(Problem.Kind.CLIENT, faults));
    }
    Optional<String> secret =
        registration.confidential() ? Optional.of(secret(random)) : Optional.empty();
    var client =
        new Client(
            registration.id(),
            registration.name(),
            secret.map(Clients::digest),
            registration.grants(),
            registration.redirectUris(),
            registration.scopes(),
            clock.instant());
    return tenants.write(
        tenant,
        () -> {
          if (!repository.insert(tenant, client)) {
            throw taken();
          }
          return new Added(client, secret);
        });
  }

  /// All that is wrong with a client that is to be added: an id, a name, a redirect URI that cannot
  /// be one, no scope, grants that do not fit (client credentials without a secret; a code or
  /// implicit without a redirect URI; none that gives a first token).
  ///
  /// @return nothing when it is good
  public static List<Fault> faults(Registration registration) {
    return ClientRules.faults(registration);
  }

  /// All clients, by id.
  public List<Client> all(Tenant tenant) {
    return repository.all(tenants.toRead(tenant));
  }

  /// A client by its id. In a transaction it stays until the transaction ends.
  public Optional<Client> find(Tenant tenant, String id) {
    // No database takes every text.
    return ClientRules.isId(id) ? repository.find(tenants.toRead(tenant), id) : Optional.empty();
  }

  /// Removes a client with all that it was given; whether there was one. Its tokens count for
  /// nothing from then on.
  public boolean remove(Tenant tenant, String id) {
    boolean wasThere =
        ClientRules.isId(id) && tenants.write(tenant, () -> repository.delete(tenant, id));
    if (wasThere) {
      revocations.happened();
    }
    return wasThere;
  }

  /// The client with this id and secret. Wrong ones are counted as wrong passwords are.
  ///
  /// @param address of the caller
  /// @return none for an unknown client, a public one, a wrong secret
  /// @throws Failure with [Problem.TooManyRequests] after too many wrong ones
  public Optional<Client> authenticate(Tenant tenant, String id, String secret, String address) {
    try (var attempt = backOff.begin(tenant, "client " + id, address)) {
      Optional<Client> found = find(tenant, id);
      Optional<String> expected = found.flatMap(Client::secretDigest);
      // Whether there is such a client, and whether it has a secret, takes no time that tells.
      boolean isRight = isEqual(digest(secret), expected.orElse(NO_DIGEST));
      if (isRight && expected.isPresent()) {
        attempt.right();
        return found;
      }
      attempt.wrong();
      return Optional.empty();
    }
  }

  /// A new secret.
  ///
  /// @param random fit for secrets
  public static String secret(RandomGenerator random) {
    return PREFIX + Secrets.next(random);
  }

  /// What is kept of a secret: its SHA-256 in hexadecimal.
  public static String digest(String secret) {
    return HexFormat.of().formatHex(Secrets.digest(secret));
  }

  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
  }

  private static Failure taken() {
    return new Failure(
        new Problem.Conflict(Problem.Kind.CLIENT, List.of(new Fault("/id", "taken", "is taken"))));
  }
}
