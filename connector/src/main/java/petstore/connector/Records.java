package petstore.connector;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Records as JSON and back: members that are null are not written, unknown ones are not read, and
/// points in time keep their offset.
final class Records {
  static final TypeReference<List<Pet>> PETS = new TypeReference<>() {};
  static final TypeReference<List<User>> USERS = new TypeReference<>() {};
  static final TypeReference<Map<String, Long>> INVENTORY = new TypeReference<>() {};

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private Records() {}

  /// An input without members.
  static ObjectNode input() {
    return MAPPER.createObjectNode();
  }

  /// An input with one member.
  static ObjectNode input(String name, Object value) {
    return input().set(name, MAPPER.valueToTree(value));
  }

  static <T> T read(String action, @Nullable JsonNode output, TypeReference<T> type) {
    return read(action, output, answer -> MAPPER.treeToValue(answer, type));
  }

  static <T> T read(String action, @Nullable JsonNode output, Class<T> type) {
    return read(action, output, answer -> MAPPER.treeToValue(answer, type));
  }

  private static <T> T read(
      String action, @Nullable JsonNode output, Function<JsonNode, T> reader) {
    try {
      return reader.apply(Objects.requireNonNull(output));
    } catch (JacksonException unreadable) {
      throw new ConnectorException(
          ConnectorException.Kind.OUTPUT, action, "the answer fits no record", unreadable);
    }
  }
}
