package petstore.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A definition of an API (Swagger 2.0 or OpenAPI 3) as a tree, and what is wrong with it.
record DefinitionDocument(JsonNode root) {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "query");

  /// @param method in capitals
  record Operation(String method, String path, String id, JsonNode node) {}

  List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          String id = method.getValue().path("operationId").asString("(no operationId)");
          String name = method.getKey().toUpperCase(Locale.ROOT);
          operations.add(new Operation(name, path.getKey(), id, method.getValue()));
        }
      }
    }
    return operations;
  }

  /// References that lead nowhere, operationIds used twice, path variables that are not declared,
  /// security that is not declared, examples that break their schema, keywords that the version of
  /// the format does not have. A fault is a sentence.
  List<String> faults() {
    var faults = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (Operation operation : operations()) {
      if (!seen.add(operation.id())) {
        faults.add("two operations are called " + operation.id());
      }
      pathVariables(operation, faults);
      security(operation.node(), operation.id(), faults);
    }
    security(root, "the definition", faults);
    walk(root, "", faults);
    return faults;
  }

  private void pathVariables(Operation operation, List<String> faults) {
    var declared = new HashSet<String>();
    for (JsonNode given : operation.node().path("parameters")) {
      JsonNode parameter = reference(given).flatMap(this::resolve).orElse(given);
      if (parameter.path("in").asString("").equals("path")) {
        declared.add("{" + parameter.path("name").asString() + "}");
      }
    }
    var used = new HashSet<>(List.of(operation.path().split("/")));
    used.removeIf(segment -> !segment.startsWith("{"));
    if (!declared.equals(used)) {
      faults.add(operation.id() + " declares the path variables " + declared + ", not " + used);
    }
  }

  private void security(JsonNode node, String what, List<String> faults) {
    JsonNode schemes = root.at("/components/securitySchemes");
    JsonNode declared = schemes.isMissingNode() ? root.path("securityDefinitions") : schemes;
    for (JsonNode requirement : node.path("security")) {
      for (String scheme : requirement.propertyNames()) {
        if (!declared.has(scheme)) {
          faults.add(what + " asks for " + scheme + ", which is not declared");
        }
      }
    }
  }

  // OpenAPI 3.1 and 3.2 took JSON Schema as it is, and left out what 3.0 had added to it.
  private void keywords(JsonNode node, String at, List<String> faults) {
    boolean isNewer = root.path("openapi").asString("").matches("3\\.[12]\\..*");
    if (isNewer && node.path("nullable").isBoolean()) {
      faults.add(at + " is nullable, which is no keyword any more");
    }
  }

  private void walk(JsonNode node, String at, List<String> faults) {
    reference(node)
        .filter(target -> resolve(target).isEmpty())
        .ifPresent(target -> faults.add(at + " refers to " + target + ", which is not there"));
    examples(node, at, faults);
    keywords(node, at, faults);
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      walk(member.getValue(), at + "/" + member.getKey(), faults);
    }
    for (int i = 0; i < node.size() && node.isArray(); i++) {
      walk(node.get(i), at + "/" + i, faults);
    }
  }

  // A schema has an example or a default of its own; a media type, parameter or header has them
  // beside its schema.
  private void examples(JsonNode node, String at, List<String> faults) {
    boolean hasSchema = node.path("schema").isObject();
    JsonNode type = node.path("type");
    if (!hasSchema && !type.isString() && !type.isArray() && !node.has("$ref")) {
      return;
    }
    JsonNode schema = hasSchema ? node.path("schema") : node;
    var check = new SchemaCheck(this);
    if (node.has("example")) {
      faults.addAll(check.faults(node.get("example"), schema, at + "/example"));
    }
    if (node.has("default")) {
      faults.addAll(check.faults(node.get("default"), schema, at + "/default"));
    }
    JsonNode inSchema = node.path("examples");
    for (int i = 0; i < inSchema.size() && inSchema.isArray(); i++) {
      faults.addAll(check.faults(inSchema.get(i), schema, at + "/examples/" + i));
    }
    for (Map.Entry<String, JsonNode> example : inSchema.properties()) {
      JsonNode given = example.getValue();
      JsonNode named = reference(given).flatMap(this::resolve).orElse(given);
      JsonNode value = named.path("value");
      faults.addAll(
          check.faults(
              value.isMissingNode() ? named : value, schema, at + "/examples/" + example.getKey()));
    }
  }

  /// The node that a local reference leads to.
  Optional<JsonNode> resolve(String reference) {
    JsonNode target =
        reference.startsWith("#/")
            ? root.at(reference.substring(1))
            : root.path("a reference to elsewhere");
    return target.isMissingNode() ? Optional.empty() : Optional.of(target);
  }

  static Optional<String> reference(JsonNode node) {
    return node.path("$ref").isString()
        ? Optional.of(node.path("$ref").asString())
        : Optional.empty();
  }
}
