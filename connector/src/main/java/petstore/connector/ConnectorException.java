package petstore.connector;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The one way in which an action fails. Its message says what and where, and has no secrets.
public final class ConnectorException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// What went wrong.
  public enum Kind {
    /// There is no such action.
    UNKNOWN_ACTION,
    /// The input is wrong: all that is wrong with it is in the message. Nothing was sent.
    INPUT,
    /// The file of an upload cannot be read: nothing was sent, or the request was broken off. Or
    /// the file of saved connections cannot be read or written.
    FILE,
    /// The access token is no longer good, by what the server said when it gave it. Nothing was
    /// sent.
    TOKEN_EXPIRED,
    /// No token was given: the user or the server said no, or the answer was not for us.
    AUTHORIZATION,
    /// The server answered with a status outside 200 to 299.
    STATUS,
    /// The server answered, but not with what the action declares: no JSON, nothing, or another
    /// type.
    OUTPUT,
    /// No whole answer came in time.
    TIMEOUT,
    /// Nobody listens at the server's address.
    REFUSED,
    /// The server's certificate is not trusted, or TLS could not be agreed on.
    TLS,
    /// The server's name is unknown, or the connection broke.
    CONNECTION,
    /// The thread was interrupted.
    INTERRUPTED
  }

  private final Kind kind;
  private final @Nullable String action;
  private final int status;
  private final @Nullable String body;

  /// A failure to which the server did not answer.
  public ConnectorException(
      Kind kind, @Nullable String action, String message, @Nullable Throwable cause) {
    this(kind, action, message, 0, null, cause);
  }

  /// A failure that an answer shows.
  ///
  /// @param status of the answer
  /// @param body of the answer, as text
  public ConnectorException(
      Kind kind, String action, String message, int status, @Nullable String body) {
    this(kind, action, message, status, body, null);
  }

  private ConnectorException(
      Kind kind,
      @Nullable String action,
      String message,
      int status,
      @Nullable String body,
      @Nullable Throwable cause) {
    super(action == null ? message : action + ": " + message, cause);
    this.kind = kind;
    this.action = action;
    this.status = status;
    this.body = body;
  }

  /// What went wrong and where, for people, on one line.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /// What went wrong.
  public Kind kind() {
    return kind;
  }

  /// The name of the action; null when none was running.
  public @Nullable String action() {
    return action;
  }

  /// The status of the answer; 0 when there was none.
  public int status() {
    return status;
  }

  /// The body of the answer, as text; null when there was no answer.
  public @Nullable String body() {
    return body;
  }
}
