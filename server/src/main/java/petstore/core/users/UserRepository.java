package petstore.core.users;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Numbers;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Tenant;

/// The store of users. Copies of passwords, and hashes, are sealed in it.
public interface UserRepository extends Numbers {
  /// The user with this name. In a transaction they stay as they are until it ends.
  Optional<User> find(Tenant tenant, String username);

  /// The user with this id. In a transaction they stay as they are until it ends.
  Optional<User> find(Tenant tenant, UUID id);

  /// Whether there is a user with this id. In a transaction they are not deleted until it ends;
  /// others may ask the same meanwhile.
  boolean exists(Tenant tenant, UUID id);

  /// The users whose names differ from this one at most in the case of ASCII letters; 100 of them
  /// when there are more.
  List<User> alike(Tenant tenant, String username);

  /// The user, not born in a classic edition, with this e-mail address, whatever its case.
  Optional<User> withEmail(Tenant tenant, String email);

  /// Users in the order of their names.
  ///
  /// @param after the name that they come after; empty for the first ones
  List<User> list(Tenant tenant, String after, int limit);

  /// A page of the users, in the order of their names.
  Page<User> page(Tenant tenant, PageRequest request);

  /// Users whose password is there as a copy, not only as a hash, in the order of their names.
  List<User> withCopy(Tenant tenant, int limit);

  /// Adds a user; the name is not in use.
  void insert(Tenant tenant, User user);

  /// Replaces the user that has this name.
  ///
  /// @param username the name that it has in the store; `user` may have a new one, not in use
  void update(Tenant tenant, String username, User user);

  /// Whether there was one to delete.
  boolean delete(Tenant tenant, String username);
}
