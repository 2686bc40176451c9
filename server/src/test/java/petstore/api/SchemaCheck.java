package petstore.api;

import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Checks values against the part of JSON Schema that the definitions use: `$ref`, `type`,
/// `format`, `enum`, `const`, `pattern`, lengths, `minimum`, `required`, `properties`,
/// `additionalProperties`, `items`.
record SchemaCheck(DefinitionDocument document) {

  /// What is wrong with a value, one sentence a fault.
  List<String> faults(JsonNode value, JsonNode schema, String at) {
    var faults = new ArrayList<String>();
    check(value, schema, at, faults);
    return faults;
  }

  private void check(JsonNode value, JsonNode given, String at, List<String> faults) {
    JsonNode schema = DefinitionDocument.reference(given).flatMap(document::resolve).orElse(given);
    List<String> types = types(schema.path("type"));
    if (types.stream().noneMatch(type -> hasType(value, type))) {
      faults.add(at + " is no " + String.join(" or ", types) + ": " + value);
      return;
    }
    if (!hasFormat(value, schema.path("format").asString(""))) {
      faults.add(at + " is no " + schema.path("format").asString() + ": " + value);
    }
    if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
      faults.add(at + " is not one of " + schema.get("enum") + ": " + value);
    }
    if (schema.has("const") && !value.equals(schema.get("const"))) {
      faults.add(at + " is not " + schema.get("const") + ": " + value);
    }
    if (!keepsLimits(value, schema)) {
      faults.add(at + " breaks a limit: " + value);
    }
    for (JsonNode required : schema.path("required")) {
      if (value.isObject() && !value.has(required.asString())) {
        faults.add(at + " lacks " + required.asString());
      }
    }
    children(value, schema, at, faults);
  }

  private void children(JsonNode value, JsonNode schema, String at, List<String> faults) {
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String below = at + "/" + member.getKey();
      JsonNode property = schema.path("properties").path(member.getKey());
      JsonNode additional = schema.path("additionalProperties");
      if (property.isObject()) {
        check(member.getValue(), property, below, faults);
      } else if (additional.isObject()) {
        check(member.getValue(), additional, below, faults);
      } else if (schema.has("properties")) {
        faults.add(below + " is not in the schema");
      }
    }
    for (int i = 0; i < value.size() && value.isArray(); i++) {
      check(value.get(i), schema.path("items"), at + "/" + i, faults);
    }
  }

  // OpenAPI 3.1 allows a list of types, of which a value has one.
  private static List<String> types(JsonNode type) {
    return type.isArray()
        ? type.valueStream().map(JsonNode::asString).toList()
        : List.of(type.asString(""));
  }

  private static boolean keepsLimits(JsonNode value, JsonNode schema) {
    if (value.isNumber()) {
      JsonNode minimum = schema.path("minimum");
      return minimum.isMissingNode() || value.decimalValue().compareTo(minimum.decimalValue()) >= 0;
    }
    if (!value.isString()) {
      return true;
    }
    String text = value.asString();
    int length = text.codePointCount(0, text.length());
    return length >= schema.path("minLength").asInt(0)
        && length <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
        && Pattern.compile(schema.path("pattern").asString("")).matcher(text).find();
  }

  private static boolean hasType(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "null" -> value.isNull();
      default -> true;
    };
  }

  private static boolean hasFormat(JsonNode value, String format) {
    return value.isNull() || isIn(value, format);
  }

  private static boolean isIn(JsonNode value, String format) {
    return switch (format) {
      case "int32" -> value.canConvertToInt();
      case "int64" -> bits(value.bigIntegerValue()) < 64;
      case "date-time" -> isDateTime(value.asString());
      case "uuid" -> Uuids.parse(value.asString()).isPresent();
      case "uri" -> isAbsolute(value.asString());
      case "email" -> value.asString().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
      default -> true;
    };
  }

  private static boolean isAbsolute(String text) {
    try {
      return new URI(text).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static int bits(BigInteger number) {
    return number.bitLength();
  }

  private static boolean isDateTime(String text) {
    try {
      return OffsetDateTime.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
