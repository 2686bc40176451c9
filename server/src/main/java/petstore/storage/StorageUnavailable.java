package petstore.storage;

/// A store cannot be opened. The message is one clear line for the console.
public final class StorageUnavailable extends Exception {
  private static final long serialVersionUID = 1;

  public StorageUnavailable(String message) {
    super(message);
  }
}
