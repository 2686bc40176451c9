package petstore.core.auth;

import java.util.List;

/// The store of signing keys, which belong to no tenant. They are sealed in it.
public interface SigningKeyRepository {
  /// All keys, the newest first.
  List<SigningKey> all();

  /// Keeps a key. In a transaction, no other one adds a key until it ends.
  void insert(SigningKey key);

  /// Stops others who would add or delete keys until the transaction ends.
  void lock();

  /// Forgets a key.
  void delete(String id);
}
