package petstore.core.idempotency;

/// Abandons a transaction, because another request with the same key came first. Its answer is the
/// answer to this one.
public final class KeyTaken extends RuntimeException {
  KeyTaken() {
    super("another request with the key came first", null, false, false);
  }
}
