package petstore.definition;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A definition in OpenAPI 3.2 as one in 3.1, which more programs read. What 3.1 has no word for is
/// kept as an extension where that helps readers, and left out elsewhere; all else stays as it is.
final class OpenApi31 {
  private static final String VERSION = "3.1.1";

  private static final List<Rule> RULES =
      Stream.of(
              // the address of the other form
              List.of(Rule.drop("", "$self")),
              Rule.extend("/tags/*", "summary", "parent", "kind"),
              Rule.extend("/servers/*", "name"),
              // methods that 3.1 does not know
              Rule.extend("/paths/*", "query", "additionalOperations"),
              Rule.extend("/components/securitySchemes/*", "oauth2MetadataUrl", "deprecated"),
              Rule.extend("/components/securitySchemes/*/flows", "deviceAuthorization"),
              // streams
              Rule.extend("**/content/*", "itemSchema", "itemEncoding", "prefixEncoding"),
              List.of(Rule.rename("**/examples/*", "dataValue", "value")),
              Rule.extend("**/examples/*", "serializedValue"),
              Rule.extend("**/responses/*", "summary"),
              Rule.extend("**/discriminator", "defaultMapping"),
              // those who refer to them have copies by then
              List.of(Rule.drop("/components", "mediaTypes")))
          .flatMap(List::stream)
          .toList();

  private OpenApi31() {}

  /// The same definition in OpenAPI 3.1.
  static ObjectNode of(ObjectNode definition) {
    ObjectNode older = definition.deepCopy();
    older.put("openapi", VERSION);
    copyMediaTypes(older, older.at("/components/mediaTypes"));
    apply(older, "");
    return older;
  }

  private static void apply(JsonNode node, String at) {
    if (node instanceof ObjectNode object) {
      RULES.forEach(rule -> rule.apply(object, at));
      object
          .properties()
          .forEach(
              member -> apply(member.getValue(), at + "/" + member.getKey().replace("/", "~1")));
    }
    for (int i = 0; i < node.size() && node.isArray(); i++) {
      apply(node.get(i), at + "/" + i);
    }
  }

  // In 3.1 only a media type itself can stand under `content`.
  private static void copyMediaTypes(JsonNode node, JsonNode mediaTypes) {
    if (node.path("content") instanceof ObjectNode content) {
      for (String type : List.copyOf(content.propertyNames())) {
        String reference = content.path(type).path("$ref").asString("");
        if (reference.startsWith("#/components/mediaTypes/")) {
          String name = reference.substring(reference.lastIndexOf('/') + 1);
          content.set(type, mediaTypes.path(name).deepCopy());
        }
      }
    }
    node.forEach(child -> copyMediaTypes(child, mediaTypes));
  }
}
