package petstore.core.auth;

import java.time.Instant;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// The store of wrong passwords: when, for which account, from where; never the password.
public interface WrongPasswordRepository {
  /// Notes a wrong password, and forgets those of the tenant from before `horizon`.
  ///
  /// @param id new for each
  /// @param account the name as it was typed, folded, whether there is such a user or not
  /// @param address of the client
  void insert(Tenant tenant, UUID id, String account, String address, Instant at, Instant horizon);

  /// How many there were for an account after `since`.
  Tries ofAccount(Tenant tenant, String account, String address, Instant since);

  /// How many there were from an address after `since`.
  Tries ofAddress(Tenant tenant, String address, Instant since);

  /// Forgets those for an account from an address: the right one was given.
  void forget(Tenant tenant, String account, String address);

  /// How many wrong passwords there were.
  ///
  /// @param all of them
  /// @param fromHere those from the address that is asked for
  /// @param oldest when the oldest of them was; any time when there were none
  record Tries(long all, long fromHere, Instant oldest) {}
}
