package petstore.core.webhooks;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a receiver has been doing.
///
/// @param failures how many letters it did not take since it took the last one
/// @param failingSince when it did not take the first of them; none: it took the last one
public record Health(int failures, @Nullable Instant failingSince) {
  /// It took all so far.
  public static final Health GOOD = new Health(0, null);

  /// After so long in which it took nothing, it is told nothing any more.
  public static final Duration PATIENCE = Duration.ofDays(5);

  private static final int FAILING = 5;

  /// What it is after one more letter.
  Health after(boolean isTaken, Instant now) {
    if (isTaken) {
      return GOOD;
    }
    int more = failures == Integer.MAX_VALUE ? failures : failures + 1;
    return new Health(more, failingSince == null ? now : failingSince);
  }

  /// Whether it has not taken several in a row.
  boolean isFailing() {
    return failures >= FAILING;
  }

  /// Whether it has taken nothing for too long.
  boolean isHopeless(Instant now) {
    return failingSince != null && !now.isBefore(failingSince.plus(PATIENCE));
  }
}
