package petstore.core.sinks;

import java.time.Instant;
import java.util.List;

/// Tells what is in a sink from what was in it before.
///
/// @param newest the number of the newest delivery; 0 if there is none
/// @param oldest the number of the oldest one that is kept; 0 if there is none
/// @param last when the last of them came; tells sinks of one name apart
public record SinkState(long newest, long oldest, Instant last) {
  /// Of a sink with nothing in it.
  public static final SinkState EMPTY = new SinkState(0, 0, Instant.EPOCH);

  /// Of a sink with these deliveries, the newest first.
  public static SinkState of(List<SinkDelivery> deliveries) {
    return deliveries.stream()
        .map(SinkDelivery::receivedAt)
        .max(Instant::compareTo)
        .map(last ->
            new SinkState(deliveries.getFirst().number(), deliveries.getLast().number(), last))
        .orElse(EMPTY);
  }
}
