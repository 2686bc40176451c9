package petstore.connector.cli;

import java.io.IOException;
import java.util.Optional;

/// Whether somebody sits in front of the program, and what they type when they are asked.
interface Terminal {
  /// Nobody sits there.
  Terminal NONE =
      new Terminal() {
        @Override
        public boolean isInput() {
          return false;
        }

        @Override
        public boolean isError() {
          return false;
        }

        @Override
        public Optional<String> askSecretly(String prompt) {
          return Optional.empty();
        }
      };

  /// Whether standard input is typed by somebody.
  boolean isInput();

  /// Whether standard error is seen by somebody as it is written.
  boolean isError();

  /// Asks for a line that is not shown while it is typed; none when the input ends before it.
  Optional<String> askSecretly(String prompt) throws IOException;
}
