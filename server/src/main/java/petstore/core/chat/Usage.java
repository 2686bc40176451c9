package petstore.core.chat;

/// How much was said, in tokens as of [TokenCounter].
///
/// @param prompt what was sent
/// @param completion what was answered
public record Usage(int prompt, int completion) {
  /// Both together.
  public int total() {
    return prompt + completion;
  }
}
