package petstore.http;

import java.util.List;
import java.util.Optional;

/// The header fields of a request (RFC 9110 section 5). Names are case-insensitive.
public interface Headers {
  /// The first value of a field, as it was sent, without white space around it.
  Optional<String> first(String name);

  /// All values of a field, one for each line that it was sent in.
  List<String> all(String name);

  /// All fields, in the order in which they were sent, as far as the protocol keeps it.
  List<Response.Header> all();
}
