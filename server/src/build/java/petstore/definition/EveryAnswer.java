package petstore.definition;

import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Header fields that all answers have are written once, in the fragments, under
/// `x-headers-of-every-answer`; in the definition each answer has them.
final class EveryAnswer {
  static final String KEY = "x-headers-of-every-answer";

  private EveryAnswer() {}

  /// Gives them to the answers of all operations, and to those that operations refer to. Answers to
  /// webhooks and callbacks are not ours.
  static void add(ObjectNode definition) {
    if (definition.remove(KEY) instanceof ObjectNode headers) {
      Stream.concat(
              definition
                  .path("paths")
                  .valueStream()
                  .flatMap(JsonNode::valueStream)
                  .flatMap(operation -> operation.path("responses").valueStream()),
              definition.at("/components/responses").valueStream())
          .filter(answer -> !answer.has("$ref"))
          .forEach(answer -> add(headers, ((ObjectNode) answer).withObjectProperty("headers")));
    }
  }

  private static void add(ObjectNode headers, ObjectNode answer) {
    for (Map.Entry<String, JsonNode> header : headers.properties()) {
      answer.putIfAbsent(header.getKey(), header.getValue());
    }
  }
}
