package petstore.core.sinks;

import java.util.List;
import petstore.core.kernel.Tenant;

/// Knows the secrets that deliveries to a sink are signed with.
@FunctionalInterface
public interface SinkSecrets {
  /// The secrets of all endpoints in a shop that lead to the sink with this name, those that are
  /// good and those that were replaced.
  List<byte[]> of(Tenant tenant, String name);
}
