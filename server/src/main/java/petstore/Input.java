package petstore;

import java.io.IOException;
import java.util.Optional;

/// What comes in from a user, or from another program.
interface Input {
  /// Whether a user sits there who can be asked.
  boolean isTerminal();

  /// Asks the user for a text that is not shown while it is typed; none when they end the input.
  Optional<String> ask(String prompt);

  /// The first line of what comes in, without its end; none when nothing comes.
  ///
  /// @param maxBytes how many are read of it at most
  Optional<String> firstLine(int maxBytes) throws IOException;
}
