package petstore.api;

import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Request;

/// UUIDs as clients write them (RFC 9562 section 4).
public final class Uuids {
  private static final int LENGTH = 36;

  private Uuids() {}

  /// The UUID, if the text is one. Stricter than [UUID#fromString], which takes shorter groups too.
  public static Optional<UUID> parse(String text) {
    try {
      return text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// The value of a variable of the path that identifies something.
  ///
  /// @param kind what it identifies
  /// @throws Failure with [Problem.NotFound] if it is no UUID: nothing has it
  public static UUID inPath(Request request, String variable, Problem.Kind kind) {
    String sent = request.parameter(variable);
    return parse(sent).orElseThrow(() -> new Failure(new Problem.NotFound(kind, sent)));
  }
}
