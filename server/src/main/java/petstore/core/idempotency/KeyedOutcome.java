package petstore.core.idempotency;

import java.util.UUID;

/// How far a request with a key has come.
public sealed interface KeyedOutcome permits KeyedAnswer, KeyedOutcome.Running {
  /// It is being answered.
  ///
  /// @param claim of who answers it
  record Running(UUID claim) implements KeyedOutcome {}
}
