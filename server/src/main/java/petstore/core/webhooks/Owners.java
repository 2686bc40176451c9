package petstore.core.webhooks;

import java.util.Optional;
import java.util.Set;
import petstore.core.events.EventReader;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;

/// Knows what those who have endpoints are at present.
@FunctionalInterface
public interface Owners {
  /// What somebody may be told now, in their present role; nothing if they are not there any more.
  ///
  /// @param scopes what they may be told at most
  Optional<EventReader> reader(Tenant tenant, WebhookOwner owner, Set<Scope> scopes);
}
