package petstore.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/// Expectations about failures.
final class Failing {
  private Failing() {}

  /// The failure, which is of that kind.
  static ConnectorException failure(ConnectorException.Kind kind, Executable call) {
    ConnectorException failure = assertThrows(ConnectorException.class, call);
    assertEquals(kind, failure.kind(), failure.getMessage());
    return failure;
  }
}
