package petstore.http.jetty;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The bodies that are being made while they are sent; ends them when the server stops.
final class OpenStreams {
  private final Set<StreamedAnswer> open = ConcurrentHashMap.newKeySet();
  private volatile boolean ending;

  /// Counts one in, until [#remove].
  void add(StreamedAnswer answer) {
    open.add(answer);
    if (ending) {
      answer.end();
    }
  }

  void remove(StreamedAnswer answer) {
    open.remove(answer);
  }

  boolean isEnding() {
    return ending;
  }

  /// Asks all of them, and all that begin from now on, to come to an end.
  void end() {
    ending = true;
    open.forEach(StreamedAnswer::end);
  }
}
