package petstore.api.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a signed token says.
final class Claims {
  private Claims() {}

  static JsonNode of(String token) {
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return JsonMapper.shared().readTree(new String(claims, UTF_8));
  }
}
