package petstore;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// When something ends.
sealed interface Expiry {
  /// After a number of days.
  record After(int days) implements Expiry {
    @Override
    public Instant from(Instant now) {
      return now.plus(Duration.ofDays(days));
    }
  }

  /// At the beginning of a day in UTC.
  record On(LocalDate day) implements Expiry {
    @Override
    public Instant from(Instant now) {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
  }

  /// The time, for somebody who says it now.
  Instant from(Instant now);
}
