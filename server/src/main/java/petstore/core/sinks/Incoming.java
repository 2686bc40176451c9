package petstore.core.sinks;

import java.util.List;
import java.util.Optional;

/// A request that came to a sink.
///
/// @param contentType as it was sent, empty if there was none
/// @param fields its header fields, in the order in which they came
/// @param body is not copied
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of every body would be waste
public record Incoming(String contentType, List<Field> fields, byte[] body) {
  public Incoming {
    fields = List.copyOf(fields);
  }

  /// A header field.
  public record Field(String name, String value) {}

  /// The first value of a header field.
  public Optional<String> field(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Field::value)
        .findFirst();
  }

  // What others send is none of our logs' business.
  @Override
  public String toString() {
    return "Incoming";
  }
}
