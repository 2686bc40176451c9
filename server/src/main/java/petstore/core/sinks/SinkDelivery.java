package petstore.core.sinks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;

/// What a sink keeps of a request.
///
/// @param number counts what came under the sink's name, from 1; never given again
/// @param status that it was answered with
public record SinkDelivery(
    long number, Instant receivedAt, Incoming sent, int status, Verdict verdict) {

  /// The body as text; what is no UTF-8 in it is replaced.
  public String text() {
    return new String(sent.body(), UTF_8);
  }
}
