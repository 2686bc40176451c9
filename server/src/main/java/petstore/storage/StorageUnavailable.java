package petstore.storage;

/// A store cannot be opened. The message is one line that says why, for the console.
public final class StorageUnavailable extends Exception {
  /// @param message one clear line, without secrets
  public StorageUnavailable(String message) {
    super(message);
  }

  /// @param message one clear line, without secrets
  public StorageUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
