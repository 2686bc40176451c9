package petstore.outbound;

import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.client.HttpResponseException;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import petstore.core.webhooks.Reply.Reason;

/// A call that was not answered, or whose answer broke off. Its message has no address and no word
/// of the other side's.
public final class CallFailed extends IOException {
  private final Reason reason;

  CallFailed(Reason reason, @Nullable Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  /// Why there is no answer.
  public Reason reason() {
    return reason;
  }

  /// What a failure of the client means.
  ///
  /// @param connected whether there was a connection: without one, it is the same to everybody
  ///   whether a port is closed or behind a wall
  static CallFailed of(@Nullable Throwable failure, boolean connected) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CallFailed told) {
        return told;
      }
      if (cause instanceof AddressNotAllowed) {
        return new CallFailed(Reason.ADDRESS_NOT_ALLOWED, failure);
      }
      if (connected && !(cause instanceof EOFException)) {
        Reason reason = reason(cause);
        if (reason != Reason.CONNECTION_FAILED) {
          return new CallFailed(reason, failure);
        }
      }
    }
    return new CallFailed(Reason.CONNECTION_FAILED, failure);
  }

  private static Reason reason(Throwable cause) {
    return switch (cause) {
      case TimeoutException _ -> Reason.TIMED_OUT;
      case SSLException _ -> Reason.TLS_FAILED;
      case HttpResponseException _ -> Reason.UNREADABLE;
      case HttpException _ -> Reason.UNREADABLE;
      default -> Reason.CONNECTION_FAILED;
    };
  }
}
