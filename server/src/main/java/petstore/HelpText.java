package petstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What `--help` prints, 80 columns wide.
final class HelpText {
  private static final int WIDTH = 80;
  private static final int INDENT = 6;
  private static final int VARIABLES = 37;

  private static final String HEAD =
      """
      Petstore: one server for the published Petstore APIs.

      Usage: petstore [serve] [OPTION...]  starts the server; SIGTERM ends it
             petstore reset [OPTION...]    brings a store back to its seed; the server
                                           that uses it must not be running
             petstore users                looks after users; alone, it says how
             petstore keys                 looks after keys; likewise
             petstore clients              looks after OAuth clients; likewise
             petstore connector            runs actions over HTTP; likewise
             petstore version              says which version this is
             petstore help                 says this

      Each option of serve may be given as the variable that stands beside it; the
      command line wins. Switches take true or false there.

      """;

  private static final String TAIL =
      """
      --memory, --data and --database-url exclude each other.

      The launcher reads:
        PETSTORE_JAVA_HOME   the Java to use (25 or newer) instead of the first found
        PETSTORE_JAVA_OPTS   options for Java instead of
                             -Xms64m -Xmx512m -XX:+UseSerialGC
        PETSTORE_HOME        a directory with petstore.jar and lib/ to run as it is,
                             and petstore-connector-all.jar for connector, which
                             takes Java 17 or newer, and no PETSTORE_JAVA_OPTS

      Exit codes: 0 done, 1 failed (port taken, store not available...), 2 misused.
      """;

  private static final String USERS =
      """
      Petstore: the users of a shop.

      Usage: petstore users list [OPTION...]      lists them, by name
             petstore users add NAME OPTION...    adds one
             petstore users passwd NAME           gives one another password
             petstore users role NAME ROLE        makes one customer or staff;
                                                  both end all their sign-ins
      """;

  private static final String KEYS =
      """
      Petstore: the API keys of a shop, and the keys that sign tokens.

      Usage: petstore keys create NAME OPTION...  makes an API key; it is said once
             petstore keys list [OPTION...]       lists the API keys
             petstore keys revoke ID              ends an API key
             petstore keys rotate                 makes new keys for signing tokens;
                                                  those of before stay good
      """;

  private static final String CLIENTS =
      """
      Petstore: the OAuth clients of a shop.

      Usage: petstore clients add ID OPTION...    adds one; its secret is said once
             petstore clients list [OPTION...]    lists them, by id
             petstore clients remove ID           removes one, with all that it was
                                                  given
      """;

  private static final String TAIL_OF_GROUP =
      """
      The store is named by the options of serve or their variables: --data, or
      --database-url, --database-user and --database-password; --secret-key-file. A
      server must have been started on it once, and may be running.

      Exit codes: 0 done, 1 failed (no such user, store not available...), 2 misused.
      """;

  private HelpText() {}

  static String of(CommandLine commands) {
    Map<String, CommandLine> all = commands.getSubcommands();
    var text = new StringBuilder(HEAD);
    CommandSpec serve = spec(all, "serve");
    text.append("Options of serve:\n");
    serve.options().forEach(option -> append(text, option));
    text.append("\nOptions of reset, beside those of serve that name the store, and --seed:\n");
    without(spec(all, "reset"), serve).forEach(option -> append(text, option));
    return text.append('\n').append(TAIL).toString();
  }

  /// What is said about commands that begin with the same word.
  static String of(CommandSpec group) {
    var text =
        new StringBuilder(
            switch (group.name()) {
              case "users" -> USERS;
              case "keys" -> KEYS;
              case "clients" -> CLIENTS;
              default -> throw new IllegalStateException("no commands under " + group.name());
            });
    CommandSpec common = CommandSpec.forAnnotatedObject(new ShopChoice());
    group
        .subcommands()
        .forEach((name, command) -> append(text, name, command.getCommandSpec(), common));
    CommandSpec store = CommandSpec.forAnnotatedObject(new StoreOptions());
    text.append("\nOption of all that are about one shop:\n");
    without(common, store).forEach(option -> append(text, option));
    return text.append('\n').append(TAIL_OF_GROUP).toString();
  }

  private static void append(
      StringBuilder text, String name, CommandSpec command, CommandSpec common) {
    List<OptionSpec> options = without(command, common);
    if (!options.isEmpty()) {
      text.append("\nOptions of ").append(name).append(":\n");
      options.forEach(option -> append(text, option));
    }
  }

  private static List<OptionSpec> without(CommandSpec command, CommandSpec others) {
    return command.options().stream()
        .filter(option -> others.findOption(option.longestName()) == null)
        .toList();
  }

  private static CommandSpec spec(Map<String, CommandLine> all, String name) {
    var command = all.get(name);
    if (command == null) {
      throw new IllegalStateException("no command " + name);
    }
    return command.getCommandSpec();
  }

  private static void append(StringBuilder text, OptionSpec option) {
    String name = "  " + form(option);
    String variable = Environment.variable(option).orElse("");
    String given = option.defaultValue();
    String fallback = given == null ? "" : " [" + given + "]";
    text.append((pad(name) + variable + fallback).stripTrailing()).append('\n');
    for (String line : wrap(String.join(" ", option.description()))) {
      text.append(" ".repeat(INDENT)).append(line).append('\n');
    }
  }

  /// The option with what follows it, such as `--port PORT`.
  static String form(OptionSpec option) {
    boolean isSwitch = option.arity().max() == 0;
    return isSwitch ? option.longestName() : option.longestName() + " " + option.paramLabel();
  }

  private static String pad(String text) {
    return text + " ".repeat(Math.max(1, VARIABLES - text.length()));
  }

  private static List<String> wrap(String text) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && INDENT + line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
