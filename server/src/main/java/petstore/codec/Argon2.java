package petstore.codec;

/// The function Argon2id (RFC 9106), version 1.3, without a secret and associated data.
interface Argon2 {
  /// How much work it is.
  ///
  /// @param memory in KiB
  /// @param passes over the memory
  /// @param lanes that the memory is cut into
  record Cost(int memory, int passes, int lanes) {}

  /// @return so many bytes
  byte[] tag(byte[] password, byte[] salt, Cost cost, int length);
}
