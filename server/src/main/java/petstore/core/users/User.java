package petstore.core.users;

import java.time.Instant;
import java.util.UUID;

/// A user of a shop.
///
/// @param number what the classic editions call its id: any int64; not a key, several users may
///   have 0
/// @param id what newer editions call its id (UUID version 7), unique in the tenant
/// @param version counts the changes, from 1
public record User(
    long number, UUID id, long version, Instant createdAt, Instant updatedAt, UserAccount account) {

  /// The same user after one more change.
  public User changed(long number, UserAccount account, Instant at) {
    return new User(number, id, version + 1, createdAt, at, account);
  }
}
