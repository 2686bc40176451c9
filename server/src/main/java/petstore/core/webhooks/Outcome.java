package petstore.core.webhooks;

/// What came of a delivery that was to be brought.
sealed interface Outcome {
  Delivery delivery();

  /// It was sent.
  record Tried(Delivery delivery, DeliveryAttempt attempt) implements Outcome {}

  /// It may not be told any more.
  record Refused(Delivery delivery) implements Outcome {}

  /// It was not sent, because this node does not know whether it still has the lane, or stops.
  record Untried(Delivery delivery) implements Outcome {}
}
