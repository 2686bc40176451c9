package petstore.connector.runtime;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import petstore.connector.connection.Connection;

/// How actions are run.
///
/// @param connection where the server is, and what is shown there
/// @param timeout of a whole action, from its connection to the last byte of its answer
/// @param connectTimeout until there is a connection
/// @param clock by which access tokens expire
/// @param files opens what is uploaded
/// @param listener looks on
/// @param sslContext whom to trust; null for those whom the JVM trusts
/// @param maxAnswerBytes of an answer's body that are read
public record Settings(
    Connection connection,
    Duration timeout,
    Duration connectTimeout,
    Clock clock,
    FileSource files,
    ExchangeListener listener,
    @Nullable SSLContext sslContext,
    int maxAnswerBytes) {
  /// Longer ones would overflow somewhere, and nobody lives to see them.
  private static final Duration LONGEST = Duration.ofDays(36_500);

  public Settings {
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(files, "files");
    Objects.requireNonNull(listener, "listener");
    timeout = bounded(Objects.requireNonNull(timeout, "timeout"));
    connectTimeout = bounded(Objects.requireNonNull(connectTimeout, "connectTimeout"));
    if (!isPositive(timeout) || !isPositive(connectTimeout)) {
      throw new IllegalArgumentException("A time-out is longer than nothing");
    }
    if (maxAnswerBytes < 0) {
      throw new IllegalArgumentException("An answer has no less than 0 bytes");
    }
  }

  private static Duration bounded(Duration duration) {
    return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }
}
