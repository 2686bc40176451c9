package petstore.core.events;

/// Which events somebody still has to be told of.
@FunctionalInterface
public interface EventsInUse {
  /// The position of the first of them: nothing from there on may be forgotten.
  long first();
}
