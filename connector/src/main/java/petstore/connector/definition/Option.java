package petstore.connector.definition;

/// One of the values that a property may have.
///
/// @param name as people read it
/// @param value as it is sent: text or a boolean
public record Option(String name, Object value) {
  /// Lower-case words as options, which people read with a capital.
  static Option of(String value) {
    return new Option(Words.capitalized(value), value);
  }
}
