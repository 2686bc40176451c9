package petstore;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
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
                  && e.getArgSpec() != null ->
              name(e.getArgSpec(), arguments) + ": " + cause.getMessage();
          case ParameterException e -> lowerFirst(String.valueOf(e.getMessage()));
        });
    return Cli.MISUSED;
  }

  @Override
  public int handleExecutionException(
      Exception error, CommandLine command, @Nullable ParseResult parsed) {
    switch (error) {
      case IOException _, StorageUnavailable _ -> terminal.complain(reason(error));
      case Failure failure -> terminal.complain(reason(failure.problem()));
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

  private static String reason(Problem problem) {
    return switch (problem) {
      case Problem.NotFound(Problem.Kind kind, String key) ->
          "there is no " + kind.title().toLowerCase(Locale.ROOT) + " " + key;
      case Problem.Conflict(_, List<Fault> faults) -> text(faults);
      case Problem.Invalid(_, List<Fault> faults) -> text(faults);
      case Problem.Unavailable(String detail, _) -> detail;
      default -> problem.toString();
    };
  }

  // members of a document by their names alone
  private static String text(List<Fault> faults) {
    return Fault.text(faults).replaceAll("(^|; )/", "$1");
  }

  private static String unmatched(UnmatchedArgumentException error) {
    String argument = error.getUnmatched().getFirst();
    String kind = "unexpected argument ";
    if (argument.startsWith("-")) {
      kind = "unknown option ";
    } else if (!error.getCommandLine().getSubcommands().isEmpty()) {
      kind = "unknown command ";
    }
    // a value behind `=` may be a secret
    return kind + argument.replaceFirst("=.*", "") + "; petstore --help tells what there is";
  }

  /// As the user wrote it: an option, its variable, or the label of what has no name.
  private static String name(ArgSpec argument, String[] arguments) {
    if (!(argument instanceof OptionSpec option)) {
      return argument.paramLabel();
    }
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
