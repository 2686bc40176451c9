package petstore.connector.runtime;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Looks on while an action talks to the server. Secrets are `***` in all that it sees.
///
/// [#sent] may be called by another thread than that of the action; what it throws ends the action
/// as a failure of the kind `CONNECTION`. What the others throw leaves the action as it is.
public interface ExchangeListener {
  /// Looks the other way.
  ExchangeListener NONE = new ExchangeListener() {};

  /// Before anything is sent.
  ///
  /// @param method of the request
  /// @param uri where it goes
  /// @param headers that the connector sets; those of the connection itself are not among them
  default void sending(String method, URI uri, Map<String, List<String>> headers) {}

  /// After the whole answer was read, whatever its status.
  ///
  /// @param status of the answer
  /// @param headers of the answer
  /// @param took from before the request to the end of the answer
  default void answered(int status, Map<String, List<String>> headers, Duration took) {}

  /// Each time that a part of the request's body was handed to the connection.
  ///
  /// @param bytes all until now
  /// @param total of the whole body; -1 when it is not known
  default void sent(long bytes, long total) {}
}
