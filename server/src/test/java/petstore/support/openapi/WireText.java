package petstore.support.openapi;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Values of parameters and header fields, which are texts, as what their schema says they are.
final class WireText {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private WireText() {}

  /// A list takes all texts, or, when it is not exploded, what commas part in the one; anything
  /// else takes the only text.
  ///
  /// @return none when there are more texts than the schema has room for
  static Optional<JsonNode> value(List<String> texts, Place schema, boolean exploded) {
    if (schema.text("type").equals("array")) {
      List<String> items = exploded ? texts : List.of(String.join(",", texts).split(","));
      ArrayNode list = NODES.arrayNode();
      items.forEach(item -> list.add(single(item, schema.get("items"))));
      return Optional.of(list);
    }
    return texts.size() == 1 ? Optional.of(single(texts.getFirst(), schema)) : Optional.empty();
  }

  private static JsonNode single(String text, Place schema) {
    boolean literal =
        switch (schema.text("type")) {
          case "integer" -> text.matches("-?\\d+");
          case "number" -> text.matches("-?\\d+(\\.\\d+)?");
          case "boolean" -> text.matches("true|false");
          default -> false;
        };
    return literal ? JsonMapper.shared().readTree(text) : NODES.stringNode(text);
  }
}
