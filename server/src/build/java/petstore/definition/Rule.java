package petstore.definition;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What becomes of a member that an older version of OpenAPI does not know.
///
/// @param where the JSON Pointers of the objects that have it
/// @param member what it is called
/// @param becomes what it is called then; empty: it is left out
record Rule(Pattern where, String member, String becomes) {
  private static final Pattern WILD = Pattern.compile("\\*\\*/|\\*");

  /// A member that is left out.
  ///
  /// @param where such as `/paths/*` or `**/content/*`: `*` is any one key, `**/` any number of
  ///   keys
  static Rule drop(String where, String member) {
    return rename(where, member, "");
  }

  /// Members that become extensions: `x-` stands before their names.
  static List<Rule> extend(String where, String... members) {
    return List.of(members).stream().map(member -> rename(where, member, "x-" + member)).toList();
  }

  /// A member that is called something else.
  static Rule rename(String where, String member, String becomes) {
    String regex =
        WILD.matcher(where).replaceAll(wild -> wild.group().equals("*") ? "[^/]+" : "(.*/)?");
    return new Rule(Pattern.compile(regex), member, becomes);
  }

  /// Applies it to an object, whose other members stay in their order.
  void apply(ObjectNode object, String pointer) {
    if (!object.has(member) || !where.matcher(pointer).matches()) {
      return;
    }
    List<Map.Entry<String, JsonNode>> members = List.copyOf(object.properties());
    object.removeAll();
    for (Map.Entry<String, JsonNode> each : members) {
      String name = each.getKey().equals(member) ? becomes : each.getKey();
      if (!name.isEmpty()) {
        object.set(name, each.getValue());
      }
    }
  }
}
