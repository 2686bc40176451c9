package petstore;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in one line why a command was not run, or failed.
record Complaints(Terminal terminal)
    implements IParameterExceptionHandler, IExecutionExceptionHandler {

  @Override
  public int handleParseException(ParameterException error, String[] arguments) {
    terminal.complain(
        switch (error) {
          case UnmatchedArgumentException unmatched -> unmatched(unmatched);
          case ParameterException e
              when e.getCause() instanceof IllegalArgumentException cause
                  && e.getArgSpec() instanceof OptionSpec option ->
              name(option, arguments) + ": " + cause.getMessage();
          case ParameterException e -> lowerFirst(String.valueOf(e.getMessage()));
        });
    return Cli.MISUSED;
  }

  @Override
  public int handleExecutionException(
      Exception error, CommandLine command, @Nullable ParseResult parsed) {
    switch (error) {
      case IOException _, StorageUnavailable _ -> terminal.complain(reason(error));
      default -> {
        terminal.complain("stopped by a fault of the program");
        error.printStackTrace(terminal.err());
      }
    }
    return Cli.FAILED;
  }

  private static String reason(Exception error) {
    String message = error.getMessage();
    return message == null ? error.getClass().getSimpleName() : message;
  }

  private static String unmatched(UnmatchedArgumentException error) {
    String argument = error.getUnmatched().getFirst();
    String kind = "unexpected argument ";
    if (argument.startsWith("-")) {
      kind = "unknown option ";
    } else if (error.getCommandLine().getParent() == null) {
      kind = "unknown command ";
    }
    // a value behind `=` may be a secret
    return kind + argument.replaceFirst("=.*", "") + "; petstore --help tells what there is";
  }

  /// As the user wrote it: an option, or its variable.
  private static String name(OptionSpec option, String[] arguments) {
    String name = option.longestName();
    boolean isWritten =
        Arrays.stream(arguments).anyMatch(word -> word.equals(name) || word.startsWith(name + "="));
    return isWritten ? name : Environment.variable(name);
  }

  // a sentence of the library, but not the name of a variable
  private static String lowerFirst(String text) {
    return text.length() > 1 && Character.isLowerCase(text.charAt(1))
        ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
        : text;
  }
}
