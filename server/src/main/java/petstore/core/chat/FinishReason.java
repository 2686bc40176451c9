package petstore.core.chat;

/// Why an answer ended.
public enum FinishReason {
  /// All was said.
  STOP,
  /// It has as many tokens as it may have.
  LENGTH,
  /// Whoever answers does not want to say the rest.
  CONTENT_FILTER
}
