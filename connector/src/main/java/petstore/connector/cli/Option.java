package petstore.connector.cli;

/// An option of a command.
///
/// @param name with its dashes, as in `--input`
/// @param value what follows it, as in `FILE`; empty for a switch
/// @param description what it is for
/// @param repeatable whether it may be given more than once
record Option(String name, String value, String description, boolean repeatable) {
  static Option flag(String name, String description) {
    return new Option(name, "", description, false);
  }

  static Option taking(String name, String value, String description) {
    return new Option(name, value, description, false);
  }

  static Option repeatable(String name, String value, String description) {
    return new Option(name, value, description, true);
  }

  boolean isFlag() {
    return value.isEmpty();
  }

  /// As help shows it: `--input FILE`.
  String form() {
    return isFlag() ? name : name + " " + value;
  }
}
