package petstore.core.webhooks;

import java.util.Set;
import petstore.core.kernel.EventType;

/// What an endpoint is to be like; as in [WebhookEndpoint].
///
/// @param enabled whether it is told what happens; once it is told again, its failures are
///   forgotten
public record EndpointChange(
    String url, Set<EventType> types, String description, boolean enabled) {
  public EndpointChange {
    types = Set.copyOf(types);
  }

  // There may be secrets in the address.
  @Override
  public String toString() {
    return "EndpointChange";
  }
}
