package petstore.core.webhooks;

/// Brings a letter to where it is addressed to.
@FunctionalInterface
public interface Courier {
  /// Sends a letter by POST and waits for the answer, five seconds in all; follows nobody who says
  /// that it is somewhere else. Does not throw: whatever happens is a reply.
  Reply send(Letter letter);
}
