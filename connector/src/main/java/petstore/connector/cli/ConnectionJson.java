package petstore.connector.cli;

import petstore.connector.connection.AccessToken;
import petstore.connector.connection.ApiKey;
import petstore.connector.connection.Connection;
import petstore.connector.definition.PetstoreDefinition;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A connection as it is shown: without its secret.
final class ConnectionJson {
  private ConnectionJson() {}

  static ObjectNode of(Connection connection) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    shown.put("baseUri", connection.baseUri().toString());
    if (connection.credentials() instanceof ApiKey key) {
      shown.put("authorization", PetstoreDefinition.API_KEY).put("header", key.name());
    } else if (connection.credentials() instanceof AccessToken token) {
      shown.put("authorization", PetstoreDefinition.OAUTH2_IMPLICIT);
      token.scopes().forEach(shown.putArray("scopes")::add);
      shown.put("expiresAt", token.expiresAt() == null ? null : token.expiresAt().toString());
    } else {
      shown.putNull("authorization");
    }
    return shown;
  }
}
