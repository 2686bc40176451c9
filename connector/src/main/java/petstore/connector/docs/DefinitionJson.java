package petstore.connector.docs;

import org.jspecify.annotations.Nullable;
import petstore.connector.definition.ActionDefinition;
import petstore.connector.definition.AuthorizationDefinition;
import petstore.connector.definition.AuthorizationType;
import petstore.connector.definition.ComponentDefinition;
import petstore.connector.definition.ConnectionDefinition;
import petstore.connector.definition.PropertyDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The definition as JSON, in the shape in which ByteChef writes those of its components. What
/// nobody decided is null; what is a function there is an empty object, and its value is in
/// `metadata`.
public final class DefinitionJson {
  private DefinitionJson() {}

  /// The whole component.
  public static ObjectNode of(ComponentDefinition component) {
    ObjectNode json = Json.object();
    ArrayNode actions = json.putArray("actions");
    component.actions().forEach(action -> actions.add(action(component, action)));
    json.putNull("category");
    json.set("connection", connection(component));
    json.putNull("customAction");
    json.putNull("customActionHelp");
    json.put("description", component.description());
    json.putNull("icon");
    json.putNull("tags");
    json.set("metadata", addresses(component.connection()));
    json.put("name", component.name());
    json.putNull("resources");
    json.put("version", component.version());
    json.put("title", component.title());
    json.putArray("triggers");
    json.putNull("allowedConnections");
    json.putNull("multipleConnections");
    return json;
  }

  private static ObjectNode addresses(ConnectionDefinition connection) {
    ObjectNode json = Json.object();
    json.put("baseUri", connection.baseUri().toString());
    for (AuthorizationDefinition authorization : connection.authorizations()) {
      if (authorization.authorizationUrl() != null) {
        json.put("authorizationUrl", authorization.authorizationUrl().toString());
        json.set("scopes", Json.texts(authorization.scopes()));
      }
    }
    return json;
  }

  private static ObjectNode action(ComponentDefinition component, ActionDefinition action) {
    ObjectNode json = Json.object();
    json.putNull("batch");
    nameComponent(json, component);
    json.put("componentVersion", component.version());
    json.putNull("deprecated");
    json.put("description", action.description());
    json.putNull("help");
    json.set("metadata", request(action));
    json.put("name", action.name());
    json.set("properties", PropertyJson.inputs(action.properties()));
    json.putNull("sampleOutput");
    json.put("title", action.title());
    json.putNull("perform");
    json.set("outputSchema", output(action.output()));
    json.putNull("outputSchemaDataSource");
    json.putNull("sampleOutputDataSource");
    json.putNull("editorDescriptionDataSource");
    return json;
  }

  /// Which request it is.
  private static ObjectNode request(ActionDefinition action) {
    ObjectNode json = Json.object();
    json.put("method", action.method().name());
    json.put("path", action.path());
    if (action.body() != null) {
      json.put("bodyContentType", action.body().name());
      json.put("mimeType", action.body().mediaType());
    }
    return json;
  }

  private static JsonNode output(@Nullable PropertyDefinition output) {
    return output == null ? Json.value(null) : PropertyJson.output(output);
  }

  private static ObjectNode connection(ComponentDefinition component) {
    ObjectNode json = Json.object();
    ArrayNode authorizations = json.putArray("authorizations");
    component
        .connection()
        .authorizations()
        .forEach(authorization -> authorizations.add(authorization(authorization)));
    nameComponent(json, component);
    json.putNull("properties");
    json.put("version", component.connection().version());
    json.putNull("authorizationRequired");
    json.putObject("baseUri");
    json.putNull("test");
    return json;
  }

  private static ObjectNode authorization(AuthorizationDefinition authorization) {
    boolean oauth2 = authorization.type() == AuthorizationType.OAUTH2_IMPLICIT_CODE;
    ObjectNode json = Json.object();
    json.putNull("detectOn");
    json.putNull("description");
    json.put("name", authorization.name());
    json.set("properties", PropertyJson.inputs(authorization.properties()));
    json.putNull("refreshOn");
    json.put("title", authorization.title());
    json.put("type", authorization.type().name());
    json.putNull("acquire");
    json.putNull("apply");
    json.putNull("pkce");
    json.putNull("refresh");
    json.set("scopes", oauth2 ? Json.object() : Json.value(null));
    json.putNull("authorizationCallback");
    json.set("authorizationUrl", oauth2 ? Json.object() : Json.value(null));
    json.putNull("clientId");
    json.putNull("clientSecret");
    json.putNull("refreshUrl");
    json.putNull("tokenUrl");
    return json;
  }

  private static void nameComponent(ObjectNode json, ComponentDefinition component) {
    json.put("componentName", component.name());
    json.put("componentDescription", component.description());
    json.put("componentTitle", component.title());
  }
}
