package petstore.core.payments;

/// A gateway did not answer, or not in a way that says what it did: it may have done what it was
/// asked for, or not.
public final class GatewayFailure extends RuntimeException {
  public GatewayFailure(String message) {
    super(message);
  }
}
