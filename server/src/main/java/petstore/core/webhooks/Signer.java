package petstore.core.webhooks;

/// Makes message authentication codes.
@FunctionalInterface
public interface Signer {
  /// HMAC-SHA256 (RFC 2104).
  ///
  /// @return 32 bytes
  byte[] sign(byte[] key, byte[] message);
}
