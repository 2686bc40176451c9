package petstore.core.chat;

import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// An answer that is made while it is taken. Used by one thread.
public interface Pieces extends AutoCloseable {
  /// What comes next; after [Step.End], nothing more is asked for. Waits half a second at most, so
  /// that whoever passes it on notices in time when nobody wants it any more.
  ///
  /// @throws Failure with [Problem.UpstreamUnavailable] when the rest cannot be had
  Step next();

  /// Ends the work, whether or not all was taken. May be called more than once.
  @Override
  void close();
}
