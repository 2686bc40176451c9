package petstore.connector.definition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that the connector can do.
///
/// @param name by which it is run, the operationId of the OpenAPI description
/// @param title a few words for people
/// @param description a sentence for people; may be empty
/// @param method of its request
/// @param path below the base URI; a `{name}` in it is filled by the property of that name in PATH
/// @param body how its body is written; null when there is none
/// @param properties what it takes, in the order in which people are asked
/// @param output what it answers with; null when it answers with nothing
public record ActionDefinition(
    String name,
    String title,
    String description,
    Method method,
    String path,
    @Nullable BodyContentType body,
    List<PropertyDefinition> properties,
    @Nullable PropertyDefinition output) {
  public ActionDefinition {
    properties = List.copyOf(properties);
  }

  /// The property with a name.
  public Optional<PropertyDefinition> property(String name) {
    return properties.stream().filter(property -> name.equals(property.name())).findFirst();
  }

  /// The properties that go to one place of the request.
  public Stream<PropertyDefinition> propertiesIn(Location location) {
    return properties.stream().filter(property -> property.location() == location);
  }
}
