package petstore.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server answered.
///
/// @param headers by their names in lower case
@SuppressWarnings("ArrayRecordComponent")
public record Answer(int status, Map<String, List<String>> headers, byte[] bytes) {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /// The body as text.
  public String body() {
    return new String(bytes, UTF_8);
  }

  /// The first value of a header field.
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()).stream()
        .findFirst();
  }

  /// The body as JSON; fails when it is none.
  public JsonNode json() {
    return MAPPER.readTree(body());
  }

  @Override
  public String toString() {
    return status + " " + headers + "\n" + body();
  }
}
