package petstore.core.oauth;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;

/// What users agreed to.
final class Consents {
  private final ConsentRepository repository;

  Consents(ConsentRepository repository) {
    this.repository = repository;
  }

  /// Whether a user agreed to all of these scopes.
  boolean cover(Tenant tenant, UUID user, String client, Set<Scope> scopes) {
    return repository
        .find(tenant, user, client)
        .map(Consent::scopes)
        .orElse(Set.of())
        .containsAll(scopes);
  }

  /// Remembers a consent besides what was agreed to before. Only inside a transaction, in which the
  /// user is held: of two at the same time, one would be lost.
  void add(Tenant tenant, UUID user, String client, Set<Scope> scopes, Instant now) {
    Optional<Consent> before = repository.find(tenant, user, client);
    var all = EnumSet.noneOf(Scope.class);
    all.addAll(scopes);
    before.map(Consent::scopes).ifPresent(all::addAll);
    Instant first = before.map(Consent::givenAt).orElse(now);
    repository.put(tenant, new Consent(user, client, all, first));
  }
}
