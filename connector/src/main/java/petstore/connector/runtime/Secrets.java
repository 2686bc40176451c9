package petstore.connector.runtime;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import petstore.connector.connection.AccessToken;
import petstore.connector.connection.ApiKey;
import petstore.connector.connection.Credentials;
import tools.jackson.databind.JsonNode;

/// What nobody but the server may see.
final class Secrets {
  static final String HIDDEN = "***";

  private static final Set<String> NAMES =
      Set.of(
          "api_key",
          "access_token",
          "password",
          "authorization",
          "proxy-authorization",
          "cookie",
          "set-cookie");

  private static final Pattern PARAMETER = Pattern.compile("([^&=]*)=([^&]*)");

  /// Shorter ones would tear other words apart.
  private static final int SHORTEST = 4;

  private final List<String> values = new ArrayList<>();

  /// Those of a connection, and those of an action's input at any depth.
  Secrets(Credentials credentials, JsonNode input) {
    if (credentials instanceof ApiKey key) {
      values.add(key.value());
    } else if (credentials instanceof AccessToken token) {
      values.add(token.value());
    }
    collect(input);
    values.removeIf(value -> value.length() < SHORTEST);
  }

  private void collect(JsonNode node) {
    node.forEachEntry((name, value) -> {
      if (isSecret(name) && value.isString()) {
        values.add(value.stringValue());
      }
    });
    node.forEach(this::collect);
  }

  /// Whether what has that name is a secret.
  static boolean isSecret(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /// A text that the server wrote, which may quote what it got.
  String hide(String text) {
    String hidden = text;
    for (String value : values) {
      hidden = hidden.replace(value, HIDDEN);
    }
    return hidden;
  }

  /// Headers without the values of secret ones.
  ///
  /// @param credentials whose header is a secret, too, whatever its name
  static Map<String, List<String>> hide(
      Map<String, List<String>> headers, Credentials credentials) {
    Map<String, List<String>> shown = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> {
      boolean key = credentials instanceof ApiKey own && own.name().equalsIgnoreCase(name);
      shown.put(name, key || isSecret(name) ? List.of(HIDDEN) : List.copyOf(values));
    });
    return shown;
  }

  /// An address without the values of secret parameters.
  static URI hide(URI uri) {
    String query = uri.getRawQuery();
    if (query == null) {
      return uri;
    }
    String shown =
        PARAMETER
            .matcher(query)
            .replaceAll(found -> isSecret(found.group(1)) ? found.group(1) + "=" + HIDDEN : "$0");
    String text = uri.toString();
    return URI.create(text.substring(0, text.indexOf('?') + 1) + shown);
  }
}
