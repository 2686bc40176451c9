package petstore.core.chat;

import java.util.List;

/// What was said so far, the oldest first. The client sends all of it each time.
public record Conversation(List<ChatMessage> messages) {
  /// The most messages of a conversation.
  public static final int MAX_MESSAGES = 100;

  /// The most characters of all messages together.
  public static final int MAX_CHARACTERS = 100_000;

  public Conversation {
    messages = List.copyOf(messages);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("nothing was said");
    }
  }

  /// How many characters all messages have together.
  public long characters() {
    return messages.stream().mapToLong(message -> message.content().length()).sum();
  }

  /// How many tokens all messages have together, as of [TokenCounter].
  public int tokens() {
    return messages.stream().mapToInt(message -> TokenCounter.count(message.content())).sum();
  }
}
