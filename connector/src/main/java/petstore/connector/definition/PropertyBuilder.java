package petstore.connector.definition;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts together a property; its label is made of its name unless there shall be none.
final class PropertyBuilder {
  private final @Nullable String name;
  private final PropertyType type;
  private @Nullable String label;
  private @Nullable String objectName;
  private @Nullable Boolean required;
  private @Nullable Boolean hidden;
  private @Nullable Object defaultValue;
  private @Nullable Object exampleValue;
  private @Nullable String description;
  private @Nullable Location location;
  private @Nullable List<Option> options;
  private @Nullable List<PropertyDefinition> properties;
  private @Nullable PropertyDefinition items;
  private @Nullable PropertyDefinition additionalProperties;

  PropertyBuilder(@Nullable String name, PropertyType type) {
    this.name = name;
    this.type = type;
    this.label = name == null ? null : Words.title(name);
  }

  PropertyBuilder unlabelled() {
    label = null;
    return this;
  }

  /// What an object is called.
  PropertyBuilder called(String value) {
    objectName = value;
    return this;
  }

  PropertyBuilder required(boolean value) {
    required = value;
    return this;
  }

  PropertyBuilder hidden() {
    hidden = true;
    return this;
  }

  PropertyBuilder defaultValue(Object value) {
    defaultValue = value;
    return this;
  }

  PropertyBuilder example(Object value) {
    exampleValue = value;
    return this;
  }

  PropertyBuilder description(String value) {
    description = value;
    return this;
  }

  PropertyBuilder in(Location value) {
    location = value;
    return this;
  }

  /// Lower-case words, any one of which is the value.
  PropertyBuilder options(String... values) {
    return options(Stream.of(values).map(Option::of).toList());
  }

  PropertyBuilder options(List<Option> values) {
    options = values;
    return this;
  }

  PropertyBuilder properties(List<PropertyDefinition> values) {
    properties = values;
    return this;
  }

  PropertyBuilder items(PropertyDefinition value) {
    items = value;
    return this;
  }

  PropertyBuilder additionalProperties(PropertyDefinition value) {
    additionalProperties = value;
    return this;
  }

  PropertyDefinition build() {
    return new PropertyDefinition(
        name,
        label,
        type,
        objectName,
        required,
        hidden,
        defaultValue,
        exampleValue,
        description,
        location,
        options,
        properties,
        items,
        additionalProperties);
  }
}
