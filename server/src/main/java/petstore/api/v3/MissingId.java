package petstore.api.v3;

import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// What is made of a thing that is sent without an id.
enum MissingId {
  /// The body cannot be read.
  REFUSED,
  /// It is 0.
  ZERO,
  /// The shop makes one.
  MADE;

  /// The number to go on with; none when the shop is to make one.
  ///
  /// @throws Failure with [Problem.Malformed]
  @Nullable Long orElse(@Nullable Long sent) {
    if (sent != null) {
      return sent;
    }
    return switch (this) {
      case REFUSED -> throw new Failure(new Problem.Malformed(false, "/id is missing"));
      case ZERO -> 0L;
      case MADE -> null;
    };
  }
}
