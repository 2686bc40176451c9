package petstore.support.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import petstore.api.Resources;
import tools.jackson.databind.JsonNode;

/// What the OpenAPI Initiative says that a definition looks like, with the schemas in it.
public final class MetaSchema {
  public static final MetaSchema OPENAPI_3_1 = new MetaSchema("3.1", "2025-09-15", "2024-11-10");
  public static final MetaSchema OPENAPI_3_2 = new MetaSchema("3.2", "2025-09-17", "2025-09-17");

  private final Schemas schemas;
  private final String schema;

  private MetaSchema(String version, String published, String dialect) {
    String base = "https://spec.openapis.org/oas/" + version + "/";
    String files = "oas/" + version + "/";
    this.schema = base + "schema-base/" + published;
    this.schemas =
        new Schemas(
            Map.of(
                schema,
                text(files + "schema-base.json"),
                base + "schema/" + published,
                text(files + "schema.json"),
                base + "dialect/" + dialect,
                text(files + "dialect.json"),
                base + "meta/" + dialect,
                text(files + "meta.json")));
  }

  /// What is wrong with a definition, one sentence a fault.
  public List<String> faults(JsonNode definition) {
    return schemas.faults(definition, schema);
  }

  private static String text(String resource) {
    return new String(Resources.bytes(resource), UTF_8);
  }
}
