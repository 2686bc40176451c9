package petstore.connector.runtime;

import java.time.Clock;
import java.time.Duration;
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
  public Settings {
    if (!isPositive(timeout) || !isPositive(connectTimeout)) {
      throw new IllegalArgumentException("A time-out is longer than nothing");
    }
    if (maxAnswerBytes < 0) {
      throw new IllegalArgumentException("An answer has no less than 0 bytes");
    }
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }
}
