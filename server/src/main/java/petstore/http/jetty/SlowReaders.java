package petstore.http.jetty;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The answers that their clients did not take at once.
final class SlowReaders {
  private final Limits limits;
  private final Map<Answer, Mark> marks = new ConcurrentHashMap<>();

  /// How far an answer was at the start of a window.
  private record Mark(long time, int remaining) {}

  SlowReaders(Limits limits) {
    this.limits = limits;
  }

  void add(Answer answer) {
    marks.put(answer, new Mark(System.nanoTime(), answer.remaining()));
  }

  void remove(Answer answer) {
    marks.remove(answer);
  }

  /// Cuts off those that took less in a window than they must.
  void sweep(long now) {
    marks.replaceAll((answer, mark) -> look(answer, mark, now));
  }

  private Mark look(Answer answer, Mark mark, long now) {
    if (now - mark.time() < limits.answerWindow().toNanos()) {
      return mark;
    }
    int remaining = answer.remaining();
    if (mark.remaining() - remaining < limits.least(limits.answerWindow())) {
      answer.cut();
    }
    return new Mark(now, remaining);
  }
}
