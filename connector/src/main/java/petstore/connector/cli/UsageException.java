package petstore.connector.cli;

/// The command line cannot be followed as it is: exit code 2. Its message is for whoever typed it.
final class UsageException extends Exception {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
