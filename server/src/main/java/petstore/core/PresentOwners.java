package petstore.core;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import petstore.core.auth.ApiKeyRepository;
import petstore.core.events.EventReader;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Client;
import petstore.core.oauth.ClientRepository;
import petstore.core.users.UserRepository;
import petstore.core.webhooks.Owners;
import petstore.core.webhooks.WebhookOwner;

/// What those who have webhook endpoints may be told at present: users in their role, API keys that
/// have not expired, and clients.
record PresentOwners(
    UserRepository users, ApiKeyRepository keys, ClientRepository clients, InstantSource clock)
    implements Owners {
  @Override
  public Optional<EventReader> reader(Tenant tenant, WebhookOwner owner, Set<Scope> scopes) {
    return switch (owner.kind()) {
      case USER -> user(tenant, UUID.fromString(owner.id()), scopes);
      case PROGRAM ->
          program(tenant, owner.id())
              .map(allowed -> new EventReader(null, true, both(allowed, scopes)));
    };
  }

  private Optional<EventReader> user(Tenant tenant, UUID id, Set<Scope> scopes) {
    return users
        .find(tenant, id)
        .map(user ->
            new EventReader(id, user.role() == Role.STAFF, both(user.role().scopes(), scopes)));
  }

  // There are few keys.
  private Optional<Set<Scope>> program(Tenant tenant, String id) {
    return keys.all(tenant).stream()
        .filter(key -> key.id().toString().equals(id))
        .filter(key -> key.expiresAt().filter(at -> !at.isAfter(clock.instant())).isEmpty())
        .findFirst()
        .map(key -> key.scopes())
        .or(() -> clients.find(tenant, id).map(Client::scopes));
  }

  private static Set<Scope> both(Set<Scope> some, Set<Scope> others) {
    return some.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet());
  }
}
