package petstore.http.ratelimit;

import java.time.InstantSource;
import java.util.List;
import petstore.http.Response.Header;

/// The header fields that tell a caller how it stands: `RateLimit-Policy` and `RateLimit`
/// (draft-ietf-httpapi-ratelimit-headers-11), and the three that came before them.
public final class RateLimitFields {
  private final InstantSource clock;

  /// @param clock for `RateLimit-Reset`, which is a time of day and no delay
  public RateLimitFields(InstantSource clock) {
    this.clock = clock;
  }

  /// The fields for one policy.
  ///
  /// @param policy its name: lower-case letters
  public List<Header> of(String policy, Standing standing) {
    String limit = Integer.toString(standing.rate().perHour());
    String remaining = Integer.toString(standing.remaining());
    String name = '"' + policy + '"';
    return List.of(
        new Header("RateLimit-Policy", name + ";q=" + limit + ";w=" + Rate.WINDOW.toSeconds()),
        new Header("RateLimit", name + ";r=" + remaining + ";t=" + standing.nextSeconds()),
        new Header("RateLimit-Limit", limit),
        new Header("RateLimit-Remaining", remaining),
        new Header("RateLimit-Reset", Long.toString(reset(standing))));
  }

  // Unix time, rounded up
  private long reset(Standing standing) {
    return Math.ceilDiv(clock.millis() + standing.fullNanos() / 1_000_000, 1_000);
  }
}
