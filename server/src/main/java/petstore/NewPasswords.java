package petstore;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import petstore.core.NewPassword;
import petstore.core.NewPassword.Owner;

/// Tells passwords and secrets that were made, in one line that is said once: on the console, never
/// in the log.
final class NewPasswords {
  private NewPasswords() {}

  static void tell(List<NewPassword> passwords, Terminal terminal) {
    if (passwords.isEmpty()) {
      return;
    }
    String users = of(Owner.USER, passwords, " with the password ", ", or as ");
    String clients = of(Owner.CLIENT, passwords, " has the secret ", ", ");
    String line =
        Stream.of(users.isEmpty() ? "" : "Sign in as " + users, clients, "this is said only once")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    terminal.say(line);
  }

  private static String of(
      Owner owner, List<NewPassword> passwords, String between, String separator) {
    return passwords.stream()
        .filter(made -> made.owner() == owner)
        .map(made -> made.username() + between + made.password())
        .collect(Collectors.joining(separator));
  }
}
