package petstore.connector.runtime;

import java.net.URI;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  private final List<String> values;
  private final @Nullable String header;

  /// Those of a connection, and those of an action's input at any depth.
  Secrets(Credentials credentials, JsonNode input) {
    Set<String> found = new HashSet<>();
    if (credentials instanceof ApiKey key) {
      found.add(key.value());
    } else if (credentials instanceof AccessToken token) {
      found.add(token.value());
    }
    collect(input, found);
    this.header = credentials instanceof ApiKey key ? key.name() : null;
    // The longest first: a shorter one may be a part of it, and leave the rest.
    this.values =
        found.stream()
            .filter(value -> value.length() >= SHORTEST)
            .flatMap(value -> Stream.of(value, inJson(value)))
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  private static void collect(JsonNode node, Set<String> found) {
    node.forEachEntry((name, value) -> {
      if (isSecret(name) && value.isString()) {
        found.add(value.stringValue());
      }
    });
    node.forEach(inner -> collect(inner, found));
  }

  /// As it stands between the quotes of JSON.
  private static String inJson(String value) {
    String quoted = Json.MAPPER.writeValueAsString(value);
    return quoted.substring(1, quoted.length() - 1);
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

  /// Headers without the values of secret ones, that of the API key among them, whatever its name;
  /// and without what others quote of secrets.
  Map<String, List<String>> hide(Map<String, List<String>> headers) {
    Map<String, List<String>> shown = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, each) ->
        shown.put(
            name,
            name.equalsIgnoreCase(header) || isSecret(name)
                ? List.of(HIDDEN)
                : each.stream().map(this::hide).toList()));
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
