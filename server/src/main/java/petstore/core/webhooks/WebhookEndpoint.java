package petstore.core.webhooks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.EventType;
import petstore.core.kernel.Scope;

/// Somewhere to tell what happens.
///
/// @param id of the endpoint (UUID version 7)
/// @param version counts its changes, from 1
/// @param owner who made it
/// @param scopes what the owner was allowed to when they chose the types of events: they are told
///   no more than that, and no more than they are allowed to when something happens
/// @param url keeps [petstore.core.kernel.TargetRules]; the name may lead anywhere
/// @param types of events that are wanted; none: all that the owner may be told of
/// @param description for people; may be empty
public record WebhookEndpoint(
    UUID id,
    long version,
    WebhookOwner owner,
    Set<Scope> scopes,
    String url,
    Set<EventType> types,
    String description,
    EndpointState state,
    EndpointSecrets secrets,
    Instant createdAt,
    Instant updatedAt) {
  /// The longest description, in characters.
  public static final int LONGEST_DESCRIPTION = 500;

  public WebhookEndpoint {
    scopes = Set.copyOf(scopes);
    types = Set.copyOf(types);
  }

  /// Whether it wants to be told of events of this type.
  public boolean wants(EventType type) {
    return types.isEmpty() || types.contains(type);
  }

  /// What can be changed of it, as it is.
  public EndpointChange unchanged() {
    return new EndpointChange(url, types, description, state.isEnabled());
  }

  /// The same after a change; the very same when nothing is different.
  ///
  /// @param caller what the owner is allowed to now, which counts when the types are other ones
  WebhookEndpoint changed(EndpointChange change, Set<Scope> caller, Instant now) {
    if (change.equals(unchanged())) {
      return this;
    }
    EndpointState next = state;
    if (change.enabled() != state.isEnabled()) {
      next =
          change.enabled()
              ? EndpointState.enabled(now)
              : EndpointState.disabled(EndpointState.Reason.OWNER, now);
    }
    return new WebhookEndpoint(
        id,
        version + 1,
        owner,
        change.types().equals(types) ? scopes : caller,
        change.url(),
        change.types(),
        change.description(),
        next,
        secrets,
        createdAt,
        now);
  }

  WebhookEndpoint disabled(EndpointState.Reason reason, Instant now) {
    return with(EndpointState.disabled(reason, now), secrets, now);
  }

  WebhookEndpoint rotated(WebhookSecret secret, Instant now) {
    return with(state, secrets.rotated(secret, now), now);
  }

  private WebhookEndpoint with(EndpointState state, EndpointSecrets secrets, Instant now) {
    return new WebhookEndpoint(
        id, version + 1, owner, scopes, url, types, description, state, secrets, createdAt, now);
  }

  // There may be secrets in the address.
  @Override
  public String toString() {
    return "WebhookEndpoint[" + id + "]";
  }
}
