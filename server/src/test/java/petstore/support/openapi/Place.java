package petstore.support.openapi;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A place in a definition.
///
/// @param pointer the JSON Pointer that leads there
public record Place(Document document, String pointer, JsonNode node) {

  /// Whether there is anything.
  public boolean exists() {
    return !node.isMissingNode();
  }

  /// A member, or what it refers to.
  public Place get(String key) {
    return document.followed(written(key));
  }

  /// A member as it is written here: a reference is not followed.
  Place written(String key) {
    return below(key, node.path(key));
  }

  /// Whether there is a member.
  public boolean has(String key) {
    return node.has(key);
  }

  /// A member's text, or none.
  public String text(String key) {
    return node.path(key).asString("");
  }

  /// The names of the members.
  public List<String> names() {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  /// The members of a map, or those of a list, or what they refer to.
  public Stream<Place> members() {
    return written().map(document::followed);
  }

  /// What a value breaks of the schema at this place, one sentence a fault.
  public List<String> faults(JsonNode value) {
    return document.faults(value, pointer);
  }

  /// The examples that stand here, beside a schema.
  List<Document.Example> examples() {
    return document.examplesBeside(this);
  }

  /// The members as they are written here.
  Stream<Place> written() {
    return node.isArray()
        ? IntStream.range(0, node.size())
            .mapToObj(i -> new Place(document, pointer + "/" + i, node.path(i)))
        : node.properties().stream().map(member -> below(member.getKey(), member.getValue()));
  }

  private Place below(String key, JsonNode member) {
    return new Place(document, pointer + "/" + key.replace("~", "~0").replace("/", "~1"), member);
  }
}
