package petstore.core.sinks;

import java.time.Instant;
import java.util.List;
import petstore.core.kernel.Tenant;

/// The store of what came to sinks.
public interface SinkRepository {
  /// The number for one more delivery. In a transaction, others that want one for the same sink
  /// wait until it ends. A sink that is new makes those go that were unused longest, with all that
  /// is in them, so that there are not more than `maxSinks`.
  long next(Tenant tenant, String name, Instant now, int maxSinks);

  /// Adds a delivery with a number of [#next], in the same transaction.
  void insert(Tenant tenant, String name, SinkDelivery delivery);

  /// Deletes what is more than a sink keeps, the oldest first. The newest delivery stays.
  ///
  /// @param newest its number
  /// @param maxDeliveries how many are kept at most
  /// @param maxBytes how many bytes they have together at most
  void trim(Tenant tenant, String name, long newest, int maxDeliveries, long maxBytes);

  /// What is in a sink, the newest first; nothing if nobody ever sent anything there.
  List<SinkDelivery> deliveries(Tenant tenant, String name);

  /// What tells [#deliveries] from those before.
  SinkState state(Tenant tenant, String name);

  /// Deletes what is in a sink. Its numbers go on.
  void clear(Tenant tenant, String name);
}
