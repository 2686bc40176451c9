package petstore.support;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import petstore.core.webhooks.Courier;
import petstore.core.webhooks.Letter;
import petstore.core.webhooks.Reply;

/// Keeps letters, and answers them as it is told to: `200` unless something else was said.
public final class FakeCourier implements Courier {
  private final List<Letter> letters = new CopyOnWriteArrayList<>();
  private final ConcurrentHashMap<String, Function<Letter, Reply>> receivers =
      new ConcurrentHashMap<>();

  /// An answer with this status.
  public static Reply status(int status) {
    return new Reply.Answered(status, "said " + status, Optional.empty());
  }

  /// From now on whoever is at this address answers like this.
  public void answer(String url, Function<Letter, Reply> receiver) {
    receivers.put(url, receiver);
  }

  @Override
  public Reply send(Letter letter) {
    letters.add(letter);
    return receivers.getOrDefault(letter.url(), _ -> status(200)).apply(letter);
  }

  /// All letters so far.
  public List<Letter> letters() {
    return List.copyOf(letters);
  }

  /// The letters to an address.
  public List<Letter> to(String url) {
    return letters.stream().filter(letter -> letter.url().equals(url)).toList();
  }

  /// A header field of a letter.
  public static String field(Letter letter, String name) {
    return letter.fields().stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Letter.Field::value)
        .findFirst()
        .orElse("");
  }
}
