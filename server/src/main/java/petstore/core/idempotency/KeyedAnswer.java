package petstore.core.idempotency;

import java.util.List;

/// What was answered to a request.
///
/// @param status an HTTP status code
/// @param fields of the header, in their order
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of every body would be waste
public record KeyedAnswer(int status, List<Field> fields, byte[] body) implements KeyedOutcome {
  public KeyedAnswer {
    fields = List.copyOf(fields);
  }

  /// A field of the header.
  public record Field(String name, String value) {}
}
