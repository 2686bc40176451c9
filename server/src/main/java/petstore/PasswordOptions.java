package petstore;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import petstore.core.auth.PasswordRules;
import petstore.core.auth.RandomPassword;
import petstore.core.kernel.Fault;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// How a command comes by a user's new password: it makes one, asks for it, or reads it.
final class PasswordOptions {
  // more than is taken, so that what is too long is seen to be
  private static final int LONGEST_LINE = 4 * PasswordRules.MAX_BYTES;

  // what Java reads in place of bytes that are no character
  private static final char UNREADABLE = '\uFFFD';

  @Option(
      names = "--generate",
      defaultValue = "false",
      fallbackValue = "true",
      converter = Conversions.ToSwitch.class,
      description =
          "Make the password, and print it as the last line. Without it, the password is asked for,"
              + " or is the first line of standard input when that is no terminal.")
  private boolean generate;

  /// A new password.
  ///
  /// @param isMade whether the user does not know it yet
  record Chosen(String password, boolean isMade) {
    // It is a secret.
    @Override
    public String toString() {
      return "Chosen";
    }
  }

  /// A password that keeps the rules.
  ///
  /// @throws ParameterException when what was typed or read does not
  Chosen choose(Input input, CommandSpec spec, String username) throws IOException {
    if (generate) {
      return new Chosen(RandomPassword.next(new SecureRandom()), true);
    }
    String password = input.isTerminal() ? typed(input, spec, username) : read(input, spec);
    if (password.indexOf(UNREADABLE) >= 0) {
      throw new ParameterException(
          spec.commandLine(), "the password is not written in UTF-8, or not as the locale says");
    }
    List<Fault> faults = PasswordRules.faults(password, username, "the password");
    if (!faults.isEmpty()) {
      throw new ParameterException(spec.commandLine(), Fault.text(faults));
    }
    return new Chosen(password, false);
  }

  private static String typed(Input input, CommandSpec spec, String username) {
    String first = ask(input, spec, "New password of " + username + ": ");
    if (!first.equals(ask(input, spec, "Once more: "))) {
      throw new ParameterException(spec.commandLine(), "the two passwords are not the same");
    }
    return first;
  }

  private static String ask(Input input, CommandSpec spec, String prompt) {
    return input.ask(prompt).orElseThrow(() -> missing(spec));
  }

  private static String read(Input input, CommandSpec spec) throws IOException {
    return input.firstLine(LONGEST_LINE).orElseThrow(() -> missing(spec));
  }

  private static ParameterException missing(CommandSpec spec) {
    return new ParameterException(
        spec.commandLine(), "there is no password on standard input; --generate makes one");
  }
}
