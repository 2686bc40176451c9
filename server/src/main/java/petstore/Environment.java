package petstore;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Options as environment variables: `--port-file` is `PETSTORE_PORT_FILE`. An empty variable is
/// the same as none.
final class Environment implements IDefaultValueProvider {
  private static final String PREFIX = "PETSTORE_";

  /// Read by the launcher, or by the connector, which may be used in the same shell.
  private static final Set<String> OF_OTHERS =
      Set.of(
          "PETSTORE_HOME",
          "PETSTORE_JAVA_HOME",
          "PETSTORE_JAVA_OPTS",
          "PETSTORE_BASE_URI",
          "PETSTORE_ACCESS_TOKEN",
          "PETSTORE_API_KEY");

  private static final String OF_TESTS = "PETSTORE_TEST_";

  /// Options that make sense in one call only.
  private static final Set<String> OF_ONE_CALL =
      Set.of(
          "--tenant",
          "--email",
          "--first-name",
          "--last-name",
          "--phone",
          "--role",
          "--generate",
          "--format",
          "--scope",
          "--name",
          "--redirect-uri",
          "--grant",
          "--public",
          "--expires");

  private final Map<String, String> variables;

  Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /// The variable of an option; none for those that make sense in one call only.
  static Optional<String> variable(OptionSpec option) {
    String name = option.longestName();
    return option.usageHelp() || OF_ONE_CALL.contains(name)
        ? Optional.empty()
        : Optional.of(variable(name));
  }

  /// The variable of an option, by the option's name.
  static String variable(String option) {
    return PREFIX + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /// Whether an option, by its name, is set.
  boolean has(String option) {
    return !variables.getOrDefault(variable(option), "").isEmpty();
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? variable(option).map(variables::get).filter(value -> !value.isEmpty()).orElse(null)
        : null;
  }

  /// Variables that look like ours and are nobody's, which is a slip of the pen more often than
  /// not.
  Set<String> unknown(Set<String> known) {
    var unknown = new TreeSet<>(variables.keySet());
    unknown.removeIf(name ->
        !name.startsWith(PREFIX)
            || name.startsWith(OF_TESTS)
            || OF_OTHERS.contains(name)
            || known.contains(name));
    return unknown;
  }
}
