package petstore.connector.definition;

/// What kind of value a property takes.
public enum PropertyType {
  STRING(ControlType.TEXT),
  /// A whole number that fits into 64 bits.
  INTEGER(ControlType.INTEGER),
  BOOLEAN(ControlType.SELECT),
  /// A point in time with its offset, as text (RFC 3339).
  DATE_TIME(ControlType.DATE_TIME),
  ARRAY(ControlType.ARRAY_BUILDER),
  OBJECT(ControlType.OBJECT_BUILDER),
  /// A file, described by its name, its extension, its media type and where its bytes are.
  FILE_ENTRY(ControlType.FILE_ENTRY);

  private final ControlType usualControl;

  PropertyType(ControlType usualControl) {
    this.usualControl = usualControl;
  }

  /// The input field of an editor, for a property without options.
  ControlType usualControl() {
    return usualControl;
  }
}
