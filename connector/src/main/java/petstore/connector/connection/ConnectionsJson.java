package petstore.connector.connection;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Connections as JSON.
final class ConnectionsJson {
  private static final int VERSION = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private ConnectionsJson() {}

  static String render(SortedMap<String, Connection> connections) {
    ObjectNode root = JSON.createObjectNode().put("version", VERSION);
    ObjectNode all = root.putObject("connections");
    connections.forEach((name, connection) -> {
      ObjectNode one = all.putObject(name).put("baseUri", connection.baseUri().toString());
      write(connection.credentials(), one.putObject("credentials"));
    });
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  /// @throws IllegalArgumentException when it is something else; its message goes behind the name
  ///   of the file, and has nothing of the text
  static SortedMap<String, Connection> parse(String text) {
    JsonNode root = tree(text);
    JsonNode version = root.path("version");
    if (!version.isInt() || version.intValue() != VERSION) {
      throw new IllegalArgumentException("is of another version of the connector, or of none");
    }
    if (!root.path("connections").isObject()) {
      throw new IllegalArgumentException("has no connections in it");
    }
    SortedMap<String, Connection> connections = new TreeMap<>();
    try {
      root.path("connections")
          .properties()
          .forEach(entry -> connections.put(entry.getKey(), connection(entry.getValue())));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException("has a connection that is none");
    }
    return connections;
  }

  // What Jackson says may have a piece of the text: only its place is told.
  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      TokenStreamLocation place = e.getLocation();
      // unknown of what goes beyond the limits of the parser
      throw new IllegalArgumentException(
          place == null
              ? "is JSON that nobody wrote"
              : "is no JSON: see line " + place.getLineNr() + ", column " + place.getColumnNr());
    }
  }

  private static void write(Credentials credentials, ObjectNode node) {
    if (credentials instanceof ApiKey key) {
      node.put("type", "apiKey").put("name", key.name()).put("value", key.value());
    } else if (credentials instanceof AccessToken token) {
      node.put("type", "accessToken").put("value", token.value());
      if (token.expiresAt() != null) {
        node.put("expiresAt", token.expiresAt().toString());
      }
      token.scopes().forEach(node.putArray("scopes")::add);
    } else {
      node.put("type", "none");
    }
  }

  private static Connection connection(JsonNode node) {
    return new Connection(
        URI.create(text(node.path("baseUri"))), credentials(node.path("credentials")));
  }

  private static Credentials credentials(JsonNode node) {
    return switch (text(node.path("type"))) {
      case "apiKey" -> new ApiKey(text(node.path("name")), text(node.path("value")));
      case "accessToken" ->
          new AccessToken(
              text(node.path("value")), time(node.get("expiresAt")), texts(node.path("scopes")));
      case "none" -> new NoCredentials();
      default -> throw new IllegalArgumentException("unknown type");
    };
  }

  private static @Nullable Instant time(@Nullable JsonNode node) {
    return node == null ? null : Instant.parse(text(node));
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.forEach(element -> texts.add(text(element)));
    return texts;
  }

  private static String text(JsonNode node) {
    if (!node.isString()) {
      throw new IllegalArgumentException("no text");
    }
    return node.stringValue();
  }
}
