package petstore.connector.runtime;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import petstore.connector.definition.ActionDefinition;
import petstore.connector.definition.Location;
import petstore.connector.definition.PropertyDefinition;
import tools.jackson.databind.JsonNode;

/// Where requests go: the base URI, the action's path with its values, and a query.
final class Addresses {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private Addresses() {}

  static URI of(URI base, ActionDefinition action, JsonNode input) {
    String path = action.path();
    for (PropertyDefinition property : action.propertiesIn(Location.PATH).toList()) {
      String name = Objects.requireNonNull(property.name());
      path = path.replace("{" + name + "}", encoded(input.path(name).asString()));
    }
    List<String> query = new ArrayList<>();
    for (PropertyDefinition property : action.propertiesIn(Location.QUERY).toList()) {
      String name = Objects.requireNonNull(property.name());
      for (String value : values(input.path(name))) {
        query.add(encoded(name) + "=" + encoded(value));
      }
    }
    return URI.create(base + path + (query.isEmpty() ? "" : "?" + String.join("&", query)));
  }

  /// Each once, without blank ones.
  private static Set<String> values(JsonNode value) {
    Set<String> values = new LinkedHashSet<>();
    if (value.isArray()) {
      value.forEach(item -> values.add(item.asString()));
    } else if (!ShapeCheck.isAbsent(value)) {
      values.add(value.asString());
    }
    values.removeIf(String::isBlank);
    return values;
  }

  /// Percent-encoded, but for unreserved characters (RFC 3986, section 2).
  static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.indexOf(octet) >= 0) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append(String.format("%02X", octet));
      }
    }
    return encoded.toString();
  }
}
