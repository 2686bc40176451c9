package petstore.core.chat;

import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A text that is there already, word by word.
public final class ReadyText implements Pieces {
  // White space belongs to the word behind it.
  private static final Pattern WORD = Pattern.compile("\\s*+\\S++|\\s++");

  private final Iterator<String> words;

  public ReadyText(String text) {
    List<String> all = WORD.matcher(text).results().map(MatchResult::group).toList();
    this.words = all.iterator();
  }

  @Override
  public Step next() {
    return words.hasNext() ? new Step.Text(words.next()) : new Step.End(FinishReason.STOP);
  }

  @Override
  public void close() {}
}
