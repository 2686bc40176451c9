package petstore.connector.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a command is called, what it takes and what it does.
///
/// @param name its words, as in `connect oauth2`
/// @param summary what it does, in a line
/// @param operands what follows the name, as in `ACTION`; all of them have to be given
/// @param options in the order in which help shows them
/// @param notes what help says behind them; may be empty
record CommandSpec(
    String name, String summary, List<String> operands, List<Option> options, String notes) {
  /// The option that every command has.
  static final Option HELP = Option.flag("--help", "Says this.");

  CommandSpec {
    operands = List.copyOf(operands);
    options = Stream.concat(options.stream(), Stream.of(HELP)).toList();
  }

  static CommandSpec of(String name, String summary, String... operands) {
    return new CommandSpec(name, summary, List.of(operands), List.of(), "");
  }

  /// The name with what follows it.
  String form() {
    return operands.isEmpty() ? name : name + " " + String.join(" ", operands);
  }

  Optional<Option> option(String called) {
    return options.stream().filter(option -> option.name().equals(called)).findFirst();
  }
}
