package petstore.core.webhooks;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.EventType;

/// An endpoint that somebody wants to have; as in [WebhookEndpoint].
///
/// @param secret as text; none: one is made
public record EndpointDraft(
    String url, Set<EventType> types, String description, @Nullable String secret) {
  public EndpointDraft {
    types = Set.copyOf(types);
  }

  @Override
  public String toString() {
    return "EndpointDraft";
  }
}
