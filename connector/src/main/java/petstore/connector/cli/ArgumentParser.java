package petstore.connector.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Reads what stands behind the name of a command: `--name value`, `--name=value`, operands, and
/// `--`, behind which everything is an operand. A `-` alone is a value or an operand.
final class ArgumentParser {
  private final CommandSpec spec;
  private final List<String> operands = new ArrayList<>();
  private final Map<Option, List<String>> values = new HashMap<>();

  private ArgumentParser(CommandSpec spec) {
    this.spec = spec;
  }

  /// @throws UsageException when there is something that the command does not take, or not what it
  ///   has to have
  static Arguments parse(CommandSpec spec, List<String> words) throws UsageException {
    var parser = new ArgumentParser(spec);
    parser.read(words.iterator());
    return parser.values.containsKey(CommandSpec.HELP) ? parser.result() : parser.checked();
  }

  private void read(Iterator<String> words) throws UsageException {
    boolean onlyOperands = false;
    while (words.hasNext()) {
      String word = words.next();
      if (onlyOperands || word.equals("-") || !word.startsWith("-")) {
        operands.add(word);
      } else if (word.equals("--")) {
        onlyOperands = true;
      } else {
        readOption(word, words);
      }
    }
  }

  private void readOption(String word, Iterator<String> words) throws UsageException {
    int equals = word.indexOf('=');
    String name = word.equals("-h") ? "--help" : equals < 0 ? word : word.substring(0, equals);
    Option option = spec.option(name).orElseThrow(() -> unknown(name));
    if (option.isFlag()) {
      if (equals >= 0) {
        throw new UsageException(name + " takes no value");
      }
      add(option, "");
    } else {
      add(option, equals < 0 ? next(option, words) : word.substring(equals + 1));
    }
  }

  // What begins with two dashes is more likely the next option than a value.
  private static String next(Option option, Iterator<String> words) throws UsageException {
    String value = words.hasNext() ? words.next() : "--";
    if (value.startsWith("--")) {
      throw new UsageException(option.name() + " needs a value: " + option.form());
    }
    return value;
  }

  private void add(Option option, String value) throws UsageException {
    List<String> given = values.computeIfAbsent(option, added -> new ArrayList<>());
    given.add(value);
    if (given.size() > 1 && !option.repeatable()) {
      throw new UsageException(option.name() + " is given twice");
    }
  }

  private UsageException unknown(String name) {
    return new UsageException(
        "unknown option "
            + name
            + Nearest.hint(name, spec.options().stream().map(Option::name).toList()));
  }

  private Arguments checked() throws UsageException {
    if (operands.size() < spec.operands().size()) {
      throw new UsageException(spec.operands().get(operands.size()) + " is missing");
    }
    if (operands.size() > spec.operands().size()) {
      throw new UsageException("unexpected argument " + operands.get(spec.operands().size()));
    }
    return result();
  }

  private Arguments result() {
    return new Arguments(operands, values);
  }
}
