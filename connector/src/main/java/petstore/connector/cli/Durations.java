package petstore.connector.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Spans of time as they are typed: `30s`, `2m`, `500ms`, `1h`; a plain number counts seconds.
final class Durations {
  // Nine digits of hours fit into what a duration can count.
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h)?");

  private Durations() {}

  /// @throws UsageException when it is none, or no time at all
  static Duration of(Option option, String text) throws UsageException {
    Matcher parts = FORM.matcher(text);
    if (parts.matches()) {
      Duration duration = of(Long.parseLong(parts.group(1)), parts.group(2));
      if (!duration.isZero()) {
        return duration;
      }
    }
    throw new UsageException(
        option.name() + ": '" + text + "' is no duration such as 500ms, 30s or 2m");
  }

  private static Duration of(long number, @Nullable String unit) {
    if (unit == null) {
      return Duration.ofSeconds(number);
    }
    return switch (unit) {
      case "ms" -> Duration.ofMillis(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofSeconds(number);
    };
  }
}
