package petstore.connector.definition;

/// The input field in which an editor asks for a value.
public enum ControlType {
  TEXT,
  INTEGER,
  SELECT,
  DATE_TIME,
  ARRAY_BUILDER,
  MULTI_SELECT,
  OBJECT_BUILDER,
  FILE_ENTRY;

  /// The one that suits a type, and whether its values are given.
  static ControlType of(PropertyType type, boolean hasOptions) {
    if (!hasOptions) {
      return type.usualControl();
    }
    return type == PropertyType.ARRAY ? MULTI_SELECT : SELECT;
  }
}
