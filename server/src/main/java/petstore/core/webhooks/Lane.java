package petstore.core.webhooks;

import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// The deliveries to one endpoint, while a node has them.
///
/// @param fence counts who had it: one who did before can be told from who does now
/// @param oneOff where to send what is told but once; none: the endpoint says it
public record Lane(Key key, long fence, Health health, Optional<OneOff> oneOff) {
  /// What a lane is found by.
  ///
  /// @param id of the endpoint, or of the request
  public record Key(Tenant tenant, UUID id) {}

  Lane with(Health health) {
    return new Lane(key, fence, health, oneOff);
  }
}
