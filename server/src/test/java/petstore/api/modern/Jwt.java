package petstore.api.modern;

import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The readable parts of a token; its signature is not looked at.
record Jwt(JsonNode header, JsonNode claims) {
  static Jwt of(String token) {
    String[] parts = token.split("\\.");
    return new Jwt(tree(parts[0]), tree(parts[1]));
  }

  private static JsonNode tree(String encoded) {
    return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(encoded));
  }
}
