package petstore.api;

import java.util.Locale;

/// What an operation does to the shop, for counting how much a caller asks for.
public enum OperationClass {
  /// Tells something.
  READ,
  /// Changes something.
  WRITE,
  /// Signs somebody in, or tries to.
  LOGIN;

  /// The class of what is no login, by its method.
  static OperationClass of(String method) {
    return switch (method) {
      case "GET", "HEAD", "QUERY" -> READ;
      default -> WRITE;
    };
  }

  /// Its name in header fields.
  String policy() {
    return name().toLowerCase(Locale.ROOT);
  }
}
