package petstore.connector.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What stood behind the name of a command.
///
/// @param operands what is no option, as many as the command takes
/// @param values of the options that were given, in their order; a switch has one that is empty
record Arguments(List<String> operands, Map<Option, List<String>> values) {
  Arguments {
    operands = List.copyOf(operands);
    values = Map.copyOf(values);
  }

  String operand() {
    return operands.get(0);
  }

  boolean has(Option option) {
    return values.containsKey(option);
  }

  List<String> all(Option option) {
    return values.getOrDefault(option, List.of());
  }

  Optional<String> value(Option option) {
    return all(option).stream().findFirst();
  }

  /// @throws UsageException when more than one of these is given
  void allowOneOf(Option... options) throws UsageException {
    List<String> given = Stream.of(options).filter(this::has).map(Option::name).toList();
    if (given.size() > 1) {
      throw new UsageException(String.join(" and ", given) + " exclude each other");
    }
  }

  /// @throws UsageException when more than one of these reads standard input
  void allowStandardInputOnce(Option first, List<Option> others) throws UsageException {
    List<String> readers =
        Stream.concat(Stream.of(first), others.stream())
            .filter(option -> all(option).contains(NamedFiles.STANDARD_INPUT))
            .map(Option::name)
            .toList();
    if (readers.size() > 1) {
      throw new UsageException(String.join(" and ", readers) + " cannot both read standard input");
    }
  }
}
