package petstore.api;

import petstore.core.idempotency.KeyTaken;
import petstore.http.Response;

/// Keeps the answer to a request that may come again; without an `Idempotency-Key`, keeps nothing.
public interface Recorder {
  /// For requests that have no key.
  Recorder NONE =
      new Recorder() {
        @Override
        public Response record(Response answer) {
          return answer;
        }

        @Override
        public void begin() {}
      };

  /// Keeps the answer as it is: what is added to every answer is added to it each time anew. Only
  /// inside the transaction that does the work, or the last one of it.
  ///
  /// @return the same answer
  /// @throws KeyTaken when another request with the key came first, whose answer is then given
  Response record(Response answer);

  /// Claims the key. Only inside the first transaction of work that takes several, because it waits
  /// for somebody outside in between; whatever else sends the key meanwhile is refused.
  ///
  /// @throws KeyTaken when another request with the key came first
  void begin();
}
