package petstore.api;

import petstore.core.idempotency.Attempt;
import petstore.core.idempotency.KeyedAnswer;
import petstore.http.Response;
import petstore.http.Response.Header;

/// Keeps the answer to a request with a key.
record KeyedRecorder(Attempt attempt) implements Recorder {
  private static final Header REPLAYED = new Header("Idempotency-Replayed", "true");

  @Override
  public Response record(Response answer) {
    attempt.record(
        new KeyedAnswer(
            answer.status(),
            answer.headers().stream()
                .map(header -> new KeyedAnswer.Field(header.name(), header.value()))
                .toList(),
            answer.body()));
    return answer;
  }

  @Override
  public void begin() {
    attempt.begin();
  }

  /// An answer that was kept, to be given again.
  static Response replay(KeyedAnswer answer) {
    return new Response(
            answer.status(),
            answer.fields().stream().map(field -> new Header(field.name(), field.value())).toList(),
            answer.body())
        .with(REPLAYED.name(), REPLAYED.value());
  }
}
