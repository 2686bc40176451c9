package petstore.core.chat;

/// What comes next of an answer.
public sealed interface Step {
  /// Some more of its text, never empty.
  record Text(String text) implements Step {}

  /// Nothing yet: a chance to see whether anybody still waits for it.
  record Waiting() implements Step {}

  /// There is no more.
  record End(FinishReason reason) implements Step {}
}
