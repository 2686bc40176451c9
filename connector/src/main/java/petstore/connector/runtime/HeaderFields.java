package petstore.connector.runtime;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import petstore.connector.connection.AccessToken;
import petstore.connector.connection.ApiKey;
import petstore.connector.connection.Credentials;
import petstore.connector.definition.ActionDefinition;
import petstore.connector.definition.Location;
import petstore.connector.definition.PropertyDefinition;
import tools.jackson.databind.JsonNode;

/// The header fields of requests, but for those of the connection itself (RFC 9110, section 5).
final class HeaderFields {
  private HeaderFields() {}

  /// Those of one request. The connection's own win over the action's.
  static Map<String, String> of(
      ActionDefinition action, JsonNode input, Credentials credentials, boolean hasBody) {
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.put("Accept", "application/json");
    fields.put("User-Agent", UserAgent.TEXT);
    action
        .propertiesIn(Location.HEADER)
        .forEach(
            property -> put(fields, property, input.path(Objects.requireNonNull(property.name()))));
    fields.putAll(of(credentials));
    if (hasBody && action.body() != null) {
      fields.put("Content-Type", action.body().mediaType());
    }
    return fields;
  }

  private static void put(Map<String, String> fields, PropertyDefinition property, JsonNode value) {
    if (!ShapeCheck.isAbsent(value) && !value.asString().isBlank()) {
      fields.put(Objects.requireNonNull(property.name()), value.asString());
    }
  }

  /// What shows who one is.
  private static Map<String, String> of(Credentials credentials) {
    if (credentials instanceof ApiKey key) {
      return Map.of(key.name(), key.value());
    }
    if (credentials instanceof AccessToken token) {
      return Map.of("Authorization", "Bearer " + token.value());
    }
    return Map.of();
  }

  static boolean hasControl(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}
