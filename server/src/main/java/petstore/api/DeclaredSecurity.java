package petstore.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import petstore.core.kernel.Scope;
import tools.jackson.databind.JsonNode;

/// The `security` of a definition's operations, the same in Swagger 2.0 and OpenAPI 3: a list of
/// alternatives; an operation without a list of its own has the root's.
final class DeclaredSecurity {
  private final Map<String, Requirement> operations = new HashMap<>();
  private final Requirement others;

  /// @throws IllegalArgumentException if it names a scope that is none of ours, or two operations
  ///   alike
  DeclaredSecurity(JsonNode definition) {
    this.others = requirement(definition.path("security"));
    for (JsonNode path : definition.path("paths")) {
      path.forEach(this::add);
      path.path("additionalOperations").forEach(this::add); // OpenAPI 3.2
    }
  }

  /// What an operation wants; of one that is not in the definition, what the root says.
  Requirement of(String operationId) {
    return operations.getOrDefault(operationId, others);
  }

  private void add(JsonNode operation) {
    if (!operation.path("operationId").isString()) {
      return; // what a path has besides operations: parameters, a summary
    }
    String id = operation.get("operationId").asString();
    Requirement declared =
        operation.has("security") ? requirement(operation.get("security")) : others;
    if (operations.put(id, declared) != null) {
      throw new IllegalArgumentException("two operations are called " + id);
    }
  }

  private static Requirement requirement(JsonNode security) {
    List<Requirement.Alternative> alternatives = new ArrayList<>();
    for (JsonNode alternative : security) {
      alternatives.add(new Requirement.Alternative(alternative.isEmpty(), scopes(alternative)));
    }
    return new Requirement(alternatives);
  }

  // Whatever is shown counts for every scheme, so that of several schemes only the scopes matter.
  private static Set<Scope> scopes(JsonNode alternative) {
    Set<Scope> scopes = new HashSet<>();
    for (JsonNode scheme : alternative) {
      for (JsonNode scope : scheme) {
        scopes.add(
            Scope.of(scope.asString())
                .orElseThrow(() -> new IllegalArgumentException("no scope is called " + scope)));
      }
    }
    return scopes;
  }
}
