package petstore.support.openapi;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.PatternFormat;
import com.networknt.schema.keyword.AnnotationKeyword;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The validator, set up as OpenAPI 3.1 and 3.2 want it: JSON Schema 2020-12, with formats.
final class Schemas {
  // The validator's own idea of an address knows the domains of today only: none of those that are
  // reserved for examples and tests (RFC 2606).
  private static final Dialect DIALECT =
      Dialect.builder(Dialects.getDraft202012())
          .format(PatternFormat.of("email", "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "format.email"))
          // OpenAPI's own: says to programs which schema is meant, and allows or forbids nothing
          .keyword(new AnnotationKeyword("discriminator"))
          .build();

  private final SchemaRegistry registry;
  private final Map<String, Schema> known = new ConcurrentHashMap<>();

  /// @param documents texts by their addresses; nothing else is loaded
  Schemas(Map<String, String> documents) {
    this.registry =
        SchemaRegistry.withDefaultDialect(
            DIALECT,
            builder ->
                builder
                    .schemas(documents)
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /// What is wrong with a value, one sentence a fault.
  ///
  /// @param schema the address of a document, with a JSON Pointer behind `#` to a schema in it
  List<String> faults(JsonNode value, String schema) {
    return known.computeIfAbsent(schema, this::referred).validate(value).stream()
        .map(fault -> fault.toString().strip())
        .distinct()
        .toList();
  }

  // By a reference, whose document the registry keeps once; asked for an address, it would parse
  // and keep the whole document for each.
  private Schema referred(String address) {
    return registry.getSchema(JsonNodeFactory.instance.objectNode().put("$ref", address));
  }
}
