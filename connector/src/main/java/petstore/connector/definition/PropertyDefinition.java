package petstore.connector.definition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A value that an action, an object or a connection takes, or that an action answers with.
///
/// What nobody decided is null, as it is in the definition's JSON.
///
/// @param name its name on the wire; null for the items of an array and for outputs
/// @param label its name as people read it; null where there is nothing to read
/// @param type what kind of value it is
/// @param objectName what an object is called, as `Pet`; null for maps, and for objects of one use
/// @param required whether it has to be given; null means no
/// @param hidden whether editors do not show it; null means no
/// @param defaultValue what it is when it is not given
/// @param exampleValue what it may look like
/// @param description what it is for
/// @param location where in the request it goes; null below the top of an input
/// @param options the only values that it may have, or null when any will do
/// @param properties the members of an object, in their order; null for a map, and for other types
/// @param items what an array holds; null for other types
/// @param additionalProperties what a map holds under names that are not known before; null for
///   other types
public record PropertyDefinition(
    @Nullable String name,
    @Nullable String label,
    PropertyType type,
    @Nullable String objectName,
    @Nullable Boolean required,
    @Nullable Boolean hidden,
    @Nullable Object defaultValue,
    @Nullable Object exampleValue,
    @Nullable String description,
    @Nullable Location location,
    @Nullable List<Option> options,
    @Nullable List<PropertyDefinition> properties,
    @Nullable PropertyDefinition items,
    @Nullable PropertyDefinition additionalProperties) {
  public PropertyDefinition {
    options = options == null ? null : List.copyOf(options);
    properties = properties == null ? null : List.copyOf(properties);
  }

  /// The input field of an editor.
  public ControlType controlType() {
    return ControlType.of(type, options != null);
  }

  /// What stands in an empty input field, or null.
  public @Nullable String placeholder() {
    return type == PropertyType.ARRAY && label != null ? "Add to " + label : null;
  }

  /// Whether it has to be given.
  public boolean isRequired() {
    return Boolean.TRUE.equals(required);
  }

  /// Whether editors do not show it.
  public boolean isHidden() {
    return Boolean.TRUE.equals(hidden);
  }

  /// The member of an object with a name.
  public Optional<PropertyDefinition> property(String name) {
    return properties == null
        ? Optional.empty()
        : properties.stream().filter(property -> name.equals(property.name())).findFirst();
  }

  static PropertyBuilder named(String name, PropertyType type) {
    return new PropertyBuilder(name, type);
  }

  /// Without a name: what an array or a map holds, or an output.
  static PropertyBuilder unnamed(PropertyType type) {
    return new PropertyBuilder(null, type);
  }
}
