package petstore.core.chat;

import java.util.List;

/// What is asked for: an answer to a conversation, and how it shall be.
///
/// @param maxTokens the most tokens of the answer, as of [TokenCounter]
/// @param temperature how freely a language model may word it, from 0 to 2; others do not care
/// @param stops the answer ends before the first of these texts; none of them is empty
public record ChatRequest(
    Conversation conversation, int maxTokens, double temperature, List<String> stops) {
  /// The most tokens of an answer.
  public static final int MAX_TOKENS = 4_096;

  /// The most tokens of an answer where nothing is said.
  public static final int DEFAULT_TOKENS = 1_024;

  /// The most freedom of wording.
  public static final int MAX_TEMPERATURE = 2;

  public ChatRequest {
    stops = List.copyOf(stops);
    if (maxTokens < 1 || stops.contains("")) {
      throw new IllegalArgumentException("no answer can be like this");
    }
  }
}
