package petstore.connector.cli;

import java.util.List;
import petstore.connector.definition.ActionDefinition;
import petstore.connector.definition.PropertyDefinition;
import petstore.connector.definition.PropertyType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The input of an action, out of `--input`, `--set` and `--file`.
final class ActionInput {
  static final Option INPUT =
      Option.taking(
          "--input",
          "FILE|-",
          "Has the input, a JSON object; - is standard input. Without it, the input is empty.");

  static final Option SET =
      Option.repeatable(
          "--set",
          "NAME=VALUE",
          "Gives a property of the input; may be given several times, and wins over --input. Text"
              + " stands as it is; numbers, lists and objects are JSON.");

  static final Option FILE =
      Option.taking("--file", "PATH", "The file that uploadFile sends: fills fileEntry.");

  private static final int MAX_BYTES = 64 * 1024 * 1024;

  private ActionInput() {}

  /// @throws UsageException when a file cannot be read, or something is not JSON
  static ObjectNode of(ActionDefinition action, Arguments arguments, Shell shell)
      throws UsageException {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    for (String file : arguments.all(INPUT)) {
      input = object(file, Json.read(INPUT.name(), NamedFiles.read(INPUT, file, shell, MAX_BYTES)));
    }
    for (String assignment : arguments.all(SET)) {
      set(action, input, assignment);
    }
    for (String file : arguments.all(FILE)) {
      upload(action, input, file);
    }
    return input;
  }

  /// Whether an action sends a file.
  static boolean hasFile(ActionDefinition action) {
    return !fileProperties(action).isEmpty();
  }

  private static ObjectNode object(String file, JsonNode value) throws UsageException {
    if (value instanceof ObjectNode object) {
      return object;
    }
    throw new UsageException(INPUT.name() + " " + file + " is not a JSON object");
  }

  private static void set(ActionDefinition action, ObjectNode input, String assignment)
      throws UsageException {
    int equals = assignment.indexOf('=');
    if (equals <= 0) {
      throw new UsageException(SET.name() + " needs a name and a value: " + SET.form());
    }
    String name = assignment.substring(0, equals);
    String text = assignment.substring(equals + 1);
    // what the action does not know is told by its own check, with all else that is wrong
    boolean isText =
        action.property(name).map(PropertyDefinition::type).map(ActionInput::isText).orElse(true);
    if (isText) {
      input.put(name, text);
    } else {
      input.set(name, Json.read(SET.name() + " " + name, text));
    }
  }

  private static boolean isText(PropertyType type) {
    return type == PropertyType.STRING || type == PropertyType.DATE_TIME;
  }

  private static void upload(ActionDefinition action, ObjectNode input, String file)
      throws UsageException {
    List<String> names = fileProperties(action);
    if (names.isEmpty()) {
      throw new UsageException(FILE.name() + " is not for " + action.name() + ", which sends none");
    }
    String name = names.get(0);
    if (input.has(name)) {
      throw new UsageException(FILE.name() + " and " + name + " in the input exclude each other");
    }
    input.set(name, FileEntry.of(NamedFiles.existing(FILE, file)));
  }

  private static List<String> fileProperties(ActionDefinition action) {
    return action.properties().stream()
        .filter(property -> property.type() == PropertyType.FILE_ENTRY)
        .map(property -> String.valueOf(property.name()))
        .toList();
  }
}
