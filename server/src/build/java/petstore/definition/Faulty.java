package petstore.definition;

/// The sources of a definition are faulty, and the message says where.
final class Faulty extends RuntimeException {
  private static final long serialVersionUID = 1;

  Faulty(String message) {
    super(message);
  }
}
