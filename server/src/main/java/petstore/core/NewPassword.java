package petstore.core;

/// A password that was made for a user of the seed; to be told once, never kept.
public record NewPassword(String username, String password) {
  // The password must not reach a log.
  @Override
  public String toString() {
    return "NewPassword[" + username + "]";
  }
}
