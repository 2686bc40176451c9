package petstore.connector.runtime;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import petstore.connector.connection.AccessToken;
import petstore.connector.connection.ApiKey;
import petstore.connector.connection.Credentials;
import petstore.connector.definition.ActionDefinition;
import petstore.connector.definition.Location;
import petstore.connector.definition.PropertyDefinition;
import tools.jackson.databind.JsonNode;

/// The header fields of requests, but for those of the connection itself (RFC 9110, section 5).
final class HeaderFields {
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /// What the connection decides (RFC 9112): a key there would change where the request ends.
  private static final Pattern RESERVED =
      Pattern.compile(
          "(?i)host|connection|content-length|content-type|expect|transfer-encoding|upgrade|te"
              + "|trailer");

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
  ///
  /// @throws IllegalArgumentException when no header can carry it
  static Map<String, String> of(Credentials credentials) {
    Map<String, String> fields = Map.of();
    if (credentials instanceof ApiKey key) {
      fields = Map.of(key.name(), key.value());
    } else if (credentials instanceof AccessToken token) {
      fields = Map.of("Authorization", "Bearer " + token.value());
    }
    fields.forEach(HeaderFields::check);
    return fields;
  }

  private static void check(String name, String value) {
    if (!TOKEN.matcher(name).matches() || RESERVED.matcher(name).matches()) {
      throw new IllegalArgumentException("A key cannot go into the header " + Quote.of(name));
    }
    if (value.isBlank() || hasControl(value)) {
      throw new IllegalArgumentException(
          "The secret for the header " + name + " is blank or has a control character");
    }
  }

  static boolean hasControl(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}
