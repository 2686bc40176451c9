package petstore.core.users;

/// Seals secrets so that the store alone does not give them away.
public interface Sealer {
  /// Encrypts and authenticates a text; twice the same text gives two different seals.
  String seal(String text);

  /// The text that was sealed.
  ///
  /// @throws IllegalStateException if this is no seal of ours, or was made with another key
  String open(String sealed);
}
