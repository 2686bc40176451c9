package petstore.core.webhooks;

import java.time.Instant;
import java.util.Optional;

/// What came of a letter.
public sealed interface Reply {
  /// The longest part of an answer that is kept, in bytes of UTF-8.
  int KEPT = 4096;

  /// The receiver answered.
  ///
  /// @param status an HTTP status code
  /// @param body the beginning of the answer, [#KEPT] at most; what is no text is replaced
  /// @param retryAfter when the receiver wants to be asked again, if it said so
  record Answered(int status, String body, Optional<Instant> retryAfter) implements Reply {
    // What others answer is none of our logs' business.
    @Override
    public String toString() {
      return "Answered[" + status + "]";
    }
  }

  /// There was no answer, or none that could be read.
  record Failed(Reason reason) implements Reply {}

  /// Why there was no answer.
  enum Reason {
    /// It took too long.
    TIMED_OUT,
    /// Nobody listens there, there is no such host, or the connection broke.
    CONNECTION_FAILED,
    /// The receiver's certificate is not to be trusted, or no encryption could be agreed on.
    TLS_FAILED,
    /// The name leads to an address that may not be called.
    ADDRESS_NOT_ALLOWED,
    /// What came was not HTTP, or more than is read.
    UNREADABLE
  }

  /// Whether the receiver took the letter.
  default boolean isTaken() {
    return this instanceof Answered answered
        && answered.status() >= 200
        && answered.status() <= 299;
  }
}
