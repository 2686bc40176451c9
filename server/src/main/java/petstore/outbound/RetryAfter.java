package petstore.outbound;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpDateTime;

/// Reads the field `Retry-After` (RFC 9110 section 10.2.3).
final class RetryAfter {
  // Until after the year 5138.
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

  private RetryAfter() {}

  /// When to come again, if the field says so: after some seconds, or at a date in one of HTTP's
  /// three forms.
  static Optional<Instant> read(String field, Instant now) {
    String text = field.strip();
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(now.plusSeconds(Long.parseLong(text)));
    }
    try {
      return Optional.of(HttpDateTime.parse(text).toInstant());
    } catch (DateTimeException | IllegalArgumentException | IllegalStateException e) {
      return Optional.empty();
    }
  }
}
