package petstore.support;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until it is moved.
public final class TestClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-03-04T05:06:07Z");

  @Override
  public Instant instant() {
    return now;
  }

  /// Lets time pass.
  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }
}
