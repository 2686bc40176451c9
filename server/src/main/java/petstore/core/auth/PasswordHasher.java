package petstore.core.auth;

/// Hashes passwords, slowly on purpose. A bounded number of callers is served at once, a bounded
/// number waits.
///
/// Every method throws [petstore.core.kernel.Failure] with
/// [petstore.core.kernel.Problem.Unavailable] when too many others wait.
public interface PasswordHasher {
  /// A hash of the password with a new salt, in the PHC string format.
  String hash(String password);

  /// Whether the hash is one of this password. Takes as long whether it is or not.
  ///
  /// @throws IllegalArgumentException if it is no hash that can be read
  boolean matches(String password, String hash);

  /// Takes as long as [#matches] and tells nothing: for a user who is not there.
  void pretend(String password);

  /// Whether the hash was made with the parameters that are used now. Takes no time.
  boolean isCurrent(String hash);
}
