package petstore.support.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A definition in OpenAPI 3.1 or 3.2, whose schemas the validator reads.
public final class Document {
  private static final String ADDRESS = "https://definition.example/openapi";
  // Maps whose keys are names that somebody chose, and no keywords.
  private static final Set<String> NAMED =
      Set.of("properties", "responses", "headers", "content", "callbacks", "schemas");
  private static final Set<String> VALUES = Set.of("example", "default", "enum", "const");

  private final JsonNode root;
  private final Schemas schemas;

  public Document(JsonNode root) {
    this.root = root;
    this.schemas = new Schemas(Map.of(ADDRESS, root.toString()));
  }

  /// The root of the definition.
  public Place root() {
    return new Place(this, "", root);
  }

  /// An example of the definition.
  ///
  /// @param place where it is
  /// @param schema what it is an example of
  public record Example(String place, JsonNode value, Place schema) {
    /// What the value breaks of its schema.
    List<String> faults() {
      return schema.faults(value).stream().map(fault -> place + ": " + fault).toList();
    }
  }

  /// All examples of media types, parameters, headers and schemas, with the defaults of schemas.
  public List<Example> examples() {
    var examples = new ArrayList<Example>();
    collect(root(), examples);
    return examples;
  }

  /// What the examples break of their schemas.
  public List<String> exampleFaults() {
    return examples().stream().flatMap(example -> example.faults().stream()).toList();
  }

  /// Follows references, until there is none.
  Place followed(Place place) {
    Place at = place;
    for (int i = 0; i < 10 && at.node().path("$ref").isString(); i++) {
      String target = at.text("$ref");
      if (!target.startsWith("#/")) {
        throw new IllegalStateException(at.pointer() + " refers to elsewhere: " + target);
      }
      at = new Place(this, target.substring(1), root.at(target.substring(1)));
    }
    return at;
  }

  List<String> faults(JsonNode value, String pointer) {
    return schemas.faults(value, ADDRESS + "#" + pointer);
  }

  private void collect(Place at, List<Example> examples) {
    if (at.node().path("schema").isObject()) {
      examples.addAll(examplesBeside(at));
    } else if (isSchema(at.node())) {
      add(at, "example", at, examples);
      add(at, "default", at, examples);
      at.get("examples")
          .members()
          .forEach(example -> examples.add(new Example(example.pointer(), example.node(), at)));
    }
    at.written()
        .filter(member -> !isValue(at, member))
        .forEach(member -> collect(member, examples));
  }

  /// The examples that a media type, a parameter or a header field has beside its schema.
  List<Example> examplesBeside(Place at) {
    Place schema = at.written("schema");
    var examples = new ArrayList<Example>();
    add(at, "example", schema, examples);
    at.get("examples")
        .members()
        .forEach(
            example -> examples.add(new Example(example.pointer(), value(example.node()), schema)));
    return examples;
  }

  private static void add(Place at, String key, Place schema, List<Example> examples) {
    if (at.has(key)) {
      Place example = at.written(key);
      examples.add(new Example(example.pointer(), example.node(), schema));
    }
  }

  private static JsonNode value(JsonNode example) {
    return example.has("dataValue") ? example.path("dataValue") : example.path("value");
  }

  // A schema without a type has no examples that anything can be said of.
  private static boolean isSchema(JsonNode node) {
    return node.path("type").isString() || node.path("type").isArray() || node.has("$ref");
  }

  private static boolean isValue(Place parent, Place member) {
    String above = last(parent.pointer());
    String name = last(member.pointer());
    return !NAMED.contains(above) && (VALUES.contains(name) || name.equals("examples"));
  }

  private static String last(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
