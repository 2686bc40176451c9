package petstore.core.pets;

import org.jspecify.annotations.Nullable;

/// Whether a pet can be had. The classic editions say it with a word of any kind.
public enum Availability {
  AVAILABLE("available"),
  /// Somebody ordered it.
  PENDING("pending"),
  ADOPTED("sold"),
  /// Every word that is none of the others, and no word at all.
  NOT_AVAILABLE("not_available");

  private final String word;

  Availability(String word) {
    this.word = word;
  }

  /// The status that says it.
  public String word() {
    return word;
  }

  /// What a status says.
  public static Availability of(@Nullable String status) {
    return switch (status) {
      case "available" -> AVAILABLE;
      case "pending" -> PENDING;
      case "sold" -> ADOPTED;
      case null, default -> NOT_AVAILABLE;
    };
  }
}
