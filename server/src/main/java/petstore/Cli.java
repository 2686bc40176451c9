package petstore;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import petstore.core.Core;
import petstore.storage.StorageConfig;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// The command line: gives arguments and environment to a command.
record Cli(Program program, Terminal terminal, Lifetime lifetime) {
  /// Exit code of a command that did its work.
  static final int DONE = 0;

  /// Exit code of a command that could not do its work.
  static final int FAILED = 1;

  /// Exit code of a command that was called in a wrong way.
  static final int MISUSED = 2;

  private static final Set<String> HELP_OPTIONS = Set.of("--help", "-h");

  /// Runs a command.
  ///
  /// @return the exit code
  int run(List<String> arguments) {
    CommandLine commands = commands();
    String first = arguments.isEmpty() ? "" : arguments.getFirst();
    if (first.equals("help") || arguments.stream().anyMatch(HELP_OPTIONS::contains)) {
      terminal.out().print(help(commands, arguments));
      terminal.out().flush();
      return DONE;
    }
    return switch (first) {
      case "--version" -> commands.execute("version");
      case "" -> commands.execute("serve");
      // `petstore --port 80` is `petstore serve --port 80`
      case String option when option.startsWith("-") ->
          commands.execute(
              Stream.concat(Stream.of("serve"), arguments.stream()).toArray(String[]::new));
      case String _ -> commands.execute(arguments.toArray(String[]::new));
    };
  }

  /// All commands with their options.
  CommandLine commands() {
    var environment = new Environment(terminal.environment());
    var complaints = new Complaints(terminal);
    var commands =
        new CommandLine(CommandSpec.create().name("petstore"))
            .addSubcommand(new ServeCommand(this))
            .addSubcommand(new ResetCommand(this))
            .addSubcommand("users", users())
            .addSubcommand("keys", keys())
            .addSubcommand("clients", clients())
            .addSubcommand(new VersionCommand(this))
            .addSubcommand(new TrainCommand(this));
    return commands
        .setDefaultValueProvider(environment)
        .setParameterExceptionHandler(complaints)
        .setExecutionExceptionHandler(complaints);
  }

  private CommandLine users() {
    return new CommandLine(new GroupCommand(terminal))
        .addSubcommand(new ListUsersCommand(this))
        .addSubcommand(new AddUserCommand(this))
        .addSubcommand(new SetPasswordCommand(this))
        .addSubcommand(new SetRoleCommand(this));
  }

  private CommandLine keys() {
    return new CommandLine(new GroupCommand(terminal))
        .addSubcommand(new CreateKeyCommand(this))
        .addSubcommand(new ListKeysCommand(this))
        .addSubcommand(new RevokeKeyCommand(this))
        .addSubcommand(new RotateKeysCommand(this));
  }

  private CommandLine clients() {
    return new CommandLine(new GroupCommand(terminal))
        .addSubcommand(new AddClientCommand(this))
        .addSubcommand(new ListClientsCommand(this))
        .addSubcommand(new RemoveClientCommand(this));
  }

  /// Does something to the shops of the store that a command names.
  <T> T administer(CommandSpec spec, StoreOptions options, Function<Core, T> work)
      throws IOException, StorageUnavailable {
    Origins origins = origins(spec);
    Config.Store store = options.config(origins);
    if (store.storage() instanceof StorageConfig.Memory) {
      throw origins.unfit("--memory", "keeps nothing that could be looked after");
    }
    return program.administer(store, work);
  }

  /// Where the options of a command that is called come from.
  ///
  /// @throws ParameterException when a variable looks like one of an option and is none
  Origins origins(CommandSpec spec) {
    var environment = new Environment(terminal.environment());
    for (String variable : environment.unknown(known(commands()))) {
      throw new ParameterException(spec.commandLine(), "unknown variable " + variable);
    }
    return new Origins(spec.commandLine(), environment, homeDirectory());
  }

  // of the commands that begin with the same word, where one of them is asked about
  private static String help(CommandLine commands, List<String> arguments) {
    return arguments.stream()
        .limit(2)
        .flatMap(word -> Optional.ofNullable(commands.getSubcommands().get(word)).stream())
        .map(CommandLine::getCommandSpec)
        .filter(spec -> !spec.subcommands().isEmpty())
        .findFirst()
        .map(HelpText::of)
        .orElseGet(() -> HelpText.of(commands));
  }

  private String homeDirectory() {
    String home = terminal.environment().getOrDefault("HOME", "");
    return home.isEmpty() ? System.getProperty("user.home", "") : home;
  }

  private static Set<String> known(CommandLine commands) {
    return commands.getSubcommands().values().stream()
        .flatMap(command -> command.getCommandSpec().options().stream())
        .flatMap(option -> Environment.variable(option).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
