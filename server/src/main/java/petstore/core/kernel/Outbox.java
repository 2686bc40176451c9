package petstore.core.kernel;

/// Takes what happens, for those who want to be told.
@FunctionalInterface
public interface Outbox {
  /// Nobody is told: for what is made up, such as a seed.
  Outbox NONE = (_, _) -> {};

  /// Keeps an event, inside the transaction that makes it happen: both are there or neither is.
  void add(Tenant tenant, Event event);
}
