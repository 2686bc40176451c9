package petstore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/// Gives texts that were written before, and remembers what it was asked.
final class FakeInput implements Input {
  final List<String> prompts = new ArrayList<>();
  private final Queue<String> texts = new ArrayDeque<>();
  private boolean isTerminal;

  /// From now on, somebody types these.
  void types(String... texts) {
    isTerminal = true;
    this.texts.addAll(List.of(texts));
  }

  /// From now on, this comes in from another program.
  void receives(String line) {
    isTerminal = false;
    texts.add(line);
  }

  @Override
  public boolean isTerminal() {
    return isTerminal;
  }

  @Override
  public Optional<String> ask(String prompt) {
    prompts.add(prompt);
    return Optional.ofNullable(texts.poll());
  }

  @Override
  public Optional<String> firstLine(int maxBytes) {
    return Optional.ofNullable(texts.poll());
  }
}
