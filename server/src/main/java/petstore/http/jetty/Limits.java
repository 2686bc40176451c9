package petstore.http.jetty;

import java.time.Duration;

/// How much, and how slow, a client may be.
///
/// @param headerBytes the most bytes of a request's first line and header fields together
/// @param connections how many are open at the same time
/// @param header from the first byte of a request, and from the start of a connection, to the end
///   of the header
/// @param idle how long a connection may be silent
/// @param rate the slowest that a body may come, and an answer be taken, in bytes per second, each
///   averaged over its window
/// @param bodyWindow for bodies of requests
/// @param answerWindow for answers
/// @param sweep how often connections are looked at
record Limits(
    int headerBytes,
    int connections,
    Duration header,
    Duration idle,
    int rate,
    Duration bodyWindow,
    Duration answerWindow,
    Duration sweep) {
  static final Limits DEFAULT =
      new Limits(
          16 * 1024,
          16_000,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          1024,
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(1));

  /// How many bytes a window must bring.
  long least(Duration window) {
    return rate * window.toMillis() / 1000;
  }
}
