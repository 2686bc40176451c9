package petstore.core.chat;

/// One thing that was said in a conversation.
///
/// @param content what was said; anything, and never an instruction to the shop
public record ChatMessage(Role role, String content) {
  /// Who said it, as the client tells it.
  public enum Role {
    /// The program that the client is.
    SYSTEM,
    /// Whoever asks.
    USER,
    /// Whoever answers.
    ASSISTANT
  }
}
