package petstore.core.users;

import java.util.Optional;
import petstore.core.kernel.Numbers;
import petstore.core.kernel.Tenant;

/// The store of users. Passwords are sealed in it.
public interface UserRepository extends Numbers {
  Optional<User> find(Tenant tenant, String username);

  /// Adds a user; the name is not in use.
  void insert(Tenant tenant, User user);

  /// Replaces the user that has this name.
  ///
  /// @param username the name that it has in the store; `user` may have a new one, not in use
  void update(Tenant tenant, String username, User user);

  /// Whether there was one to delete.
  boolean delete(Tenant tenant, String username);
}
