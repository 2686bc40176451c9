package petstore.core.chat;

import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;

/// Who answers in conversations.
public interface ChatModel {
  /// Begins an answer.
  ///
  /// @param tenant in whose shop it is asked
  /// @param caller who asks; no answer tells what they may not see
  /// @throws Failure with [Problem.UpstreamUnavailable] when nobody can answer now
  Pieces begin(Tenant tenant, Caller caller, ChatRequest request);
}
