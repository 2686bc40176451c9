package petstore;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Where the values of a command's options come from: the command line wins over the environment,
/// and both over the defaults.
record Origins(CommandLine command, Environment environment, String homeDirectory) {

  /// A value as a path; `~` is the user's directory, since no shell expands it in a variable.
  Path path(String value) {
    return value.equals("~") || value.startsWith("~/")
        ? Path.of(homeDirectory + value.substring(1))
        : Path.of(value);
  }

  boolean onCommandLine(String option) {
    return command.getParseResult().hasMatchedOption(option);
  }

  boolean isGiven(String option) {
    return onCommandLine(option) || environment.has(option);
  }

  /// Those of some options that exclude each other which are given. When there are any on the
  /// command line, those of the environment do not count.
  List<String> chosen(String... options) {
    List<String> here = Arrays.stream(options).filter(this::onCommandLine).toList();
    return here.isEmpty() ? Arrays.stream(options).filter(environment::has).toList() : here;
  }

  /// One option makes no sense without another.
  ParameterException needs(String option, String other) {
    return new ParameterException(command, name(option) + " needs " + other);
  }

  /// Two options exclude each other.
  ParameterException conflict(String one, String other) {
    return new ParameterException(
        command, name(one) + " and " + name(other) + " exclude each other");
  }

  /// An option does not fit the command.
  ParameterException unfit(String option, String why) {
    return new ParameterException(command, name(option) + " " + why);
  }

  /// As the user wrote it.
  String name(String option) {
    return onCommandLine(option) ? option : Environment.variable(option);
  }
}
