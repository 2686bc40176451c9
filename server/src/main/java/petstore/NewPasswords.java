package petstore;

import java.util.List;
import java.util.stream.Collectors;
import petstore.core.NewPassword;

/// Tells passwords that were made, in one line that is said once: on the console, never in the log.
final class NewPasswords {
  private NewPasswords() {}

  static void tell(List<NewPassword> passwords, Terminal terminal) {
    if (passwords.isEmpty()) {
      return;
    }
    String line =
        passwords.stream()
            .map(made -> made.username() + " with the password " + made.password())
            .collect(Collectors.joining(", or as ", "Sign in as ", "; this is said only once"));
    terminal.say(line);
  }
}
