package petstore.connector;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON of tests, which may have `'` instead of `"`.
final class Inputs {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Inputs() {}

  static JsonNode json(String text) {
    return MAPPER.readTree(text.replace('\'', '"'));
  }
}
