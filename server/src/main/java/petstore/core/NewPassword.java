package petstore.core;

/// A secret that was made for somebody or something of the seed; to be told once, never kept.
///
/// @param owner whom it lets in
/// @param username of the user, or the id of the client
/// @param password of the user, or the secret of the client
public record NewPassword(Owner owner, String username, String password) {
  /// Whom a secret lets in.
  public enum Owner {
    USER,
    CLIENT
  }

  /// A password of a user.
  public NewPassword(String username, String password) {
    this(Owner.USER, username, password);
  }

  /// A secret of a client.
  static NewPassword ofClient(String id, String secret) {
    return new NewPassword(Owner.CLIENT, id, secret);
  }

  // The password must not reach a log.
  @Override
  public String toString() {
    return "NewPassword[" + username + "]";
  }
}
