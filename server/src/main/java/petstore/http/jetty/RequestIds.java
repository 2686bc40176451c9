package petstore.http.jetty;

import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Names requests: as the client says, else by the server's start and a count, which costs no
/// randomness and no lock.
final class RequestIds {
  private static final int MAX_LENGTH = 128;

  private final String prefix;
  private final AtomicLong count = new AtomicLong();

  RequestIds(RandomGenerator random) {
    this.prefix = Long.toString(random.nextLong(1L << 40) + (1L << 40), 36) + "-";
  }

  /// @param sent the `X-Request-Id` header field
  String of(@Nullable String sent) {
    return sent != null && isGood(sent)
        ? sent
        : prefix.concat(Long.toString(count.incrementAndGet(), 36));
  }

  private static boolean isGood(String id) {
    if (id.isEmpty() || id.length() > MAX_LENGTH) {
      return false;
    }
    return id.chars().allMatch(RequestIds::isGood);
  }

  private static boolean isGood(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '-';
  }
}
