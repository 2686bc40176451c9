package petstore.connector.docs;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import petstore.connector.definition.ActionDefinition;
import petstore.connector.definition.AuthorizationDefinition;
import petstore.connector.definition.BodyContentType;
import petstore.connector.definition.ComponentDefinition;
import petstore.connector.definition.Location;
import petstore.connector.definition.PropertyDefinition;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The actions as an OpenAPI 3.0.4 description: what the connector sends and understands. What a
/// server offers beyond that is in the server's own description.
public final class OpenApiJson {
  private final ComponentDefinition component;
  private final ObjectNode named = Json.object();
  private final Schemas schemas = new Schemas(new Referring(named));

  private OpenApiJson(ComponentDefinition component) {
    this.component = component;
  }

  /// The whole description.
  public static ObjectNode of(ComponentDefinition component) {
    return new OpenApiJson(component).description();
  }

  private ObjectNode description() {
    ObjectNode json = Json.object();
    json.put("openapi", "3.0.4");
    ObjectNode info = json.putObject("info");
    info.put("title", component.title());
    info.put("description", component.description());
    info.put("version", Integer.toString(component.version()));
    json.putArray("servers").addObject().put("url", component.connection().baseUri().toString());
    addSecurity(json.putArray("security"));
    ObjectNode paths = json.putObject("paths");
    component.actions().forEach(action -> addAction(paths, action));
    ObjectNode components = json.putObject("components");
    components.set("schemas", named);
    components.set("securitySchemes", securitySchemes());
    return json;
  }

  /// Any of the authorizations, or none: it is the server that knows which it wants.
  private void addSecurity(ArrayNode security) {
    security.addObject();
    for (AuthorizationDefinition authorization : component.connection().authorizations()) {
      security.addObject().set(authorization.name(), Json.texts(authorization.scopes()));
    }
  }

  private ObjectNode securitySchemes() {
    ObjectNode json = Json.object();
    for (AuthorizationDefinition authorization : component.connection().authorizations()) {
      ObjectNode scheme = json.putObject(authorization.name());
      switch (authorization.type()) {
        case API_KEY -> addHeader(scheme, authorization);
        case OAUTH2_IMPLICIT_CODE -> addImplicitFlow(scheme, authorization);
      }
    }
    return json;
  }

  private static void addHeader(ObjectNode scheme, AuthorizationDefinition authorization) {
    scheme.put("type", "apiKey");
    scheme.set("name", Json.value(authorization.properties().get(0).defaultValue()));
    scheme.put("in", "header");
  }

  private static void addImplicitFlow(ObjectNode scheme, AuthorizationDefinition authorization) {
    scheme.put("type", "oauth2");
    ObjectNode flow = scheme.putObject("flows").putObject("implicit");
    flow.put(
        "authorizationUrl", Objects.requireNonNull(authorization.authorizationUrl()).toString());
    ObjectNode scopes = flow.putObject("scopes");
    // `write:pets` says for itself what it is for
    authorization.scopes().forEach(scope -> scopes.put(scope, scope.replace(':', ' ')));
  }

  private void addAction(ObjectNode paths, ActionDefinition action) {
    ObjectNode operation =
        paths
            .withObjectProperty(action.path())
            .putObject(action.method().name().toLowerCase(Locale.ROOT));
    operation.putArray("tags").add(action.path().split("/")[1]);
    operation.put("summary", action.title());
    if (!action.description().isEmpty()) {
      operation.put("description", action.description());
    }
    operation.put("operationId", action.name());
    addParameters(operation, action);
    addBody(operation, action);
    addResponses(operation, action);
  }

  private void addParameters(ObjectNode operation, ActionDefinition action) {
    List<PropertyDefinition> properties =
        action.properties().stream()
            .filter(property -> property.location() != Location.BODY)
            .toList();
    if (properties.isEmpty()) {
      return;
    }
    ArrayNode parameters = operation.putArray("parameters");
    for (PropertyDefinition property : properties) {
      ObjectNode parameter = parameters.addObject();
      parameter.put("name", property.name());
      parameter.put(
          "in", Objects.requireNonNull(property.location()).name().toLowerCase(Locale.ROOT));
      if (property.description() != null) {
        parameter.put("description", property.description());
      }
      parameter.put("required", property.isRequired());
      parameter.set("schema", schemas.of(property));
    }
  }

  private void addBody(ObjectNode operation, ActionDefinition action) {
    for (PropertyDefinition property : action.propertiesIn(Location.BODY).toList()) {
      BodyContentType type = Objects.requireNonNull(action.body());
      ObjectNode body = operation.putObject("requestBody");
      body.put("required", property.isRequired());
      body.putObject("content")
          .putObject(type.mediaType())
          .set(
              "schema",
              type == BodyContentType.BINARY
                  ? Json.object().put("type", "string").put("format", "binary")
                  : schemas.of(property));
    }
  }

  private void addResponses(ObjectNode operation, ActionDefinition action) {
    ObjectNode responses = operation.putObject("responses");
    ObjectNode success = responses.putObject("200");
    if (action.output() == null) {
      success.put("description", "It was done; what the answer holds is not looked at");
    } else {
      success.put("description", "It was done");
      success
          .putObject("content")
          .putObject("application/json")
          .set("schema", schemas.of(action.output()));
    }
    responses.putObject("default").put("description", "It was not done, or not wholly");
  }

  /// Objects that have a name stand in one place, and are referred to.
  private record Referring(ObjectNode named) implements Schemas.Style {
    @Override
    public ObjectNode object(PropertyDefinition property, Schemas schemas) {
      String name = property.objectName();
      if (name == null) {
        return schemas.members(property);
      }
      if (!named.has(name)) {
        // a place for it first, so that they stand in the order in which they are met
        named.putObject(name).setAll(schemas.members(property));
      }
      return Json.object().put("$ref", "#/components/schemas/" + name);
    }

    @Override
    public void addStrictness(ObjectNode schema, List<PropertyDefinition> members) {
      Schemas.addRequired(schema, members);
    }
  }
}
